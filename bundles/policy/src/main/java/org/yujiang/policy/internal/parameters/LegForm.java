package org.yujiang.policy.internal.parameters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.yujiang.domain.EmployerIndustry;
import org.yujiang.domain.EnterpriseSize;
import org.yujiang.policy.internal.yaml.Form;
import org.yujiang.policy.internal.yaml.Forms;
import org.yujiang.policy.internal.yaml.Help;
import org.yujiang.policy.internal.yaml.PackProblems;
import org.yujiang.policy.internal.yaml.YamlMap;

/** The terms of a leg as a mapping. */
final class LegForm implements Form<LegTerms> {
    private static final Form<Set<EnterpriseSize>> SIZES = Forms.setOf(Forms.SIZE);
    private static final Form<Set<EmployerIndustry>> INDUSTRIES = Forms.setOf(Forms.INDUSTRY);

    @Override
    public Optional<LegTerms> read(Node node, PackProblems problems) {
        YamlMap map = YamlMap.of(node, problems);
        LegTerms terms = new LegTerms(
                map.optional("groups", Forms.GROUPS),
                map.optional("sizes", SIZES),
                map.optional("industries", INDUSTRIES),
                map.optional("employers", Forms.PROVIDER_KINDS),
                map.optional("hiredFrom", Forms.DATE),
                map.optional("suspended", Forms.YES_NO).orElse(false),
                map.optional("amount", Forms.AMOUNT));
        map.refuseOthers();
        return Optional.of(terms);
    }

    @Override
    public String show(LegTerms terms) {
        return Stream.of(
                        terms.groups().map(it -> "人员:" + Forms.GROUPS.show(it)),
                        terms.sizes().map(it -> "规模:" + SIZES.show(it)),
                        terms.industries().map(it -> "行业:" + INDUSTRIES.show(it)),
                        terms.employers().map(it -> "单位:" + Forms.PROVIDER_KINDS.show(it)),
                        terms.hiredFrom().map((LocalDate day) -> "入职不早于" + day),
                        Optional.of("停工停业").filter(ignored -> terms.suspended()),
                        terms.amount().map(it -> "每月" + Forms.AMOUNT.show(it) + "元"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(";"));
    }

    @Override
    public Help help() {
        return new Help(
                "映射,各键都可省略:groups 人员类别,sizes 企业规模(%s),industries 行业(%s),employers 单位类别,hiredFrom 最早入职日期,suspended 是否须停工停业(YES、NO),amount 每月金额(省略时用monthlyRate)"
                        .formatted(SIZES.help().zh(), INDUSTRIES.help().zh()),
                ("a mapping, each key of which may be missing: groups of the worker, sizes (%s), industries (%s) and employers"
                                + " (kinds) of the employer, hiredFrom (first day of hiring), suspended (YES: its business"
                                + " must stand still), amount a month (without it monthlyRate)")
                        .formatted(SIZES.help().en(), INDUSTRIES.help().en()),
                "{groups: [贫困劳动力], sizes: [中型, 小型, 微型], amount: 300}");
    }
}
