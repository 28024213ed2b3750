package org.itaconsolidator.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Footnotes NONE = new Footnotes(List.of(), Set.of(), Words.load());

    private final List<SelfAssessmentNote> placed;
    private final List<Said> said;

    /** The rows of the table that is asked about. */
    private final int first;

    private final int last;

    /** Whether a title calls the table's scores announced, which no note outweighs. */
    private final boolean announced;

    /** The marks that headings and names carry. */
    private final Set<String> carried;

    private final Words words;
    private final ScoreClaim claim;

    /** What was found for a mark: each row asks anew. */
    private final Map<String, Optional<Marked>> byMark;

    /** The notes of a sheet. */
    static Footnotes of(Grid sheet, Words words) {
        SheetNotes found = SheetNotes.of(sheet, words);
        return new Footnotes(found.notes(), found.carried(), words);
    }

    private Footnotes(List<SelfAssessmentNote> placed, Set<String> carried, Words words) {
        this.placed = placed;
        this.carried = carried;
        this.words = words;
        this.claim = new ScoreClaim(words);
        this.said = placed.stream().map(note -> said(note.text())).toList();
        this.byMark = new HashMap<>();
        this.first = 0;
        this.last = Integer.MAX_VALUE;
        this.announced = false;
    }

    private Footnotes(Footnotes sheet, int first, int last, boolean announced) {
        this.placed = sheet.placed;
        this.carried = sheet.carried;
        this.words = sheet.words;
        this.claim = sheet.claim;
        this.said = sheet.said;
        this.byMark = sheet.byMark;
        this.first = first;
        this.last = last;
        this.announced = announced;
    }

    /** The same for a table: what a note says of all scores, it says of the table just above it. */
    Footnotes ofTable(List<GridRow> rows, boolean titleSaysOfficial) {
        return rows.isEmpty()
                ? this
                : new Footnotes(
                        this, rows.get(0).number(), rows.get(rows.size() - 1).number(), titleSaysOfficial);
    }

    /** The same for columns whose headings say where their scores come from. */
    Footnotes ofSaidColumns() {
        return new Footnotes(this, 0, -1, announced);
    }

    /** No notes at all. */
    static Footnotes none() {
        return NONE;
    }

    /**
     * What the notes with a mark say of the scores that carry it.
     *
     * @param changing the first that says that they are not, or may not be, the body's published result
     * @param changingNotSelf the first of those that does not call them self-assessed
     * @param self whether one does
     */
    record Marked(Optional<String> changing, Optional<String> changingNotSelf, boolean self) {}

    /** What the notes with a mark say; empty where there is none. */
    Optional<Marked> findWith(String mark) {
        return said.isEmpty() ? Optional.empty() : byMark.computeIfAbsent(mark, this::look);
    }

    private Optional<Marked> look(String mark) {
        List<Said> with =
                said.stream().filter(note -> note.marks().contains(mark)).toList();
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(new Marked(
                        findChanging(with.stream()),
                        findChanging(with.stream().filter(note -> !note.self())),
                        with.stream().anyMatch(Said::self)));
    }

    private Optional<String> findChanging(Stream<Said> of) {
        return of.map(Said::text).filter(claim::isChangedBy).findFirst();
    }

    /** What the notes say that the marks in a row's name call for, mark by mark; empty where none is called for. */
    List<Optional<Marked>> listOf(String name) {
        return FootnoteMarks.in(List.of(name)).stream().map(this::findWith).toList();
    }

    /** Whether a note says that scores are self-assessed. */
    private boolean saysSelfAssessed(String note) {
        return claim.isSelfAssessment(note) && !words.contains(Words.Kind.BESIDE_THE_SCORES, note);
    }

    /**
     * What is said of the scores of a year.
     *
     * @param headings the texts over them, or the one in front
     */
    ScoreRemark about(List<String> headings, FiscalYear year) {
        List<String> marks = FootnoteMarks.in(headings);
        List<Said> of = said.stream()
                .filter(note -> note.isOf(marks, year) || note.ofAll())
                .toList();
        Optional<SelfAssessmentNote> selfNote =
                placed.stream().filter(this::isOfAllSelfAssessed).findFirst();
        boolean self = selfNote.isPresent() || of.stream().anyMatch(note -> note.self() && note.isOf(marks, year));
        Optional<String> noResult =
                of.stream().filter(Said::noResult).map(Said::text).findFirst();
        boolean after = headings.stream().anyMatch(text -> words.contains(Words.Kind.AFTER_APPEAL, text));
        boolean before = !after
                && (said.stream().anyMatch(Said::beforeAppeal)
                        || headings.stream().anyMatch(text -> words.contains(Words.Kind.BEFORE_APPEAL, text)));
        boolean explained =
                self || noResult.isPresent() || before || of.stream().anyMatch(Said::official);
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

    /** The year that a note names, where it names no other. */
    private static Optional<FiscalYear> yearOf(String note, Words words) {
        if (ThaiText.fold(note).length() > LONGEST_OF_A_YEAR || words.contains(Words.Kind.TARGET_ROWS, note)) {
            return Optional.empty();
        }
        List<FiscalYear> named = FiscalYears.inText(note).stream()
                .map(FiscalYearMention::year)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** What a note says, found once for all tables of the sheet. */
    private record Said(
            String text,
            List<String> marks,
            Optional<FiscalYear> year,
            boolean ofAll,
            boolean self,
            boolean noResult,
            boolean beforeAppeal,
            boolean official) {
        private boolean isOf(List<String> asked, FiscalYear ofYear) {
            return asked.stream().anyMatch(marks::contains)
                    || year.filter(ofYear::equals).isPresent();
        }
    }

    private Said said(String note) {
        return new Said(
                note,
                FootnoteMarks.in(List.of(note)),
                yearOf(note, words),
                isOfAll(note),
                saysSelfAssessed(note),
                words.contains(Words.Kind.NOT_THE_RESULT, note),
                words.contains(Words.Kind.BEFORE_APPEAL, note) && !words.contains(Words.Kind.AFTER_APPEAL, note),
                words.contains(Words.Kind.OFFICIAL_RESULT, note));
    }
}
