package org.itaconsolidator.read.around;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;

/**
 * What the notes of a sheet say of scores.
 *
 * @param source self-assessment where they are said to be so
 * @param noResult the note that says that they are no result
 * @param unexplained whether there is an asterisk that no note explains so that it is understood
 * @param beforeAppeal whether they are said to be those before an appeal
 * @param selfNote the note that says of all scores, and not by a mark or year, that they are self-assessed
 * @param unclear notes that may say it
 */
public record ScoreRemark(
        Optional<SourceKind> source,
        Optional<SheetNote> noResult,
        boolean unexplained,
        boolean beforeAppeal,
        Optional<SheetNote> selfNote,
        List<SheetNote> unclear) {
    /** The same of scores whose headings or titles say already what they are. */
    public ScoreRemark ofScores(SourceKind said) {
        return said == SourceKind.SELF_ASSESSMENT
                ? new ScoreRemark(source, noResult, unexplained, beforeAppeal, Optional.empty(), List.of())
                : this;
    }

    /** The same with what a comment at the heading says. */
    public ScoreRemark with(Optional<SheetNote> comment, FiscalYear year) {
        Optional<SheetNote> none = comment.filter(note -> note.said().refuses()
                || note.said().year().filter(other -> !other.equals(year)).isPresent());
        Optional<SheetNote> self = comment.filter(note -> note.said().self());
        return new ScoreRemark(
                self.isPresent() ? Optional.of(SourceKind.SELF_ASSESSMENT) : source,
                none.or(() -> noResult),
                unexplained,
                beforeAppeal,
                self.or(() -> selfNote),
                unclear);
    }

    /**
     * Says what an officer is to know of it, each once.
     *
     * @param told what was said so far, which is asked of each row
     */
    public void tell(CellRef at, String heading, Collection<Finding> told) {
        List<Finding> findings = new ArrayList<>();
        selfNote.filter(note -> noResult.isEmpty())
                .ifPresent(
                        note -> findings.add(Finding.at(note.at(), FindingCode.HEADING_TAKEN_AS, heading, note.text())
                                .with("case", "note-self")
                                .as(Severity.WARNING)));
        // they are the same for all scores of a table
        if (!unclear.isEmpty() && !told.contains(ofUnclear(unclear.get(0)))) {
            unclear.forEach(note -> findings.add(ofUnclear(note)));
        }
        noResult.ifPresent(note -> findings.add(Finding.at(
                        at.equals(note.at()) ? List.of(at) : List.of(at, note.at()),
                        FindingCode.HEADING_NOT_RECOGNISED,
                        heading,
                        note.text())
                .with("case", note.place() == SheetNote.Place.BOX ? "not-the-result-box" : "not-the-result")
                .as(Severity.ERROR)));
        if (unexplained) {
            findings.add(Finding.at(at, FindingCode.HEADING_TAKEN_AS, heading, "")
                    .with("case", "mark")
                    .as(Severity.WARNING));
        }
        if (beforeAppeal) {
            findings.add(Finding.at(at, FindingCode.SCORE_BEFORE_APPEAL, heading, "")
                    .with("case", "alone")
                    .as(Severity.WARNING));
        }
        findings.stream().filter(finding -> !told.contains(finding)).forEach(told::add);
    }

    private static Finding ofUnclear(SheetNote note) {
        return Finding.at(note.at(), FindingCode.HEADING_TAKEN_AS, note.text(), "")
                .with("case", "note-unclear")
                .as(Severity.WARNING);
    }
}
