package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.read.scope.ScoreLabel;
import org.itaconsolidator.thai.ThaiText;

/**
 * Whether the only text that gives a table of scores its year says something else than that they are scores: a sheet
 * "มัธยฐานปี ๒๕๖๗", a caption "คะแนนที่เพิ่มขึ้น ปี ๒๕๖๗" further down. The title of a sheet may tell of anything, and
 * that of a self-assessment of who made it.
 */
final class YearDoubts {
    /** Longer lines tell of something. */
    private static final int LONGEST = 60;

    private final SectionTitle title;
    private final ScoreLabel label;
    private final ScoreClaim claim;

    YearDoubts(SectionTitle title, Words words) {
        this.title = title;
        this.label = new ScoreLabel(words);
        this.claim = new ScoreClaim(words);
    }

    /**
     * Why the scores of a table may be none.
     *
     * @param yearBySheet whether only the sheet's name states a year
     * @param caption the lines directly above a table further down; empty for the sheet's first
     */
    Optional<Finding> find(String sheet, boolean yearBySheet, List<TextLine> caption) {
        List<TextLine> stating = caption.stream()
                .filter(line ->
                        !line.prose() && TextLine.findStatedYear(List.of(line)).isPresent())
                .toList();
        if (!stating.isEmpty()) {
            return stating.stream().allMatch(line -> isDoubtful(line.text()))
                    ? Optional.of(
                            ScoreClaim.doubt(stating.get(0).at(), stating.get(0).text()))
                    : Optional.empty();
        }
        return yearBySheet && isDoubtful(sheet)
                ? Optional.of(ScoreClaim.doubt(CellRef.wholeSheet(sheet), sheet))
                : Optional.empty();
    }

    private boolean isDoubtful(String text) {
        return ThaiText.fold(text).length() <= LONGEST
                && !claim.isSelfTitle(text)
                && !label.isOfScores(title.withoutOwnBody(text));
    }
}
