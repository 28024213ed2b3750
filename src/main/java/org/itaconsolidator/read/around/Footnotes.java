package org.itaconsolidator.read.around;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.read.scope.Said;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.thai.date.FiscalYearMention;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What the notes of a sheet say of scores: of those whose heading carries an asterisk, by the note with the same asterisk,
 * and of those of a year that a note names.
 */
public final class Footnotes {
    /** Longer notes tell of more than what a year's scores are. */
    private static final int LONGEST_OF_A_YEAR = 80;

    private static final Footnotes NONE = new Footnotes(() -> SheetNotes.NONE, Words.load());

    private final OfSheet sheet;

    /** The rows of the table that is asked about. */
    private final int first;

    private final int last;

    /** Whether a title calls the table's scores announced, which no note outweighs. */
    private final boolean announced;

    /** Whether headings say where the scores come from, which no note of all scores outweighs. */
    private final boolean sourceSaid;

    private final Words words;
    private final ScoreClaim claim;

    /** What was found for a mark: each row asks anew. */
    private final Map<String, Optional<Marked>> byMark;

    /** The notes of a sheet. */
    public static Footnotes of(Grid sheet, Words words, ScopeJudge judge) {
        return new Footnotes(() -> SheetNotes.of(sheet, words, judge), words);
    }

    private Footnotes(Supplier<SheetNotes> finder, Words words) {
        this.sheet = new OfSheet(finder, this::said);
        this.words = words;
        this.claim = new ScoreClaim(words);
        this.byMark = new HashMap<>();
        this.first = 0;
        this.last = Integer.MAX_VALUE;
        this.announced = false;
        this.sourceSaid = false;
    }

    private Footnotes(Footnotes sheet, int first, int last, boolean announced, boolean sourceSaid) {
        this.sheet = sheet.sheet;
        this.words = sheet.words;
        this.claim = sheet.claim;
        this.byMark = sheet.byMark;
        this.first = first;
        this.last = last;
        this.announced = announced;
        this.sourceSaid = sourceSaid;
    }

    /**
     * The same for a table: what a note says of all scores, it says of the table just above it.
     *
     * @param begin the first row of its headings
     */
    public Footnotes ofTable(int begin, List<GridRow> rows, boolean titleSaysOfficial) {
        return rows.isEmpty()
                ? this
                : new Footnotes(this, begin, rows.get(rows.size() - 1).number(), titleSaysOfficial, false);
    }

    /** The same for columns whose headings say where their scores come from. */
    public Footnotes ofSaidColumns() {
        return new Footnotes(this, first, last, announced, true);
    }

    /** What a comment at a cell says of the score there, or of those below the heading there. */
    public Optional<SheetNote> findComment(CellRef at) {
        return Optional.ofNullable(sheet.found().byCell().get(at))
                .filter(note -> note.said().refuses()
                        || note.said().self()
                        || note.said().year().isPresent())
                .or(() -> findPrompt(at));
    }

