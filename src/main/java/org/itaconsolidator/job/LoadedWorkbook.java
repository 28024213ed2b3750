package org.itaconsolidator.job;

import java.util.Optional;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.reading.CheckedSubmission;

/**
 * A workbook read and checked, ready to be stored.
 *
 * @param file the version collected
 * @param rowsRead the reader's own count of its rows
 * @param checked what may be stored; empty where the file is no longer what was collected
 */
record LoadedWorkbook(SourceFile file, int rowsRead, Optional<CheckedSubmission> checked) {}
