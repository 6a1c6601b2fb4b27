package org.yujiang.shell.text;

import java.util.List;
import java.util.stream.Collectors;
import org.yujiang.registry.api.Registry;

/** Claims. */
public final class ClaimTable {
    private ClaimTable() {}

    /** Claims line by line. */
    public static Table of(List<Registry.Claim> claims) {
        Table table = new Table("学员", "补贴种类", "事项", "结论", "金额(元)", "原因", "条款", "政策包");
        claims.forEach(claim -> table.row(
                claim.trainee(),
                Term.of(claim.kind()),
                claim.key(),
                Term.of(claim.outcome()),
                claim.amountYuan(),
                claim.reasons().stream().map(reason -> reason.code().name()).collect(Collectors.joining(" ")),
                claim.reasons().stream()
                        .map(reason -> reason.provision())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                claim.policy()));
        return table;
    }

    /** Claims counted. */
    public static Table totals(List<Registry.ClaimTotal> totals) {
        Table table = new Table("补贴种类", "结论", "首要原因", "笔数", "金额(元)");
        totals.forEach(total -> table.row(
                Term.of(total.kind()), Term.of(total.outcome()), total.reason(), total.claims(), total.amountYuan()));
        return table;
    }
}
