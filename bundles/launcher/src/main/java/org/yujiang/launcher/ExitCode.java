package org.yujiang.launcher;

/**
 * How the programs of this package end. Operators' scripts rely on the numbers; they follow sysexits.h where it has a
 * fitting one. The shell scripts add 71, a Java that cannot be used.
 */
enum ExitCode {
    OK(0),
    USAGE(64),
    NOT_RUNNING(69),
    START_FAILED(70),
    PORT_TAKEN(72),
    ALREADY_RUNNING(73),
    NOT_WRITABLE(74),
    LOST_CONNECTION(75),
    NO_PERMISSION(77),
    BAD_CONFIGURATION(78);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
