package org.yujiang.distribution;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
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
    void providerTableSeesDomainProviderAndItsLibrary() {
        mayOnlySee(
                "org.yujiang.provider.table..",
                "org.yujiang.provider.table..",
                "org.yujiang.domain",
                "org.yujiang.provider",
                "de.siegmar.fastcsv..");
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

    /** The ground floors, and what is embedded in it. */
    @Test
    void registrySeesTheGroundFloorsAndItsLibraries() {
        mayOnlySee(
                "org.yujiang.registry.internal..",
                "org.yujiang.registry.internal..",
                "org.yujiang.registry.api",
                "org.yujiang.registry.crypto",
                "org.yujiang.domain",
                "org.yujiang.provider",
                "org.yujiang.policy",
                "org.yujiang.policy.lab",
                "org.yujiang.audit.verifier",
                "com.fasterxml.jackson..",
                "com.zaxxer.hikari..",
                "org.apache.commons.compress..",
                "org.flywaydb.core..",
                "org.postgresql..",
                "org.tukaani.xz..");
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

    /** Method references count, and whoever names a zone still asks the machine's clock. */
    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideInAPackage("org.yujiang..")
                .should()
                .accessTargetWhere(describe("asks the machine for the time", FloorsIT::asksTheMachine))
                .check(HOUSE);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" -> owner.startsWith("java.time.") && !isGivenAClock(access.getTarget());
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            case JavaConstructor.CONSTRUCTOR_NAME ->
                owner.equals(Date.class.getName())
                        && parameters(access.getTarget()).isEmpty();
            default -> false;
        };
    }

    private static boolean isGivenAClock(AccessTarget target) {
        return parameters(target).stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static List<JavaClass> parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code ? code.getRawParameterTypes() : List.of();
    }

    /** NullAway looks at marked packages only: one that is not marked would escape it. */
    @Test
    void everyPackageIsNullMarked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("house")))) {
            Set<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(packages).hasSizeGreaterThan(20).allSatisfy(folder -> assertThat(
                            folder.resolve("package-info.java"))
                    .content()
                    .contains("@NullMarked\n"));
        }
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
