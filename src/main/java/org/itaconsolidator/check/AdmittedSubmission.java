package org.itaconsolidator.check;

import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Submission;

/**
 * What the rules admit of a submission.
 *
 * @param submission what may be stored, with every finding
 * @param ledger what becomes of its rows, counted by the checker itself
 */
public record AdmittedSubmission(Submission submission, Ledger ledger) {}
