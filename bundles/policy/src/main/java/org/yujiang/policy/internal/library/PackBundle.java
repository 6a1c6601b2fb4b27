package org.yujiang.policy.internal.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;

/**
 * A bundle that says by its header {@value #HEADER} which of its files is a policy pack.
 *
 * @param bundle the bundle
 * @param path the path of the file within the bundle
 */
record PackBundle(Bundle bundle, String path) {
    /** The manifest header. */
    static final String HEADER = "Yujiang-Policy";

    private static final Logger LOG = LoggerFactory.getLogger(PackBundle.class);

    /** The bundle, if it has the header. */
    static Optional<PackBundle> of(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders().get(HEADER))
                .map(String::strip)
                .map(path -> new PackBundle(bundle, path));
    }

    /** The pack; without one, the log says why in one line. */
    Optional<PolicyPack> load() {
        URL file = bundle.getEntry(path);
        if (file == null) {
            refuse("the bundle has no such file");
            return Optional.empty();
        }
        try (InputStream yaml = file.openStream()) {
            return Optional.of(PolicyPacks.parseAndTry(path, yaml));
        } catch (IOException e) {
            refuse(e.toString());
        } catch (PolicyPackException e) {
            refuse(e.problems().stream()
                    .map(problem -> problem.code() + " " + problem.zh() + " / " + problem.en())
                    .collect(Collectors.joining(" | ")));
        }
        return Optional.empty();
    }

    private void refuse(String why) {
        LOG.error(
                "Policy pack {} of bundle {} {} is refused as a whole: {}",
                path,
                bundle.getSymbolicName(),
                bundle.getVersion(),
                why);
    }
}
