package org.yujiang.policy.internal.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.yujiang.domain.Money;
import org.yujiang.policy.internal.parameters.AllowanceRate.Unit;
import org.yujiang.policy.internal.yaml.Form;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.Help;
import org.yujiang.policy.internal.yaml.PackError;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/** An allowance as a mapping of its unit and its amount or percentage, or the word {@value #NONE}. */
final class AllowanceForm implements Form<AllowanceRate> {
    private static final String NONE = "none";
    private static final List<Unit> UNITS =
            Arrays.stream(Unit.values()).filter(unit -> unit != Unit.NONE).toList();
    private static final Form<Unit> UNIT = Forms.listed(UNITS, Enum::name, PackError.PACK_CHOICE_UNKNOWN);
    private static final Form<Integer> PERCENT = Forms.wholeNumber(1, 1000);

    @Override
    public Optional<AllowanceRate> read(Node node, PackProblems problems) {
        if (node instanceof ScalarNode scalar && scalar.getValue().equals(NONE)) {
            return Optional.of(AllowanceRate.NONE);
        }
        YamlMap map = YamlMap.of(node, problems);
        Optional<AllowanceRate> rate = map.required("unit", UNIT)
                .flatMap(unit -> unit.isOfBase()
                        ? map.required("percent", PERCENT).map(percent -> new AllowanceRate(unit, Money.ZERO, percent))
                        : map.required("amount", Forms.AMOUNT).map(amount -> new AllowanceRate(unit, amount, 0)));
        map.refuseOthers();
        return rate;
    }

    @Override
    public String show(AllowanceRate rate) {
        if (rate.unit() == Unit.NONE) {
            return "无";
        }
        return rate.unit().isOfBase()
                ? "每%s基数的%d%%".formatted(rate.unit().zh(), rate.percent())
                : "每%s%s元".formatted(rate.unit().zh(), Forms.AMOUNT.show(rate.amount()));
    }

    @Override
    public Help help() {
        return new Help(
                "映射:unit为PER_DAY(每天)、PER_HOUR(每学时)、PER_MONTH(每月)、PER_TIME(每次),另写amount(元);"
                        + "或unit为PERCENT_PER_MONTH、PERCENT_PER_TIME(每月、每次按base的百分比),另写percent;不补贴的写none",
                "a mapping: unit PER_DAY, PER_HOUR, PER_MONTH or PER_TIME with amount (yuan); or unit PERCENT_PER_MONTH or"
                        + " PERCENT_PER_TIME with percent (of base); none when there is no allowance",
                "{unit: PER_DAY, amount: 30}");
    }
}
