package org.itaconsolidator.job;

import java.util.Optional;

/** The program's version as its jar states it. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** The version; {@code "development"} where the program does not run from its jar. */
    static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
