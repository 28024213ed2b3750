package org.itaconsolidator.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A copy that was put in the store's place.
 *
 * @param replaced where the replaced store is kept; empty where there was none
 * @param proved whether the copy's own hash proved that it is as it was written; an older copy has none
 */
public record RestoreOutcome(Optional<Path> replaced, boolean proved) {}
