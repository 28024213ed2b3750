package org.itaconsolidator.collect;

import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;

/**
 * A file clearly meant as a delivery that cannot be read. It is stored as a refused submission.
 *
 * @param finding why, as an error on the whole file
 */
public record Refusal(SourceFile file, Finding finding) {}
