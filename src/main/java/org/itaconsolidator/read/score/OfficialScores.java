package org.itaconsolidator.read.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.Origin;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.scope.TextPlace;

/**
 * The official scores of a workbook and what texts do to them, wherever these stand: a refusal takes scores back, with the figures
 * that go with them; what is left open is told.
 */
final class OfficialScores {
    /** Cases of what is told that ask for nothing. */
    private static final Set<String> NOTICES = Set.of("told", "empty-column");

    static final BiPredicate<CellRef, FiscalYear> ALL = (cell, year) -> true;

    private final SubmissionDraft draft;

    /** Why scores are not the body's result, and which. */
    record Refusal(Finding why, BiPredicate<CellRef, FiscalYear> of) {
        static Refusal ofAll(CellRef at, String text) {
            return new Refusal(ScoreWords.refusal(at, text), ALL);
        }
    }

    OfficialScores(SubmissionDraft draft) {
        this.draft = draft;
    }

    /** Stated figures as what stands for the scores that they are made of. */
    static List<ScoreReading> figures(List<ReportedFigure> stated) {
        return stated.stream().flatMap(figure -> figure.asScore().stream()).toList();
    }

    /** The official scores that nothing has taken back so far. */
    List<ScoreReading> left() {
        return draft.scores.stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .toList();
    }

    /** All scores of a workbook, official or not; where it has neither these nor measures, what it states. */
    List<ScoreReading> all() {
        return draft.scores.isEmpty() && draft.measures.isEmpty() ? figures(draft.reported) : draft.scores;
    }

    /** Takes the official scores back that it is of, with what is stated of their years where none of these is left. */
    void takeBack(Refusal refusal) {
        List<ScoreReading> back = left().stream()
                .filter(score -> refusal.of().test(score.at(), score.fiscalYear()))
                .toList();
        draft.takeBack(back, refusal.why());
        Set<FiscalYear> gone = back.stream().map(ScoreReading::fiscalYear).collect(Collectors.toSet());
        left().forEach(score -> gone.remove(score.fiscalYear()));
        draft.takeFiguresBack(figure -> figure.source() == SourceKind.OFFICIAL
                && (gone.contains(figure.fiscalYear()) || refusal.of().test(figure.at(), figure.fiscalYear())));
    }

    /** Tells what a text leaves open: a warning where it may be about the scores, else a notice. */
    void tell(CellRef at, String text, TextPlace place, ScopeJudge.Open open) {
        if (open.says()) {
            boolean own = open.doubt() || at.sheet().isEmpty();
            Finding said = finding(at, text, open.words(), own ? place.wording() : "told");
            draft.findings.add(open.doubt() ? said : said.as(Severity.NOTICE));
        }
    }

    /** Tells a text that says of the figures a day on which there was no result of their year. */
    void tellDay(Optional<CellRef> at, String text, boolean name, List<ScoreReading> ours) {
        Optional<LocalDate> day = Origin.findDay(
                text, name, ours.stream().map(ScoreReading::fiscalYear).max(Comparator.naturalOrder()));
        Map<FiscalYear, List<CellRef>> early = new TreeMap<>();
        for (ScoreReading score : day.isEmpty() ? List.<ScoreReading>of() : ours) {
            if (score.source() == SourceKind.OFFICIAL
                    && (score.fiscalYear().contains(day.get())
                            || ScopeJudge.isOfAnnouncing(text)
                                    && score.fiscalYear().start().isAfter(day.get()))
                    && score.fiscalYear().compareTo(FiscalYear.lastWithResult(day.get())) > 0) {
                early.computeIfAbsent(score.fiscalYear(), any -> new ArrayList<>())
                        .add(score.at());
            }
        }
        early.forEach((year, cells) -> draft.findings.add(
                Finding.inCase(at.map(List::of).orElse(cells), FindingCode.SCORES_BEFORE_RESULT, "as-of", text)
                        .of(year)
                        .alsoAt(cells)));
    }

    /** Whether full marks that a text tells of are not a hundred, and no score is higher. */
    boolean isOfLess(String text) {
        return ScoreWords.findOtherFullMarks(text)
                .filter(full ->
                        draft.scores.stream().allMatch(score -> score.score().compareTo(full) <= 0))
                .isPresent();
    }

    /** What is told of a text that is not understood; the place says which sentence tells it. */
    static Finding finding(CellRef at, String text, String unknown, String place) {
        Finding finding = Finding.at(at, FindingCode.TEXT_NOT_UNDERSTOOD, text, unknown);
        return (place.isEmpty() ? finding : finding.with("case", place))
                .as(NOTICES.contains(place) ? Severity.NOTICE : Severity.WARNING);
    }
}
