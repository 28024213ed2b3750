package org.itaconsolidator.read.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.StatedDifference;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.around.SheetNote;
import org.itaconsolidator.read.heading.Explanation;

/** What is collected from one workbook while it is read. Each row is read once and gets one outcome. */
public final class SubmissionDraft {
    public final Set<Form> forms = EnumSet.noneOf(Form.class);
    /** The forms of tables kept out of the store for what their titles say. */
    public final Set<Form> formsRefused = EnumSet.noneOf(Form.class);

    public final List<ScoreReading> scores = new ArrayList<>();
    public final List<ReportedFigure> reported = new ArrayList<>();
    public final List<StatedDifference> differences = new ArrayList<>();
    public final List<Measure> measures = new ArrayList<>();
    public final List<AnalysisNote> analysis = new ArrayList<>();
    public final List<OitItem> oitItems = new ArrayList<>();
    public final List<ComparedResult> compared = new ArrayList<>();

    /** The tables of scores that a text kept out: what else stands in the workbook may be the rest of one set. */
    public final List<RefusedPart> refusedParts = new ArrayList<>();

    /** The notes for which scores of the table being read are no result. */
    public final Set<SheetNote> refusingNotes = new LinkedHashSet<>();

    public final ContradictedItems contradicted = new ContradictedItems();
    public final DraftFindings findings = new DraftFindings();
    public final List<Explanation> explanations = new ArrayList<>();
    /** What the file was taken for, and by which place. */
    public final List<HeadFact> head = new ArrayList<>();

    /** What the scores of all tables decide. */
    public final List<Runnable> whenAllIsRead = new ArrayList<>();

    public boolean rowsSayYears;

    /** The content hash of the delivery that the workbook is a marked copy of. */
    public Optional<String> answered = Optional.empty();

    /** Marks of the rows that our form showed as already done. */
    public Set<String> finished = Set.of();

    /** Marks of the rows that our form asked to report on. */
    public Set<String> open = Set.of();

    /** Whether our form did not mark yet which measures of all divisions nobody asks of this one. */
    public boolean olderForm;

    /** By row, the row that was joined to it and shares its outcome. */
    private final Map<RowRef, RowRef> joined = new HashMap<>();

    /** Where figures stand that were taken back. */
    public final Set<CellRef> backAt = new HashSet<>();

    private final Set<RowRef> read = new LinkedHashSet<>();
    private final Set<RowRef> stored = new LinkedHashSet<>();
    private final Set<RowRef> ignored = new LinkedHashSet<>();
    private final Set<RowRef> refused = new LinkedHashSet<>();
    private final Set<RowRef> nothing = new LinkedHashSet<>();
    private final Set<RowRef> untouched = new LinkedHashSet<>();

    /** A non-empty row below a recognised heading. */
    public void read(RowRef row) {
        read.add(row);
    }

    public boolean isOfTable(RowRef row) {
        return read.contains(row);
    }

    /** Notes that a row was joined to another before anything was read: it gets the other's outcome. */
    public void joined(RowRef row, RowRef to) {
        joined.put(to, row);
    }

    /** Rows that were read, with those joined to them. */
    public List<RowRef> withJoined(Collection<RowRef> rows) {
        List<RowRef> all = new ArrayList<>(rows);
        joined.forEach((to, row) -> {
            if (rows.contains(to)) {
                all.add(row);
            }
        });
        return all;
    }

    public void stored(RowRef row) {
        stored.add(row);
    }

    /** Takes scores back, with the error that says why. Their rows count as refused, except those that hold something else that is stored. */
    public void takeBack(List<ScoreReading> back, Finding why) {
        scores.removeIf(new HashSet<>(back)::contains);
        findings.add(why.as(Severity.ERROR));
        takenBack(back.stream().map(ScoreReading::at));
    }

    /** Takes stated figures back with the scores that they go with. */
    public void takeFiguresBack(Predicate<ReportedFigure> of) {
        List<CellRef> back = new ArrayList<>();
        reported.removeIf(figure -> of.test(figure) && back.add(figure.at()));
        takenBack(back.stream());
    }

