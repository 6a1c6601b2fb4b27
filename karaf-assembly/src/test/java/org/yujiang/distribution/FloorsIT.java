package org.yujiang.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The floors of the house (docs/architecture.md): nobody looks upstairs. */
class FloorsIT {
    private static final String[] PLATFORM = {"java..", "javax..", "org.jspecify.annotations", "org.osgi..", "org.slf4j"
    };

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> location.contains("/org/yujiang/"))
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
            .importJars(jars());

    @Test
    void domainSeesNothing() {
        mayOnlySee("org.yujiang.domain", "org.yujiang.domain");
    }

    @Test
    void providerSeesDomain() {
        mayOnlySee("org.yujiang.provider", "org.yujiang.provider", "org.yujiang.domain");
    }

    @Test
    void policySeesDomain() {
        mayOnlySee("org.yujiang.policy..", "org.yujiang.policy..", "org.yujiang.domain", "org.snakeyaml.engine..");
    }

    @Test
    void registryApiSeesTheGroundFloors() {
        mayOnlySee(
                "org.yujiang.registry.api",
                "org.yujiang.registry.api",
                "org.yujiang.domain",
                "org.yujiang.provider",
                "org.yujiang.policy",
                "org.yujiang.policy.lab");
    }

    /** Also runs at an auditor's desk, with a Java runtime and nothing else. */
    @Test
    void auditVerifierSeesNothing() {
        mayOnlySee("org.yujiang.audit.verifier..", "org.yujiang.audit.verifier..");
    }

    @Test
    void cipherSuitesSeeTheirInterfaceAndTheirLibrary() {
        mayOnlySee("org.yujiang.registry.crypto", "org.yujiang.registry.crypto");
        mayOnlySee("org.yujiang.crypto..", "org.yujiang.crypto..", "org.yujiang.registry.crypto", "org.bouncycastle..");
    }

    @Test
    void intakeSeesProviderAndRegistryApi() {
        mayOnlySee(
                "org.yujiang.intake..",
                "org.yujiang.intake..",
                "org.yujiang.domain",
                "org.yujiang.provider",
                "org.yujiang.registry.api");
    }

    @Test
    void doorsSeeInterfacesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("org.yujiang.rest..", "org.yujiang.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.yujiang.registry.internal..",
                        "org.yujiang.intake.internal..",
                        "org.yujiang.policy.internal..",
                        "org.yujiang.provider.*..")
                .check(HOUSE);
    }

    @Test
    void adaptersSeeDomainAndProviderOnly() {
        for (String adapter : Distribution.adapters()) {
            mayOnlySee(
                    adapter + "..",
                    adapter + "..",
                    "org.yujiang.domain",
                    "org.yujiang.provider",
                    "org.yujiang.provider.table",
                    "com.fasterxml.jackson..");
        }
    }

    @Test
    void onlyTheRegistrySpeaksSql() {
        noClasses()
                .that()
                .resideInAPackage("org.yujiang..")
                .and()
                .resideOutsideOfPackage("org.yujiang.registry.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideInAPackage("org.yujiang..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    private void mayOnlySee(String room, String... rooms) {
        String[] allowed =
                Stream.concat(Arrays.stream(PLATFORM), Arrays.stream(rooms)).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(HOUSE);
    }

    private static List<JarFile> jars() {
        return Distribution.bundles().values().stream().map(FloorsIT::open).toList();
    }

    private static JarFile open(Path jar) {
        try {
            return new JarFile(jar.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
