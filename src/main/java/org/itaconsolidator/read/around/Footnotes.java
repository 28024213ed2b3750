package org.itaconsolidator.read.around;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What the notes of a sheet say of scores: of those whose heading carries an asterisk, by the note with the same asterisk,
 * and of those of a year that a note names.
 */
public final class Footnotes {
    private static final Pattern NO_WORDS = Pattern.compile("[\\s().,:'\\-]*");
    private static final Pattern NO_WORDS_AROUND =
            Pattern.compile("^[\\s(]*+[\\s);.]*+$|^[\\s(]++|(?<![\\s);.])[\\s);.]++$");
    private static final Footnotes NONE = new Footnotes(() -> SheetNotes.NONE, Words.load());

    private final Supplier<SheetNotes> sheet;
    private final Words words;
    private final ScoreWords claim;

    /** The rows of the table that is asked about. */
    private final int first;

    private final int last;

    /** Whether a title calls the table's scores announced, which no note outweighs. */
    private final boolean announced;

    /** Whether headings say where the scores come from, which no note of all scores outweighs. */
    private final boolean sourceSaid;

    /** What notes may tell apart of scores: the marks over them, their year, and whether they are after or before an appeal. */
    private record Scores(List<String> marks, FiscalYear year, boolean after, boolean before) {}

    /** What was found for scores: each row asks anew. */
    private final Map<Scores, ScoreRemark> remarks = new HashMap<>();

    /** What was found for a mark: each row asks anew. */
    private final Map<String, Optional<Marked>> byMark;

    /** The same for the table that was asked about last, of which each year and each line between its rows asks anew. */
    private Footnotes table;

    private Footnotes saidColumns;

    /** What the notes say of all scores, whatever their year and marks; null until asked. */
    private OfAll ofAll;

    /**
     * @param self the note that calls them self-assessed
     * @param unclear notes that leave open whether they do
     * @param before whether one says that they are those before an appeal
     */
    private record OfAll(Optional<SheetNote> self, List<SheetNote> unclear, boolean before) {}

    /** The notes of a sheet, looked for once a table asks: a sheet of measures has no scores that a note could be about. */
    public static Footnotes of(Grid sheet, Words words, ScopeJudge judge) {
        return new Footnotes(
                new Supplier<>() {
                    private SheetNotes found;

                    @Override
                    public SheetNotes get() {
                        found = found == null ? SheetNotes.of(sheet, words, judge) : found;
                        return found;
                    }
                },
                words);
    }

    private Footnotes(Supplier<SheetNotes> sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
        this.claim = new ScoreWords(words);
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
        if (rows.isEmpty()) {
            return this;
        }
        int end = rows.get(rows.size() - 1).number();
        if (table == null || table.first != begin || table.last != end || table.announced != titleSaysOfficial) {
            table = new Footnotes(this, begin, end, titleSaysOfficial, false);
        }
        return table;
    }

    /** The same for columns whose headings say where their scores come from. */
    public Footnotes ofSaidColumns() {
        saidColumns = saidColumns == null ? new Footnotes(this, first, last, announced, true) : saidColumns;
        return saidColumns;
    }

    /** What a comment at a cell says of the score there, or of those below the heading there. */
    public Optional<SheetNote> findComment(CellRef at) {
        return Optional.ofNullable(sheet.get().byCell().get(at))
                .filter(note -> note.said().refuses()
                        || note.said().self()
                        || note.said().year().isPresent())
                .or(() -> findPrompt(at));
    }

    /** The comment at a score that says that it is another number. */
    Optional<String> findCorrection(CellRef at, BigDecimal score) {
        return Optional.ofNullable(sheet.get().byCell().get(at))
                .map(SheetNote::text)
                .filter(text -> claim.isCorrectedBy(text, score));
    }