    /** Notes that the scores in these cells were taken back. Their rows count as refused, except those that hold something else that is stored. */
    public void takenBack(Stream<CellRef> places) {
        Set<RowRef> kept = new HashSet<>();
        scores.forEach(score -> kept.add(score.at().rowRef()));
        analysis.forEach(note -> kept.addAll(note.rows()));
        places.peek(backAt::add).map(CellRef::rowRef).forEach(row -> {
            if (!kept.contains(row)) {
                stored.remove(row);
                read.add(row); // what a sentence states stands outside of all tables
                refused.add(row);
            }
        });
    }

    /** Notes that something of these rows was taken back without an error: rows of which nothing else is stored count as ignored. */
    public void nothingLeft(Set<RowRef> rows) {
        Set<RowRef> bare = new LinkedHashSet<>(rows);
        scores.forEach(score -> bare.remove(score.at().rowRef()));
        analysis.forEach(note -> bare.removeAll(note.rows()));
        reported.forEach(figure -> bare.remove(figure.at().rowRef()));
        for (RowRef row : bare) {
            stored.remove(row);
            if (read.contains(row)) {
                ignored.add(row);
            }
        }
    }

    /** The row is as the program's own form was handed out with it, and waits to be reported on. */
    public void untouched(RowRef row) {
        untouched.add(row);
    }

    /** Stores nothing of a form that came back as it was handed out: nobody has reported with it. */
    public void leaveUntouchedForm() {
        boolean more = stored.isEmpty() || !untouched.containsAll(stored) || !refused.isEmpty() || !nothing.isEmpty();
        if (more) {
            return;
        }
        measures.clear();
        ignored.addAll(stored);
        stored.stream()
                .map(RowRef::sheet)
                .distinct()
                .forEach(sheet ->
                        findings.add(Finding.at(CellRef.wholeSheet(sheet), FindingCode.FORM_NOT_FILLED, "", "")));
        stored.clear();
    }

    /** The row holds nothing to store. */
    public void ignored(RowRef row) {
        ignored.add(row);
    }

    public void refused(RowRef row) {
        refused.add(row);
    }

    /** Whether something of the row is for the store, or an error keeps it out. */
    public boolean isTaken(RowRef row) {
        return stored.contains(row) || refused.contains(row);
    }

    /** The row says in words that there is nothing to report. */
    public void nothingToReport(RowRef row) {
        nothing.add(row);
    }

    /** Whether something on a sheet is for the store, or an error kept it out, or it says that there is nothing. */
    public boolean hasContentOf(String sheet) {
        return Stream.of(stored, refused, nothing)
                        .flatMap(Set::stream)
                        .anyMatch(row -> row.sheet().equals(sheet))
                || reported.stream().anyMatch(figure -> figure.at().sheet().equals(sheet));
    }

    /** Whether the workbook holds nothing but lists of many bodies, and no table that was kept out. */
    public boolean holdsNothingOfOneBody() {
        boolean ofLists = forms.isEmpty() && reported.isEmpty() && nothing.isEmpty();
        return ofLists
                && Submission.holdsNothing(scores, measures, analysis, oitItems)
                && findings.stream().noneMatch(Submission::keepsTableOut);
    }

    /** The submission. A row of which something is stored is neither refused nor ignored. */
    public Submission toSubmission(SourceFile file, DocumentHead head) {
        if (!joined.isEmpty()) {
            Stream.of(read, stored, refused, ignored).forEach(rows -> rows.addAll(withJoined(rows)));
        }
        refused.removeAll(stored);
        ignored.removeAll(stored);
        ignored.removeAll(refused);
        reported.stream()
                .filter(SubmissionDraft::isOutOfRange)
                .forEach(figure -> findings.add(
                        Finding.at(figure.at(), FindingCode.SCORE_OUT_OF_RANGE, figure.text(), "0 - 100")));
        reported.removeIf(SubmissionDraft::isOutOfRange);
        return new Submission(
                file,
                head,
                forms.isEmpty() ? formsRefused : forms,
                scores,
                reported,
                differences,
                measures,
                analysis,
                oitItems,
                compared,
                read,
                ignored,
                refused,
                findings.joined(),
                answered,
                !nothing.isEmpty());
    }

    /** No total and no instrument's score lies outside 0 to 100. */
    private static boolean isOutOfRange(ReportedFigure figure) {
        return figure.value()
                .filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)
                .isPresent();
    }
}
