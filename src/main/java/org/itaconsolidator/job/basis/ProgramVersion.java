package org.itaconsolidator.job.basis;

import java.util.Optional;

/** The program's version as its jar states it. */
public final class ProgramVersion {
    /** The version; {@code "development"} if the program does not run from its jar. */
    public static String text() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
