package org.itaconsolidator.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;

/** Keeps out of the store what an error concerns: its cells, its rows, or the whole file. */
record Admission(Submission read, Set<CellRef> refused) {

    /** What of the submission its findings admit; a row of which nothing is left counts as refused. */
    static Submission admit(Submission submission) {
        Admission admission = new Admission(
                submission,
                submission.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::cells)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()));
        Submission kept = submission.isRefused()
                ? submission.withContent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                : admission.withoutRefusedCells();
        return admission.refusingRows(kept);
    }

    /** The submission without the scores of some cells; a row of which nothing is left counts as refused. */
    static Submission without(Submission submission, Set<CellRef> scores) {
        Admission admission = new Admission(submission, scores);
        return admission.refusingRows(submission.withContent(
                submission.scores().stream()
                        .filter(score -> admission.admits(score.at()))
                        .toList(),
                submission.reported(),
                submission.measures(),
                submission.analysis(),
                submission.oitItems(),
                submission.compared()));
    }

    private Submission refusingRows(Submission kept) {
        Set<RowRef> rows = new HashSet<>(kept.rowsRefused());
        rows.addAll(rowsWithNothingLeft(kept));
        return kept.withRowsRefused(rows);
    }

    private Submission withoutRefusedCells() {
        return read.withContent(
                read.scores().stream().filter(score -> admits(score.at())).toList(),
                read.reported().stream().filter(figure -> admits(figure.at())).toList(),
                read.measures().stream()
                        .flatMap(measure -> findAdmitted(measure).stream())
                        .toList(),
                read.analysis().stream().filter(note -> admits(note.at())).toList(),
                read.oitItems().stream().filter(item -> admits(item.at())).toList(),
                read.compared());
    }

    private boolean admits(CellRef cell) {
        return !refused.contains(cell) && !refused.contains(cell.rowRef().asCell());
    }

    /** The measure without the texts that an error concerns; empty where nothing of it is left. */
    private Optional<Measure> findAdmitted(Measure measure) {
        Map<Field, FieldText> texts = new HashMap<>(measure.texts());
        texts.values().removeIf(text -> !admits(text.at()));
        if (texts.size() == measure.texts().size()) {
            return Optional.of(measure);
        }
        boolean nothingLeft = texts.isEmpty() && measure.steps().isEmpty();
        return nothingLeft ? Optional.empty() : Optional.of(measure.withTexts(texts));
    }

    /** Rows that held something when read and hold nothing now; of a refused file, every row that is not ignored. */
    private Set<RowRef> rowsWithNothingLeft(Submission kept) {
        Set<RowRef> rows = new HashSet<>(RowLedger.storedRows(read));
        rows.removeAll(RowLedger.storedRows(kept));
        rows.retainAll(read.rowsRead());
        rows.removeAll(read.rowsIgnored());
        return rows;
    }
}
