package org.yujiang.launcher;

/** Why a program of this package cannot do its work, and what to do about it: one line in Chinese and English. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    Refusal(ExitCode code, String chinese, String english) {
        super(chinese + " / " + english);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }

    /** The line that an operator reads. */
    String line() {
        return String.valueOf(getMessage());
    }
}
