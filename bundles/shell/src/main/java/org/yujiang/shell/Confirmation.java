package org.yujiang.shell;

/** What is large or final is shown first and done on a second call. */
final class Confirmation {
    private Confirmation() {}

    static void require(boolean yes) {
        if (!yes) {
            throw new Refusal(
                    CoreCommand.FAILED,
                    "CONFIRMATION_MISSING",
                    "尚未执行;确认无误后加 --yes 重新运行。",
                    "Nothing was done: add --yes once you are sure.");
        }
    }
}
