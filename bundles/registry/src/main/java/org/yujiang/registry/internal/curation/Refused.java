package org.yujiang.registry.internal.curation;

import org.yujiang.domain.Problem;
import org.yujiang.registry.api.RegistryException;

/** What cannot be done by hand, with its code for ever. */
enum Refused {
    /** Both keys belong to one person row. */
    MERGE_WITH_ITSELF("不能把一个人与自己合并;请核对两个编号。", "Nobody can be merged with themselves. Check the two keys."),
    /** The two are taken for one already. */
    MERGE_ALREADY("这两个编号已经合并为同一人,无需再次合并。", "The two are taken for one person already."),
    /** The merge was taken back before. */
    MERGE_UNDONE("该合并已撤销,不能再次撤销。", "This merge was taken back before."),
    /** Two were paid as one. */
    MERGE_PAID(
            "合并后已多次拨付;请先追回重复部分,再撤销合并。",
            "They were paid more than once since the merge. Claw back first, then take the merge back."),
    /** There is no such merge. */
    MERGE_UNKNOWN("查无此合并记录,或不在您的辖区内。", "There is no such merge, or not in your divisions."),
    /** There is no such case. */
    CASE_UNKNOWN("查无此待办事项,或不在您的辖区内。", "There is no such case, or not in your divisions."),
    /** Somebody else was faster. */
    CASE_CLOSED("该事项已由他人办结;请刷新后查看结果。", "Somebody has decided this case already. Look at it again."),
    /** The outcome is none of this kind of case. */
    CASE_OUTCOME_INVALID("该类事项不能这样办结;疑似同一人请选“同一人”或“不是同一人”。", "A case of this kind cannot end like that."),
    /** The field is not pinned. */
    PIN_UNKNOWN("该字段没有人工锁定。", "This field is not pinned."),
    /** The event has not happened yet. */
    EVENT_IN_FUTURE("返贫时间晚于现在;请核对时间。", "The event lies in the future. Check its time."),
    /** What was erased stays erased. */
    PERSON_ERASED("该人员信息已按规定删除,不能更改。", "This person was erased and cannot be changed."),
    /** There is no such feed. */
    FEED_UNKNOWN("没有此数据源;请核对名称。", "There is no such feed. Check its name."),
    /** There is no such run. */
    RUN_UNKNOWN("查无此次导入;请核对编号。", "There is no such run. Check its number."),
    /** The run is still reading. */
    RUN_OPEN("该次导入仍在进行;请等它结束后再撤销。", "The run is still reading. Wait until it has ended."),
    /** The run was taken back before. */
    RUN_RETRACTED("该次导入已撤销。", "The run was taken back before."),
    /** The run counts. */
    RUN_NOT_RETRACTED("该次导入未被撤销,无需恢复。", "The run was not taken back.");

    private final String zh;
    private final String en;

    Refused(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    RegistryException exception() {
        return new RegistryException(kind(), new Problem(name(), zh, en));
    }

    private RegistryException.Kind kind() {
        return switch (this) {
            case MERGE_UNKNOWN, CASE_UNKNOWN, FEED_UNKNOWN, RUN_UNKNOWN -> RegistryException.Kind.NOT_FOUND;
            case CASE_CLOSED -> RegistryException.Kind.CONFLICT;
            case MERGE_WITH_ITSELF,
                    MERGE_ALREADY,
                    MERGE_UNDONE,
                    MERGE_PAID,
                    CASE_OUTCOME_INVALID,
                    PIN_UNKNOWN,
                    EVENT_IN_FUTURE,
                    PERSON_ERASED,
                    RUN_OPEN,
                    RUN_RETRACTED,
                    RUN_NOT_RETRACTED -> RegistryException.Kind.INVALID;
        };
    }
}