    /** What is shown where somebody types the score. */
    private Optional<SheetNote> findPrompt(CellRef at) {
        return sheet.get().prompts().entrySet().stream()
                .filter(prompt -> prompt.getKey().contains(at.row(), at.column()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The line that says of scores that look as this one that they are no result. */
    Optional<LookLegend> findLegend(CellLook look) {
        return look == CellLook.PLAIN
                ? Optional.empty()
                : sheet.get().legends().stream()
                        .filter(legend -> legend.isOf(look))
                        .findFirst();
    }

    /** The lines that say so of a look that no number of the sheet has. */
    public List<LookLegend> listUnseenLegends() {
        return sheet.get().unseen();
    }

    /** Whether words in the cell of a score, beside the number, may make it another than the body's published result. */
    boolean isChangedBy(String words) {
        return !ThaiText.isNothing(words) && claim.isChangedBy(words);
    }

    /** Whether words in the cell of a score, beside the number, are signs or say nothing but that it is one. */
    boolean isPlain(String beside) {
        return beside.isEmpty()
                || NO_WORDS.matcher(beside).matches()
                || words.is(
                        Words.Kind.SCORE_ADDITIONS,
                        NO_WORDS_AROUND.matcher(beside).replaceAll(""));
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
     * @param ofYear the first that says of which year they are
     */
    public record Marked(
            Optional<String> changing, Optional<String> changingNotSelf, boolean self, Optional<SheetNote> ofYear) {
        /** The first that says of scores of such years that they are another year's. */
        Optional<String> findOfOtherYear(Set<FiscalYear> years) {
            return ofYear.filter(note -> !years.contains(note.meant().year().orElseThrow()))
                    .map(SheetNote::text);
        }

        /** The first that says of scores of such years that they are no result of them, whoever gave it. */
        public Optional<String> findChanging(Set<FiscalYear> years) {
            return changingNotSelf.or(() -> findOfOtherYear(years));
        }
    }

    /** What the notes with a mark say; empty where there is none. */
    Optional<Marked> findWith(String mark) {
        return sheet.get().notes().isEmpty() ? Optional.empty() : byMark.computeIfAbsent(mark, this::look);
    }

    private Optional<Marked> look(String mark) {
        List<SheetNote> with =
                notes().filter(note -> note.marks().contains(mark)).toList();
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(new Marked(
                        findChanging(with.stream()),
                        findChanging(with.stream().filter(note -> !saysSelfAssessed(note.text()))),
                        with.stream().anyMatch(note -> saysSelfAssessed(note.text())),
                        with.stream()
                                .filter(note -> note.meant().year().isPresent())
                                .findFirst()));
    }

    private Optional<String> findChanging(Stream<SheetNote> of) {
        return of.filter(note -> note.meansOtherBody() || claim.isChangedBy(note.text()))
                .map(SheetNote::text)
                .findFirst();
    }

    private Stream<SheetNote> notes() {
        return sheet.get().notes().stream();
    }

    /** What the notes say that the marks in a row's name call for, mark by mark; empty where none is called for. */
    public List<Optional<Marked>> listOf(String name) {
        return FootnoteMarks.in(List.of(name)).stream().map(this::findWith).toList();
    }

    private boolean saysSelfAssessed(String note) {
        return claim.isSelfAssessment(note) && !words.contains(Words.Kind.BESIDE_THE_SCORES, note);
    }

    /**
     * What is said of the scores of a year.
     *
     * @param headings the texts over them, or the one in front
     */
    public ScoreRemark about(List<String> headings, FiscalYear year) {
        boolean after = headings.stream().anyMatch(text -> words.contains(Words.Kind.AFTER_APPEAL, text));
        boolean before = !after && headings.stream().anyMatch(text -> words.contains(Words.Kind.BEFORE_APPEAL, text));
        return remarks.computeIfAbsent(
                new Scores(FootnoteMarks.in(headings), year, after, before), this::lookForRemark);
    }

    private ScoreRemark lookForRemark(Scores scores) {
        List<String> marks = scores.marks();
        FiscalYear year = scores.year();
        OfAll all = ofAll();
        boolean self = all.self().isPresent()
                || notes().anyMatch(note -> note.isOf(marks, year) && saysSelfAssessed(note.text()));
        Optional<SheetNote> noResult = notes().filter(
                        note -> note.isOf(marks, year) ? isNoResult(note, year) : isOfAllNoResult(note, year))
                .findFirst();
        boolean before = scores.before() || !scores.after() && all.before();
        boolean explained = self
                || noResult.isPresent()
                || before
                || notes().anyMatch(note -> words.contains(Words.Kind.OFFICIAL_RESULT, note.text())
                        && (note.isOf(marks, year) || isOfAll(note)));
        return new ScoreRemark(
                self ? Optional.of(SourceKind.SELF_ASSESSMENT) : Optional.empty(),
                noResult,
                !marks.isEmpty() && !explained,
                before,
                all.self(),
                self ? List.of() : all.unclear());
    }

    private OfAll ofAll() {
        if (ofAll == null) {
            ofAll = new OfAll(
                    notes().filter(this::isOfAllSelfAssessed).findFirst(),
                    notes().filter(this::isUnclear).toList(),
                    notes().anyMatch(note -> claim.isBeforeAppeal(note.text())));
        }
        return ofAll;
    }

    /** Whether scores that a note means by a mark or year are no result. */
    private boolean isNoResult(SheetNote note, FiscalYear year) {
        return note.said().refuses()
                || note.meansOtherBody()
                || note.meant().year().filter(meant -> !meant.equals(year)).isPresent()
                || !note.marks().isEmpty() && claim.isNoResultIn(note.text());
    }

    /** Whether a note names neither a year nor a mark and says of all scores above what they are. */
    private boolean isOfAll(SheetNote note) {
        return note.isShort()
                && words.contains(Words.Kind.OF_ALL_SCORES, note.text())
                && note.marks().isEmpty()
                && !note.namesYears();
    }

    /** Whether a note that names no year, and carries no mark where headings carry some, says that scores are self-assessed. */
    private boolean isOfAllSelfAssessed(SheetNote note) {
        return !announced
                && !sourceSaid
                && note.isBelow(first, last)
                && saysSelfAssessed(note.text())
                && isOfNoneNamed(note)
                && note.said().self();
    }

    /** Whether a note at the table says of all scores that they are no result, or another year's. */
    private boolean isOfAllNoResult(SheetNote note, FiscalYear year) {
        boolean ofAnotherYear =
                note.said().year().filter(said -> !said.equals(year)).isPresent();
        return note.isAt(first, last)
                && (ofAnotherYear || note.said().refuses() && note.year().isEmpty())
                && isWithoutCarriedMark(note);
    }

    private boolean isOfNoneNamed(SheetNote note) {
        return isWithoutCarriedMark(note) && !note.namesYears();
    }

    private boolean isWithoutCarriedMark(SheetNote note) {
        return sheet.get().carried().isEmpty() || note.marks().isEmpty();
    }

    /** Whether a note at the table has the words and leaves open whether it means the table's scores. */
    private boolean isUnclear(SheetNote note) {
        return !sourceSaid
                && note.isAt(first, last)
                && claim.isSelfAssessment(note.text())
                && isOfNoneNamed(note)
                && !isOfAllSelfAssessed(note)
                && (saysSelfAssessed(note.text()) || note.said().self());
    }
}
