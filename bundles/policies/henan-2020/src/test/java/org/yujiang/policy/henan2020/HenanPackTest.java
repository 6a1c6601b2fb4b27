package org.yujiang.policy.henan2020;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yujiang.domain.AreaClass;
import org.yujiang.domain.Division;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Divisions;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.PolicyPackException;
import org.yujiang.policy.PolicyPacks;

/** The pack decides as its own examples say; they are in the pack, for policy officers to read. */
class HenanPackTest {
    private static final Path FILE = Path.of("src/main/resources/policy/henan-2020.yaml");

    @TestFactory
    Stream<DynamicTest> examples() throws Exception {
        PolicyPack pack = pack(text());
        return pack.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.title(), () -> assertThat(example.check(pack)).isEmpty()));
    }

    @Test
    void carriesTheGoldenCases() throws Exception {
        List<String> titles =
                pack(text()).examples().stream().map(PolicyExample::title).toList();
        for (String golden : List.of("第1至5例", "第6例", "第7例", "第8例", "第9例", "第10例", "第11例", "第14例")) {
            assertThat(titles).anyMatch(title -> title.startsWith(golden + " "));
        }
    }

    @Test
    void saysWhatItIs() throws Exception {
        PolicyPack pack = pack(text());
        assertThat(pack.id()).isEqualTo("henan-2020");
        assertThat(pack.hasSampleAmounts()).isTrue();
        assertThat(pack.documents()).hasSize(2).first().asString().contains("技能扶贫");
        assertThat(pack.describe())
                .anyMatch(line -> line.startsWith("training.annualCapPoor = 2 [2020-01-01/..] 1.3-a"))
                .anyMatch(line -> line.startsWith("workTraining.monthlyRate = 200 [2020-05-01/2020-12-31] 样例/sample"));
    }

    @Test
    void flatReadingPaysSevenHundred() throws Exception {
        PolicyPack flat = pack(changed("completionAmount: {value: BY_HOURS", "completionAmount: {value: FLAT"));
        assertThat(differences(flat)).singleElement().asString().contains("第2例", "PAY 700元");
    }

    @Test
    void scopeDeepCountiesLooksAtThePlace() throws Exception {
        String deep = changed("annualCapScope: {value: ALL", "annualCapScope: {value: DEEP_COUNTIES");
        assertThat(differences(pack(deep))).anyMatch(it -> it.startsWith("第1例") && it.contains("HOLD 0元 [NO_RULE]"));
        assertThat(differences(pack(heldIn("411722", deep))))
                .anyMatch(it -> it.startsWith("第3例") && it.contains("实为PAY 1200元"));
        assertThat(differences(pack(heldIn("411224", deep))))
                .noneMatch(it -> it.startsWith("第2例"))
                .anyMatch(it -> it.startsWith("第3例") && it.contains("上限2次") && it.contains("适用范围:深度贫困县"));
    }

    @Test
    void listsTheDeeplyPoorCountiesOfTheProvince() throws Exception {
        String listed = Divisions.henan().counties().stream()
                .map(Division::code)
                .filter(code -> Divisions.henan().areaClasses(code).contains(AreaClass.DEEPLY_POOR_COUNTY))
                .map(DivisionCode::value)
                .sorted()
                .reduce((left, right) -> left + "、" + right)
                .orElseThrow();
        assertThat(pack(text()).describe())
                .anyMatch(line -> line.startsWith("training.deepCounties = " + listed + " "));
    }

    private static List<String> differences(PolicyPack pack) {
        return pack.examples().stream()
                .flatMap(example -> example.check(pack).stream())
                .toList();
    }

    private static String changed(String before, String after) throws IOException {
        String text = text();
        assertThat(text).contains(before);
        return text.replace(before, after);
    }

    private static String heldIn(String place, String text) {
        return text.replaceAll("            place: \\d+\n", "")
                .replace("            occupation:", "            place: " + place + "\n            occupation:");
    }

    private static String text() throws IOException {
        return Files.readString(FILE);
    }

    private static PolicyPack pack(String text) throws IOException, PolicyPackException {
        return PolicyPacks.parse("henan-2020.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
