package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.row.SubmissionDraft;

/**
 * Two sheets with a set of scores of one year each, of which one says itself whose result it holds and the other takes that from it:
 * a calculation or a rehearsal beside the result. Where they differ in most indicators the sheet that says it counts.
 */
public final class BorrowedScores {
    /** In fewer indicators two sets may differ by slips, which a total decides. */
    private static final int FEWEST = 6;

    private BorrowedScores() {}

    /**
     * Takes such scores out of what was read.
     *
     * @param saying the sheets whose own titles name the assessment and the body
     */
    public static void leaveOut(SubmissionDraft draft, Set<String> saying) {
        Map<FiscalYear, Map<String, List<ScoreReading>>> years = draft.scores.stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .collect(Collectors.groupingBy(
                        ScoreReading::fiscalYear,
                        TreeMap::new,
                        Collectors.groupingBy(score -> score.at().sheet(), TreeMap::new, Collectors.toList())));
        years.forEach((year, sheets) -> {
            List<String> sure =
                    sheets.keySet().stream().filter(saying::contains).toList();
            if (sure.size() == 1) {
                List<ScoreReading> own = sheets.remove(sure.get(0));
                sheets.forEach((sheet, others) -> {
                    List<ScoreReading> against = listAgainst(own, others);
                    if (against.size() >= FEWEST) {
                        leaveOut(draft, year, sheet, sure.get(0), others, against);
                    }
                });
            }
        });
    }

    /** The scores of a sheet that say something else than those of the other, for those that both have. */
    private static List<ScoreReading> listAgainst(List<ScoreReading> own, List<ScoreReading> others) {
        List<ScoreReading> against = new ArrayList<>();
        for (ScoreReading other : others) {
            List<ScoreReading> same = own.stream()
                    .filter(score -> score.indicator() == other.indicator())
                    .toList();
            if (!same.isEmpty() && same.stream().allMatch(score -> score.score().compareTo(other.score()) != 0)) {
                against.add(other);
            }
        }
        return against;
    }

    private static void leaveOut(
            SubmissionDraft draft,
            FiscalYear year,
            String sheet,
            String sure,
            List<ScoreReading> others,
            List<ScoreReading> against) {
        draft.reported.removeIf(figure -> figure.fiscalYear().equals(year)
                && figure.source() == SourceKind.OFFICIAL
                && figure.at().sheet().equals(sheet));
        draft.takeBack(
                others,
                Finding.at(against.stream().map(ScoreReading::at).toList(), FindingCode.SCORE_CONFLICT, sheet, sure)
                        .with("case", "of-titled-sheet")
                        .with("fiscalYear", String.valueOf(year.buddhist())));
    }
}
