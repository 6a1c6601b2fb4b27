package org.yujiang.policy.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.internal.TestPack;

/** Packs come and go as bundles of a real framework. */
class PolicyLibraryComponentTest {
    private static final String FILE = "policy/pack.yaml";

    private Framework framework;
    private BundleContext context;
    private PolicyLibraryComponent library;

    @BeforeEach
    void start(@TempDir Path storage) throws BundleException {
        framework = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        framework.start();
        context = framework.getBundleContext();
        library = open(Optional.empty());
    }

    @AfterEach
    void stop() throws Exception {
        library.close();
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(10));
    }

    @Test
    void aPackComesAndGoesWithItsBundle() throws Exception {
        Bundle bundle = deploy("a", pack("2.1.0"));
        assertInForce("yunmeng-2021/2.1.0");
        bundle.stop();
        assertThat(library.inForce()).isEmpty();
        assertThat(library.packs()).isEmpty();
        assertThat(library.problem()).contains(PolicyLibrary.NONE_DEPLOYED);
        bundle.start();
        assertInForce("yunmeng-2021/2.1.0");
        bundle.uninstall();
        assertThat(library.inForce()).isEmpty();
    }

    @Test
    void theHighestVersionCountsAndNumbersAreNumbers() throws Exception {
        deploy("a", pack("2.9.0"));
        Bundle newest = deploy("b", pack("2.10.0"));
        deploy("c", pack("2.2.0"));
        assertInForce("yunmeng-2021/2.10.0");
        assertThat(library.packs()).extracting(PolicyPack::version).containsExactly("2.10.0", "2.9.0", "2.2.0");
        newest.stop();
        assertInForce("yunmeng-2021/2.9.0");
    }

    @Test
    void aBadPackLeavesTheOneInForce() throws Exception {
        deploy("a", pack("2.1.0"));
        deploy("b", pack("2.2.0").replace("value: OFF", "value: PERHAPS"));
        assertInForce("yunmeng-2021/2.1.0");
        assertThat(library.packs()).hasSize(1);
    }

    @Test
    void anUpdateToABadPackLeavesTheGoodOne() throws Exception {
        Bundle bundle = deploy("a", pack("2.1.0"));
        bundle.update(PackJar.of("a", FILE, "pack: nonsense"));
        assertInForce("yunmeng-2021/2.1.0");
        bundle.update(PackJar.of("a", FILE, pack("2.3.0")));
        assertInForce("yunmeng-2021/2.3.0");
        assertThat(library.packs()).hasSize(1);
    }

    @Test
    void aHeaderWithoutFileIsRefused() throws Exception {
        context.installBundle("test:a", PackJar.of("a", "elsewhere.yaml", pack("2.1.0")))
                .start();
        assertThat(library.packs()).isEmpty();
    }

    @Test
    void ofSeveralIdsTheConfiguredOneIsInForce() throws Exception {
        deploy("a", pack("2.1.0"));
        deploy("b", pack("1.0.0").replace("pack: yunmeng-2021", "pack: dongting-2021"));
        assertThat(library.inForce()).as("nobody said which").isEmpty();
        assertThat(library.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("POLICY_AMBIGUOUS");
            assertThat(problem.zh()).contains("(dongting-2021, yunmeng-2021)", "etc/org.yujiang.policy.cfg", "设置 id");
            assertThat(problem.en()).contains("(dongting-2021, yunmeng-2021)", "Set id in etc/org.yujiang.policy.cfg");
        });
        assertThat(library.packs()).hasSize(2);
        library.configure(Optional.of("yunmeng-2021"));
        assertInForce("yunmeng-2021/2.1.0");
        assertThat(library.packs()).first().extracting(PolicyPack::id).isEqualTo("yunmeng-2021");
        assertThat(library.problem()).isEmpty();
        library.configure(Optional.of("no-such-pack"));
        assertThat(library.inForce()).isEmpty();
        assertThat(library.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("POLICY_NOT_DEPLOYED");
            assertThat(problem.en()).contains("no-such-pack", "dongting-2021, yunmeng-2021");
        });
    }

    /** Whoever tries another pack beside it does not take it out of force. */
    @Test
    void theDistributionNamesItsPack() throws IOException {
        Properties delivered = new Properties();
        try (Reader config = Files.newBufferedReader(
                Path.of("../../karaf-assembly/src/main/resources/etc/org.yujiang.policy.cfg"))) {
            delivered.load(config);
        }
        assertThat(delivered).containsExactly(Map.entry("id", "henan-2020"));
    }

    @Test
    void packsDeployedBeforeItAreSeen() throws Exception {
        deploy("a", pack("2.1.0"));
        library.close();
        library = open(Optional.of("yunmeng-2021"));
        assertInForce("yunmeng-2021/2.1.0");
    }

    private PolicyLibraryComponent open(Optional<String> wanted) {
        PolicyLibraryComponent component = new PolicyLibraryComponent(context, wanted);
        component.open();
        return component;
    }

    private Bundle deploy(String name, String yaml) throws IOException, BundleException {
        Bundle bundle = context.installBundle("test:" + name, PackJar.of(name, FILE, yaml));
        bundle.start();
        return bundle;
    }

    private void assertInForce(String name) {
        assertThat(library.inForce()).hasValueSatisfying(pack -> assertThat(pack.id() + "/" + pack.version())
                .isEqualTo(name));
    }

    private static String pack(String version) throws IOException {
        return TestPack.changed("version: 2.1.0", "version: " + version);
    }
}
