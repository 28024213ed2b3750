package org.itaconsolidator.model.reading;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;

/**
 * A submission as it may be stored: every rule has looked at it.
 *
 * @param submission what the workbook delivers, with the checker's findings and without what an error keeps out of the
 *     store
 * @param chosenScores the cells of the scores that count if a delivery holds a score several times
 * @param checked the checker's own count of the rows; it must balance
 * @param compared results from lists of many bodies, checked against the formula
 * @param fingerprint what it was read with: program, layouts, frameworks, mappings, waivers, job settings
 */
public record CheckedSubmission(
        Submission submission,
        Set<CellRef> chosenScores,
        Ledger checked,
        List<ComparedTotal> compared,
        String fingerprint) {
    public CheckedSubmission {
        chosenScores = Set.copyOf(chosenScores);
        compared = List.copyOf(compared);
    }

    /** The same for a body as others know it. */
    public CheckedSubmission of(Body body) {
        return new CheckedSubmission(submission.of(body), chosenScores, checked, compared, fingerprint);
    }

    /** This submission, as if it had been read with another fingerprint. */
    public CheckedSubmission readWith(String other) {
        return new CheckedSubmission(submission, chosenScores, checked, compared, other);
    }
}
