package org.itaconsolidator.cli;

import org.itaconsolidator.app.Fault;

enum ExitCode {
    ALL_GOOD(0),
    /** Good, but a current delivery or one of its rows is refused, or a check found an error. */
    SOMETHING_REFUSED(1),
    /** Wrong usage or configuration; nothing was touched. */
    WRONG_USAGE(2),
    /** Failed; what was published before is in place. */
    FAILED(3),
    /** Another run holds the store. */
    LOCKED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(Fault.Kind kind) {
        return switch (kind) {
            case CONFIGURATION -> WRONG_USAGE;
            case FAILED -> FAILED;
            case LOCKED -> LOCKED;
        };
    }
}
