package org.itaconsolidator.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of the command line that stand in for the job file's, relative to the working directory.
 *
 * @param kept a folder in which the folders that the job names ({@code frameworks}, {@code mappings}) lie under these keys, as they
 *     were: where one lies there, it stands in for the job file's
 */
public record JobOverrides(Optional<Path> inbox, Optional<Path> store, Optional<Path> output, Optional<Path> kept) {
    public static final JobOverrides NONE = new JobOverrides(Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of the command line. */
    public JobOverrides(Optional<Path> inbox, Optional<Path> store, Optional<Path> output) {
        this(inbox, store, output, Optional.empty());
    }
}
