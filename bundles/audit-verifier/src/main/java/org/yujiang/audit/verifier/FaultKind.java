package org.yujiang.audit.verifier;

import java.util.Locale;

/** How a log can be broken. The codes are for ever: they stand in reports. */
public enum FaultKind {
    /** The text of an entry. */
    ENTRY_ALTERED("第%s条记录的内容被改动；请对照较早的导出文件查明原文。", "Entry %s was altered; compare it with an earlier export."),
    /** The hash beside an entry whose text is as it was. */
    HASH_ALTERED(
            "第%s条记录的哈希值被改动，内容未变；请对照较早的导出文件。",
            "The hash of entry %s was altered, its text was not; compare it with an earlier export."),
    /** A gap. */
    ENTRY_MISSING("第%s条记录缺失；请从备份或较早的导出文件中找回。", "Entry %s is missing; look for it in a backup or an earlier export."),
    /** Another entry stands in its place. */
    ENTRY_OUT_OF_ORDER(
            "第%s条记录的位置上是另一条记录，顺序被打乱；请对照较早的导出文件。",
            "In the place of entry %s stands another one; compare the order with an earlier export."),
    /** An entry that the chain does not know. */
    ENTRY_ADDED(
            "第%s条记录之处插入了链上没有的记录；请对照较早的导出文件找出插入者。",
            "At entry %s an entry was put in that the chain does not know; find it by an earlier export."),
    /** A statement, or one of those of the entry. */
    STATEMENT_ALTERED(
            "第%s条记录所写的事实%s被改动；请对照较早的导出文件查明原文。",
            "Of entry %s, statement %s was altered; compare it with an earlier export."),
    /** A statement. */
    STATEMENT_MISSING(
            "第%s条记录所写的事实%s缺失；请从备份或较早的导出文件中找回。",
            "Of entry %s, statement %s is missing; look for it in a backup or an earlier export."),
    /** A statement that the entry does not know. */
    STATEMENT_ADDED(
            "第%s条记录之下多出了它没有写过的事实%s；请查明来源。",
            "Entry %s did not write statement %s, which stands under it; find out where it comes from."),
    /** Live database only: the columns beside the text of an entry say something else than the text. */
    ROW_ALTERED(
            "第%s条记录的编号列被改动，内容未变；请对照较早的导出文件。",
            "The key columns of entry %s were altered, its text was not; compare them with an earlier export."),
    /** Live database only: the list by which entries are found is not that of the entries. */
    SUBJECTS_ALTERED(
            "第%s条记录涉及人员的检索表被改动；请以记录内容为准。",
            "The list of people of entry %s was altered; the text of the entry is what counts."),
    /** Live database only. No number: nobody knows the entry. */
    STATEMENT_WITHOUT_ENTRY(
            "事实%2$s不属于任何记录；请查明来源。", "Statement %2$s belongs to no entry; find out where it comes from."),
    /** Cut off. */
    END_MISSING(
            "日志在第%s条之前被截断；请取得完整的文件，或从备份中找回。",
            "The log was cut off before entry %s; get the whole file, or look into a backup."),
    /** What is said of the end is not what the last entry says. */
    END_ALTERED(
            "第%s条是最后一条，但结尾处的编号或哈希值与它不符；请对照另行保存的链头。",
            "Entry %s is the last, but the number or hash at the end is not its own; compare it with a head kept elsewhere."),
    /** A head that was kept elsewhere lies further on. */
    HEAD_NOT_REACHED(
            "日志缺少第%s条及以后的记录，没有到达给定的链头；结尾被删去，或文件过旧。",
            "Entry %s and what follows is missing, the given head is not reached; the end was cut off, or the file is too old."),
    /** A head that was kept elsewhere does not agree. */
    HEAD_DIFFERS(
            "第%s条与另行保存的链头不符：该条或更早的记录被整体改写；请对照较早的导出文件。",
            "Entry %s is not the one of the head kept elsewhere: it or what precedes it was rewritten; compare an earlier export."),
    /** A head that was kept elsewhere lies before the file. */
    HEAD_NOT_COVERED(
            "给定的链头早于第%s条，不在此文件内，无法核对；请使用更早开始的导出文件。",
            "The given head lies before entry %s, outside this file; use an export that begins earlier."),
    /** A line of a file that is none. */
    LINE_MALFORMED(
            "第%s条记录在文件中的那一行已损坏，无法读出；请重新取得文件。",
            "The line of entry %s in the file is damaged and cannot be read; get the file again.");

    private final String zh;
    private final String en;

    FaultKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The stable code, such as {@code AUDIT_ENTRY_ALTERED}. */
    public String code() {
        return "AUDIT_" + name();
    }

    String zh(long seq, String statement) {
        return String.format(Locale.ROOT, zh, seq, statement);
    }

    String en(long seq, String statement) {
        return String.format(Locale.ROOT, en, seq, statement.isEmpty() ? "(unknown)" : statement);
    }
}
