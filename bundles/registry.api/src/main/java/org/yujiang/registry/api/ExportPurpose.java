package org.yujiang.registry.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.SubsidyKind;

/**
 * What a list leaves the registry for. It carries the columns of its purpose and no other: a row is a claim. The names stand in
 * the audit log and are for ever.
 */
public enum ExportPurpose {
    /**
     * 公示名单: who is to be paid, for everybody to read. By the notice of 2017 on personal data in published lists neither
     * birth date nor poverty, disability, address, telephone or account may stand in it; so subsidies that only people in need
     * get are not in it either.
     */
    PUBLICATION("公示名单"),
    /** 统计分析: nobody's identity; the rows come in an order that says nothing. */
    STATISTICS("统计分析"),
    /** 监督检查: who got what and why, for those who supervise; accounts are masked. */
    SUPERVISION("监督检查"),
    /** 支付核对: whom to pay, how much and where to. */
    PAYMENT_CHECK("支付核对");

    private final String zh;

    ExportPurpose(String zh) {
        this.zh = zh;
    }

    /** The Chinese term. */
    public String zh() {
        return zh;
    }

    /** What the caller must be allowed. */
    public Permission permission() {
        return switch (this) {
            case PUBLICATION, STATISTICS -> Permission.EXPORT;
            case SUPERVISION -> Permission.EXPORT_IDENTITY;
            case PAYMENT_CHECK -> Permission.EXPORT_ACCOUNTS;
        };
    }

    /** Whether it takes a reason: wherever somebody is named in full. */
    public boolean needsReason() {
        return switch (this) {
            case PUBLICATION, STATISTICS -> false;
            case SUPERVISION, PAYMENT_CHECK -> true;
        };
    }

    /** The outcome of the claims that it is about; empty: all. */
    public Optional<Outcome> outcome() {
        return switch (this) {
            case PUBLICATION, PAYMENT_CHECK -> Optional.of(Outcome.PAY);
            case STATISTICS, SUPERVISION -> Optional.empty();
        };
    }

    /** The subsidies that it is about; no other can be asked for by name. */
    public Set<SubsidyKind> kinds() {
        Set<SubsidyKind> kinds = EnumSet.allOf(SubsidyKind.class);
        if (this == PUBLICATION) {
            kinds.removeIf(SubsidyKind::revealsNeed);
        }
        return Set.copyOf(kinds);
    }

    /** All that it may carry, in order. */
    public List<ExportColumn> columns() {
        return switch (this) {
            case PUBLICATION ->
                List.of(
                        ExportColumn.NAME_MASKED,
                        ExportColumn.RESIDENT_ID_MASKED,
                        ExportColumn.PROVIDER,
                        ExportColumn.CLASS_OR_MONTH,
                        ExportColumn.OCCUPATION,
                        ExportColumn.KIND,
                        ExportColumn.AMOUNT);
            case STATISTICS ->
                List.of(
                        ExportColumn.COUNTY,
                        ExportColumn.COUNTY_NAME,
                        ExportColumn.SEX,
                        ExportColumn.AGE_BAND,
                        ExportColumn.GROUPS,
                        ExportColumn.KIND,
                        ExportColumn.OUTCOME,
                        ExportColumn.AMOUNT);
            case SUPERVISION ->
                List.of(
                        ExportColumn.NAME,
                        ExportColumn.RESIDENT_ID,
                        ExportColumn.COUNTY,
                        ExportColumn.COUNTY_NAME,
                        ExportColumn.GROUPS,
                        ExportColumn.PROVIDER,
                        ExportColumn.CLASS_OR_MONTH,
                        ExportColumn.OCCUPATION,
                        ExportColumn.KIND,
                        ExportColumn.OUTCOME,
                        ExportColumn.REASONS,
                        ExportColumn.DECIDED_ON,
                        ExportColumn.POLICY,
                        ExportColumn.AMOUNT,
                        ExportColumn.ACCOUNT_MASKED);
            case PAYMENT_CHECK ->
                List.of(
                        ExportColumn.NAME,
                        ExportColumn.RESIDENT_ID,
                        ExportColumn.CLASS_OR_MONTH,
                        ExportColumn.KIND,
                        ExportColumn.AMOUNT,
                        ExportColumn.ACCOUNT_HOLDER,
                        ExportColumn.ACCOUNT_BANK,
                        ExportColumn.ACCOUNT);
        };
    }
}
