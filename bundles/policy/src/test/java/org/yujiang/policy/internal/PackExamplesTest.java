package org.yujiang.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yujiang.policy.PolicyExample;
import org.yujiang.policy.PolicyPack;

class PackExamplesTest {

    @TestFactory
    Stream<DynamicTest> examplesHold() throws Exception {
        PolicyPack pack = TestPack.parse(TestPack.text());
        return pack.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.title(), () -> assertThat(example.check(pack)).isEmpty()));
    }

    @Test
    void anExampleThatFailsSaysHow() throws Exception {
        PolicyPack pack = TestPack.parse(TestPack.changed("amount: 200.50", "amount: 201"));
        PolicyExample example = pack.examples().get(0);
        assertThat(example.check(pack))
                .singleElement()
                .asString()
                .startsWith("六月开班:应为PAY 201元")
                .contains("实为PAY 200.50元")
                .contains("补贴200.50元");
    }

    @Test
    void anExampleThatMissesWordsOrReasonsSaysSo() throws Exception {
        PolicyPack words = TestPack.parse(TestPack.changed("says: [第1次, 上限3次]", "says: [第7次]"));
        assertThat(words.examples().get(0).check(words))
                .singleElement()
                .asString()
                .contains("理由中应有[第7次]");
        PolicyPack reasons = TestPack.parse(TestPack.changed("reasons: [MIN_HOURS]", "reasons: [MIN_HOURS, OVER_AGE]"));
        assertThat(reasons.examples().get(0).check(reasons))
                .singleElement()
                .asString()
                .contains("OVER_AGE");
    }

    @Test
    void totalsAreCompared() throws Exception {
        String text = TestPack.changed(
                "  - title: 死亡之后的月份\n", "  - title: 死亡之后的月份\n    total: {provider: 91419801MA0000010X, amount: 51}\n");
        PolicyPack pack = TestPack.parse(text);
        assertThat(pack.examples().stream().flatMap(example -> example.check(pack).stream()))
                .singleElement()
                .isEqualTo("91419801MA0000010X合计:应为51元,实为50元");
    }
}
