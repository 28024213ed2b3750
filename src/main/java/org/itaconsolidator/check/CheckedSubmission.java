package org.itaconsolidator.check;

import org.itaconsolidator.model.Ledger;
import org.itaconsolidator.model.Submission;

/**
 * A submission ready to be stored.
 *
 * @param submission what may be stored, with every finding
 * @param ledger what becomes of its rows, counted by the checker itself
 */
public record CheckedSubmission(Submission submission, Ledger ledger) {}
