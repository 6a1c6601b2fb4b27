package org.yujiang.policy.check;

/** Whether a list can be relied on. */
public enum ListState {
    /** It is there, complete and recent. */
    ON_HAND("可用", "is on hand"),
    /** No issue of it was ever imported. */
    MISSING("缺失", "is missing"),
    /** Its last issue is not complete. */
    INCOMPLETE("不完整", "is not complete"),
    /** Its last issue is older than the policy allows. */
    STALE("已过期", "is out of date"),
    /** Its last issue shows a day before the one that matters, so it cannot tell that somebody was not on it then. */
    TOO_EARLY("早于申领期间", "is of a day before the line");

    private final String zh;
    private final String en;

    ListState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The words for it in Chinese. */
    public String zh() {
        return zh;
    }

    /** The words for it in English. */
    public String en() {
        return en;
    }
}
