package org.yujiang.intake.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.scr.info.ScrInfo;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.ComponentConstants;
import org.osgi.util.function.Function;
import org.osgi.util.promise.Promise;
import org.yujiang.intake.Feeds;

/** Felix with Declarative Services and the intake bundle; what the bundle imports comes from the test's class path. */
final class FelixRuntime {
    private static final Pattern IMPORT =
            Pattern.compile("(org\\.(?:yujiang|slf4j|osgi\\.service\\.metatype)[\\w.]*);version=\"\\[([\\d.]+)");

    private final Framework framework;

    FelixRuntime(Path storage) throws BundleException, IOException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        importsOfIntake()));
        framework.start();
        for (Class<?> type :
                List.of(Function.class, Promise.class, ComponentConstants.class, ScrInfo.class, Feeds.class)) {
            install(type);
        }
        for (Bundle bundle : context().getBundles()) {
            bundle.start();
        }
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(30));
    }

    private void install(Class<?> type) throws BundleException {
        context().installBundle("reference:" + location(type));
    }

    private static String location(Class<?> type) {
        CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource(), type.getName());
        return source.getLocation().toString();
    }

    private static String importsOfIntake() throws IOException {
        Path manifest = Path.of(URI.create(location(Feeds.class))).resolve("META-INF/MANIFEST.MF");
        try (var in = Files.newInputStream(manifest)) {
            String imports = new Manifest(in).getMainAttributes().getValue(Constants.IMPORT_PACKAGE);
            return IMPORT.matcher(imports).results().map(FelixRuntime::export).collect(Collectors.joining(","));
        }
    }

    private static String export(MatchResult found) {
        return found.group(1) + ";version=" + found.group(2);
    }
}