    /** What is shown where somebody types the score. */
    private Optional<SheetNote> findPrompt(CellRef at) {
        return sheet.found().prompts().entrySet().stream()
                .filter(prompt -> prompt.getKey().contains(at.row(), at.column()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The line that says of scores that look as this one that they are no result. */
    Optional<LookLegend> findLegend(CellLook look) {
        return look == CellLook.PLAIN
                ? Optional.empty()
                : sheet.found().legends().stream()
                        .filter(legend -> legend.isOf(look))
                        .findFirst();
    }

    /** The lines that say so of a look that no number of the sheet has. */
    public List<LookLegend> listUnseenLegends() {
        return sheet.found().unseen();
    }

    /** Whether words in the cell of a score, beside the number, may make it another than the body's published result. */
    boolean isChangedBy(String words) {
        return !ThaiText.isNothing(words) && claim.isChangedBy(words);
    }

    /** No notes at all. */
    public static Footnotes none() {
        return NONE;
    }

    /**
     * What the notes with a mark say of the scores that carry it.
     *
     * @param changing the first that says that they are not, or may not be, the body's published result
     * @param changingNotSelf the first of those that does not call them self-assessed
     * @param self whether one does
     */
    public record Marked(Optional<String> changing, Optional<String> changingNotSelf, boolean self) {}

    /** What the notes with a mark say; empty where there is none. */
    Optional<Marked> findWith(String mark) {
        return sheet.said().isEmpty() ? Optional.empty() : byMark.computeIfAbsent(mark, this::look);
    }

    private Optional<Marked> look(String mark) {
        List<Note> with = sheet.said().stream()
                .filter(note -> note.marks().contains(mark))
                .toList();
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(new Marked(
                        findChanging(with.stream()),
                        findChanging(with.stream().filter(note -> !note.self())),
                        with.stream().anyMatch(Note::self)));
    }

    private Optional<String> findChanging(Stream<Note> of) {
        return of.map(note -> note.sheet().text()).filter(claim::isChangedBy).findFirst();
    }

    /** What the notes say that the marks in a row's name call for, mark by mark; empty where none is called for. */
    public List<Optional<Marked>> listOf(String name) {
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
    public ScoreRemark about(List<String> headings, FiscalYear year) {
        List<String> marks = FootnoteMarks.in(headings);
        List<Note> of =
                sheet.said().stream().filter(note -> note.isOf(marks, year)).toList();
        Optional<SheetNote> selfNote = sheet.said().stream()
                .filter(this::isOfAllSelfAssessed)
                .findFirst()
                .map(Note::sheet);
        boolean self = selfNote.isPresent() || of.stream().anyMatch(Note::self);
        Optional<SheetNote> noResult = sheet.said().stream()
                .filter(note -> note.isOf(marks, year) ? note.noResult() : isOfAllNoResult(note, year))
                .findFirst()
                .map(Note::sheet);
        boolean after = headings.stream().anyMatch(text -> words.contains(Words.Kind.AFTER_APPEAL, text));
        boolean before = !after
                && (sheet.said().stream().anyMatch(Note::beforeAppeal)
                        || headings.stream().anyMatch(text -> words.contains(Words.Kind.BEFORE_APPEAL, text)));
        boolean explained = self
                || noResult.isPresent()
                || before
                || sheet.said().stream().anyMatch(note -> note.official() && (note.isOf(marks, year) || isOfAll(note)));
        return new ScoreRemark(
                self ? Optional.of(SourceKind.SELF_ASSESSMENT) : Optional.empty(),
                noResult,
                !marks.isEmpty() && !explained,
                before,
                selfNote,
                self
                        ? List.of()
                        : sheet.said().stream()
                                .filter(this::isUnclear)
                                .map(Note::sheet)
                                .toList());
    }

    /** Whether a note names neither a year nor a mark and says of all scores above what they are. */
    private boolean isOfAll(Note note) {
        String text = note.sheet().text();
        return ThaiText.fold(text).length() <= LONGEST_OF_A_YEAR
                && words.contains(Words.Kind.OF_ALL_SCORES, text)
                && note.marks().isEmpty()
                && FiscalYears.inText(text).isEmpty();
    }

    /** Whether a note that names no year, and carries no mark where headings carry some, says that scores are self-assessed. */
    private boolean isOfAllSelfAssessed(Note note) {
        return !announced
                && !sourceSaid
                && note.sheet().isBelow(first, last)
                && saysSelfAssessed(note.sheet().text())
                && isOfNoneNamed(note)
                && note.sheet().said().self();
    }

    /** Whether a note at the table says of all scores that they are no result, or another year's. */
    private boolean isOfAllNoResult(Note note, FiscalYear year) {
        Said says = note.sheet().said();
        boolean ofAnotherYear = says.year().isPresent() && !says.year().get().equals(year);
        return note.sheet().isAt(first, last)
                && (ofAnotherYear || says.refuses() && note.year().isEmpty())
                && isWithoutCarriedMark(note);
    }

    private boolean isOfNoneNamed(Note note) {
        return isWithoutCarriedMark(note)
                && FiscalYears.inText(note.sheet().text()).isEmpty();
    }

    private boolean isWithoutCarriedMark(Note note) {
        return sheet.found().carried().isEmpty() || note.marks().isEmpty();
    }

    /** Whether a note at the table has the words and leaves open whether it means the table's scores. */
    private boolean isUnclear(Note note) {
        String text = note.sheet().text();
        return !sourceSaid
                && note.sheet().isAt(first, last)
                && claim.isSelfAssessment(text)
                && isOfNoneNamed(note)
                && !isOfAllSelfAssessed(note)
                && (saysSelfAssessed(text) || note.sheet().said().self());
    }

    /** The years that a note names; one alone is that of which it tells, unless it says that the scores are of that year. */
    private static Optional<FiscalYear> yearOf(SheetNote note) {
        List<FiscalYear> named = FiscalYears.inText(note.text()).stream()
                .map(FiscalYearMention::year)
                .distinct()
                .toList();
        return named.size() == 1 && note.said().year().isEmpty() ? Optional.of(named.get(0)) : Optional.empty();
    }

    /**
     * A note with what it says, found once for all tables of the sheet.
     *
     * @param year the year that it tells of
     * @param self whether it calls scores self-assessed that it means by a mark or a year
     * @param noResult the same of what is no result
     */
    private record Note(
            SheetNote sheet,
            List<String> marks,
            Optional<FiscalYear> year,
            boolean self,
            boolean noResult,
            boolean beforeAppeal,
            boolean official) {
        private boolean isOf(List<String> asked, FiscalYear ofYear) {
            return asked.stream().anyMatch(marks::contains)
                    || year.filter(ofYear::equals).isPresent()
                            && ThaiText.fold(sheet.text()).length() <= LONGEST_OF_A_YEAR;
        }
    }

    private Note said(SheetNote note) {
        String text = note.text();
        List<String> marks = FootnoteMarks.in(List.of(text));
        return new Note(
                note,
                marks,
                yearOf(note),
                saysSelfAssessed(text),
                note.said().refuses() || !marks.isEmpty() && claim.isNoResultIn(text),
                words.contains(Words.Kind.BEFORE_APPEAL, text) && !words.contains(Words.Kind.AFTER_APPEAL, text),
                words.contains(Words.Kind.OFFICIAL_RESULT, text));
    }

    /** The notes of a sheet, looked for once a table asks: a sheet of measures has no scores that a note could be about. */
    private static final class OfSheet {
        private final Supplier<SheetNotes> finder;
        private final Function<SheetNote, Note> understood;

        private Looked looked; // null until looked for; whole for every thread, as its parts are final

        private record Looked(SheetNotes found, List<Note> said) {}

        private OfSheet(Supplier<SheetNotes> finder, Function<SheetNote, Note> understood) {
            this.finder = finder;
            this.understood = understood;
        }

        private SheetNotes found() {
            return look().found();
        }

        private List<Note> said() {
            return look().said();
        }

        private Looked look() {
            Looked before = looked;
            if (before == null) {
                SheetNotes found = finder.get();
                before =
                        new Looked(found, found.notes().stream().map(understood).toList());
                looked = before;
            }
            return before;
        }
    }
}
