package org.itaconsolidator.check;

import org.itaconsolidator.model.Ledger;
import org.itaconsolidator.model.Submission;

/**
 * What the rules admit of a submission.
 *
 * @param submission what may be stored, with every finding
 * @param ledger what becomes of its rows, counted by the checker itself
 */
public record AdmittedSubmission(Submission submission, Ledger ledger) {}
