package org.yujiang.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the manifests promise; the resolver believes nothing else. */
class ManifestsIT {
    private final Map<String, Path> bundles = Distribution.bundles();

    @Test
    void everyRoomIsThere() {
        assertThat(bundles.keySet())
                .contains(
                        "org.yujiang.domain",
                        "org.yujiang.provider",
                        "org.yujiang.provider.table",
                        "org.yujiang.policy",
                        "org.yujiang.checks",
                        "org.yujiang.policy.henan2020",
                        "org.yujiang.policy.yunmeng2021",
                        "org.yujiang.registry.api",
                        "org.yujiang.registry",
                        "org.yujiang.crypto.sm",
                        "org.yujiang.intake",
                        "org.yujiang.rest",
                        "org.yujiang.shell")
                .containsAll(Distribution.adapters());
    }

    /** Each of these makes Karaf refresh running bundles when somebody later exports a package, or ties them to a bundle. */
    @TestFactory
    Stream<DynamicTest> importsAreFixed() {
        return bundles.entrySet().stream()
                .map(bundle -> DynamicTest.dynamicTest(bundle.getKey(), () -> {
                    assertThat(header(bundle.getValue(), "Import-Package")).doesNotContain("resolution:=optional");
                    assertThat(header(bundle.getValue(), "DynamicImport-Package"))
                            .isEmpty();
                    assertThat(header(bundle.getValue(), "Require-Bundle")).isEmpty();
                }));
    }

    @Test
    void whatIsExportedHasABaseline() {
        List<String> exporting = bundles.entrySet().stream()
                .filter(bundle -> !packages(bundle.getValue(), "Export-Package").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(exporting).isNotEmpty().allSatisfy(name -> assertThat(
                        Path.of("../bundles", name.substring("org.yujiang.".length()), "src/baseline"))
                .isDirectory());
    }

    @TestFactory
    Stream<DynamicTest> nothingInternalIsExported() {
        return bundles.entrySet().stream()
                .map(bundle -> DynamicTest.dynamicTest(
                        bundle.getKey(), () -> assertThat(packages(bundle.getValue(), "Export-Package"))
                                .noneMatch(name -> name.contains("internal"))));
    }

    @Test
    void anAdapterExportsNothingAndImportsTheSpiOnly() {
        for (String adapter : Distribution.adapters()) {
            Path jar = bundle(adapter);
            assertThat(packages(jar, "Export-Package")).as(adapter).isEmpty();
            assertThat(packages(jar, "Import-Package"))
                    .as(adapter)
                    .allMatch(name -> !name.startsWith("org.yujiang.")
                            || Set.of("org.yujiang.domain", "org.yujiang.provider", "org.yujiang.provider.table")
                                    .contains(name));
        }
    }

    @Test
    void aPolicyPackHasNoCode() {
        Path pack = bundle("org.yujiang.policy.henan2020");
        assertThat(packages(pack, "Import-Package")).isEmpty();
        assertThat(packages(pack, "Export-Package")).isEmpty();
        assertThat(header(pack, "Yujiang-Policy")).isEqualTo("policy/henan-2020.yaml");
    }

    private Path bundle(String name) {
        return Objects.requireNonNull(bundles.get(name), name);
    }

    private static Set<String> packages(Path jar, String header) {
        // Commas inside quotes separate no packages.
        String plain = header(jar, header).replaceAll("\"[^\"]*\"", "");
        return Arrays.stream(plain.split(","))
                .flatMap(clause -> Arrays.stream(clause.split(";")))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.contains("="))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String header(Path jar, String name) {
        Attributes attributes = Distribution.manifest(jar).getMainAttributes();
        List<String> values = Stream.of(attributes.getValue(name))
                .filter(value -> value != null)
                .toList();
        return String.join("", values);
    }
}
