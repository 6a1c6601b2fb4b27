package org.yujiang.registry.internal.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.crypto.CipherSuite;

/** The cipher suites that are there: the built-in one, and those of optional bundles. Safe for use by several threads. */
@Component(service = CipherSuites.class)
public final class CipherSuites {
    /** What to install for the suites that we deliver. */
    private static final Map<String, String> BUNDLES =
            Map.of("SM4-GCM+HMAC-SM3", "org.yujiang.crypto.sm (feature:install yujiang-crypto-sm)");

    /** The built-in suite first: nobody takes its name. */
    private final List<CipherSuite> suites = new CopyOnWriteArrayList<>(List.of(new AesSuite()));

    /** Takes in a suite. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bind(CipherSuite suite) {
        suites.add(suite);
    }

    /** Forgets a suite; a vault that was opened with it goes on with it. */
    public void unbind(CipherSuite suite) {
        suites.remove(suite);
    }

    /**
     * A suite by its name.
     *
     * @throws RegistryException {@code CIPHER_SUITE_MISSING}, which names the bundle to install, when it is not there
     */
    public CipherSuite get(String name) {
        return suites.stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(name));
    }

    private static RegistryException missing(String name) {
        Optional<String> bundle = Optional.ofNullable(BUNDLES.get(name));
        return new RegistryException(
                RegistryException.Kind.UNAVAILABLE,
                new Problem(
                        "CIPHER_SUITE_MISSING",
                        "缺少密钥所用的密码套件 " + name + ",请安装 " + bundle.orElse("提供该套件的组件") + "。",
                        "The cipher suite " + name + ", which a key needs, is not there. Install "
                                + bundle.orElse("the bundle that brings it") + "."));
    }
}
