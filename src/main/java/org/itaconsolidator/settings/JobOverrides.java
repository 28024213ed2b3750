package org.itaconsolidator.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Options of the command line that stand in for the job file's, relative to the working directory.
 *
 * @param inbox {@code --inbox}
 * @param store {@code --store}
 * @param output {@code --output}
 */
public record JobOverrides(Optional<Path> inbox, Optional<Path> store, Optional<Path> output) {
    /** The job file as it stands. */
    public static final JobOverrides NONE = new JobOverrides(Optional.empty(), Optional.empty(), Optional.empty());
}
