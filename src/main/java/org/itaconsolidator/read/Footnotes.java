package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.thai.FiscalYearMention;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.ThaiText;

/**
 * What the notes of a sheet say of scores: of those whose heading carries an asterisk, by the note with the same asterisk,
 * and of those of a year that a note names.
 */
final class Footnotes {
    /** Longer notes tell of more than what a year's scores are. */
    private static final int LONGEST_OF_A_YEAR = 80;

    private static final Footnotes NONE = new Footnotes(List.of(), Set.of(), Words.load(), 0, -1, false);

    private final List<SelfAssessmentNote> placed;
    private final List<String> notes;

    /** The rows of the table that is asked about. */
    private final int first;

    private final int last;

    /** Whether a title calls the table's scores announced, which no note outweighs. */
    private final boolean announced;

    /** The marks that headings and names carry. */
    private final Set<String> carried;

    private final Words words;
    private final ScoreClaim claim;

    private Footnotes(
            List<SelfAssessmentNote> placed, Set<String> carried, Words words, int first, int last, boolean announced) {
        this.placed = placed;
        this.notes = placed.stream().map(SelfAssessmentNote::text).toList();
        this.first = first;
        this.last = last;
        this.announced = announced;
        this.carried = carried;
        this.words = words;
        this.claim = new ScoreClaim(words);
    }

    /** The notes of a sheet. */
    static Footnotes of(Grid sheet, Words words) {
        SheetNotes found = SheetNotes.of(sheet, words);
        return new Footnotes(found.notes(), found.carried(), words, 0, Integer.MAX_VALUE, false);
    }

    /** The same for a table: what a note says of all scores, it says of the table just above it. */
    Footnotes ofTable(List<GridRow> rows, boolean titleSaysOfficial) {
        return rows.isEmpty()
                ? this
                : new Footnotes(
                        placed,
                        carried,
                        words,
                        rows.get(0).number(),
                        rows.get(rows.size() - 1).number(),
                        titleSaysOfficial);
    }

    /** The same for columns whose headings say where their scores come from. */
    Footnotes ofSaidColumns() {
        return new Footnotes(placed, carried, words, 0, -1, announced);
    }

    /** No notes at all. */
    static Footnotes none() {
        return NONE;
    }

    /** The notes with a mark. */
    List<String> listWith(String mark) {
        return notes.stream()
                .filter(note -> FootnoteMarks.in(List.of(note)).contains(mark))
                .toList();
    }

    /** The notes that the marks in a row's name call for; empty where there is no mark. */
    Optional<List<String>> findOf(String name) {
        List<String> marks = FootnoteMarks.in(List.of(name));
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        marks.stream().flatMap(mark -> listWith(mark).stream()).toList());
    }

    /** Whether a note says that scores are self-assessed. */
    boolean saysSelfAssessed(String note) {
        return claim.isSelfAssessment(note) && !words.contains(Words.Kind.BESIDE_THE_SCORES, note);
    }

    /** Whether a note says that what it is about is not, or may not be, the body's published result. */
    boolean changesScores(String note) {
        return claim.isChangedBy(note);
    }

    /**
     * What is said of the scores of a year.
     *
     * @param headings the texts over them, or the one in front
     */
    ScoreRemark about(List<String> headings, FiscalYear year) {
        List<String> marks = FootnoteMarks.in(headings);
        List<String> said = notes.stream()
                .filter(note -> marks.stream()
                                .anyMatch(
                                        mark -> FootnoteMarks.in(List.of(note)).contains(mark))
                        || isOf(note, year)
                        || isOfAll(note))
                .toList();
        Optional<SelfAssessmentNote> selfNote =
                placed.stream().filter(this::isOfAllSelfAssessed).findFirst();
        boolean self = selfNote.isPresent()
                || said.stream()
                        .filter(note -> marks.stream()
                                        .anyMatch(mark ->
                                                FootnoteMarks.in(List.of(note)).contains(mark))
                                || isOf(note, year))
                        .anyMatch(this::saysSelfAssessed);
        Optional<String> noResult = said.stream()
                .filter(note -> words.contains(Words.Kind.NOT_THE_RESULT, note))
                .findFirst();
        boolean after = headings.stream().anyMatch(text -> words.contains(Words.Kind.AFTER_APPEAL, text));
        boolean before = !after
                && Stream.concat(headings.stream(), notes.stream())
                        .anyMatch(text -> words.contains(Words.Kind.BEFORE_APPEAL, text)
                                && !words.contains(Words.Kind.AFTER_APPEAL, text));
        boolean explained = self
                || noResult.isPresent()
                || before
                || said.stream().anyMatch(note -> words.contains(Words.Kind.OFFICIAL_RESULT, note));
        return new ScoreRemark(
                self ? Optional.of(SourceKind.SELF_ASSESSMENT) : Optional.empty(),
                noResult,
                !marks.isEmpty() && !explained,
                before,
                selfNote,
                self ? List.of() : placed.stream().filter(this::isUnclear).toList());
    }

    /** Whether a note names neither a year nor a mark and says of all scores above what they are. */
    private boolean isOfAll(String note) {
        return ThaiText.fold(note).length() <= LONGEST_OF_A_YEAR
                && words.contains(Words.Kind.OF_ALL_SCORES, note)
                && FootnoteMarks.in(List.of(note)).isEmpty()
                && FiscalYears.inText(note).isEmpty()
                && !words.contains(Words.Kind.TARGET_ROWS, note);
    }

    /** Whether a note that names no year, and carries no mark where headings carry some, says that scores are self-assessed. */
    private boolean isOfAllSelfAssessed(SelfAssessmentNote note) {
        return !announced
                && note.isBelow(first, last)
                && saysSelfAssessed(note.text())
                && isOfNoneNamed(note.text())
                && note.saysItOfTheScores(words);
    }

    private boolean isOfNoneNamed(String note) {
        return (carried.isEmpty() || FootnoteMarks.in(List.of(note)).isEmpty())
                && FiscalYears.inText(note).isEmpty();
    }

    /** Whether a note at the table has the words and leaves open whether it means the table's scores. */
    private boolean isUnclear(SelfAssessmentNote note) {
        return note.isAt(first, last)
                && claim.isSelfAssessment(note.text())
                && isOfNoneNamed(note.text())
                && !isOfAllSelfAssessed(note)
                && (saysSelfAssessed(note.text()) || note.saysItOfTheScores(words));
    }

    /** Whether a note names this year and no other. */
    private boolean isOf(String note, FiscalYear year) {
        if (ThaiText.fold(note).length() > LONGEST_OF_A_YEAR || words.contains(Words.Kind.TARGET_ROWS, note)) {
            return false;
        }
        List<FiscalYear> named = FiscalYears.inText(note).stream()
                .map(FiscalYearMention::year)
                .distinct()
                .toList();
        return named.equals(List.of(year));
    }
}
