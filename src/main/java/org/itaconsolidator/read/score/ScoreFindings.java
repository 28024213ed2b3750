package org.itaconsolidator.read.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.table.SubmissionDraft;

/** What is said of cells and rows of scores that cannot be stored. */
final class ScoreFindings {
    private ScoreFindings() {}

    /**
     * A cell without a score.
     *
     * @param at where
     * @param indicator whose score is due there
     */
    record Blank(CellRef at, int indicator) {}

    /**
     * A name that no year knows, or not those years.
     *
     * @param scores the cells whose scores it keeps out
     * @param years those that do not know it, where others do
     */
    static Finding unknown(String label, CellRef name, List<CellRef> scores, Optional<String> years) {
        Finding finding = Finding.at(name, FindingCode.INDICATOR_NOT_RECOGNISED, label, "")
                .as(Severity.ERROR)
                .alsoAt(scores);
        String cells = scores.stream().map(CellRef::toString).collect(Collectors.joining(", "));
        return years.map(of ->
                        finding.with("case", "of-year").with("fiscalYear", of).with("cells", cells))
                .orElse(finding);
    }

    /** Says which cells of a year's scores are blank, and in their order whose scores are due there. */
    static void reportMissing(List<Blank> blanks, FiscalYear year, SubmissionDraft draft) {
        List<CellRef> cells = blanks.stream().map(Blank::at).toList();
        String indicators =
                blanks.stream().map(blank -> String.valueOf(blank.indicator())).collect(Collectors.joining(", "));
        draft.findings.add(Finding.at(cells, FindingCode.SCORE_MISSING, "", "")
                .with("fiscalYear", String.valueOf(year.buddhist()))
                .with("indicators", indicators));
    }

    /** Two columns that say different things of one score: neither is stored. */
    static Finding contest(List<ScoreReading> ofOneYear) {
        List<CellRef> cells = ofOneYear.stream().map(ScoreReading::at).toList();
        ScoreReading first = ofOneYear.get(0);
        String found = ofOneYear.stream().map(ScoreReading::shownScore).collect(Collectors.joining(", "));
        return Finding.at(cells, FindingCode.SCORE_CONFLICT, found, "")
                .as(Severity.ERROR)
                .with("case", "columns-of-one-year")
                .with("indicator", String.valueOf(first.indicator()))
                .with("fiscalYear", String.valueOf(first.fiscalYear().buddhist()))
                .with(
                        "cells",
                        ofOneYear.stream()
                                .map(each -> each.at() + " = " + each.shownScore())
                                .collect(Collectors.joining(", ")));
    }
}
