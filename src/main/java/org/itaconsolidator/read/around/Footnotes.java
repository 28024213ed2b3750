package org.itaconsolidator.read.around;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Is asked what the notes of a sheet say about some of its scores: those whose headings or names carry an asterisk or another
 * mark, those of a year that a note names, or all. The notes are found once for a sheet; a table, or columns whose headings say
 * their source, ask through a view of their own ({@link #ofTable}, {@link #ofSaidColumns}), because a note of all scores is about
 * the table above it, and titles and headings outweigh it.
 */
public final class Footnotes {
    private static final Pattern NO_WORDS = Pattern.compile("[\\s().,:'\\-]*");
    private static final Pattern NO_WORDS_AROUND =
            Pattern.compile("^[\\s(]*+[\\s);.]*+$|^[\\s(]++|(?<![\\s);.])[\\s);.]++$");
    public static final Footnotes NONE = new Footnotes(null, Set.of(), Words.load(), null);

    private final Grid grid;
    private final Set<Integer> ofMeasures;
    private final Words words;
    private final ScopeJudge judge;
    private final ScoreWords claim;

    private final Footnotes sheet;

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
    private final Map<Scores, Remark> remarks = new HashMap<>();

    /** What was found for a mark: each row asks anew. */
    private final Map<String, Optional<Marked>> byMark = new HashMap<>();

    private SheetNotes found;

    /** The notes as the table asked about last sees them: each of its years, and each line between its rows, asks anew. */
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

    /**
     * The notes of a sheet, looked for once a table asks: a sheet of measures has no scores that a note could be about.
     *
     * @param ofMeasures the numbers of the rows of its tables of measures, which say nothing of scores
     */
    public Footnotes(Grid grid, Set<Integer> ofMeasures, Words words, ScopeJudge judge) {
        this.grid = grid;
        this.ofMeasures = ofMeasures;
        this.words = words;
        this.judge = judge;
        this.claim = new ScoreWords(words);
        this.sheet = this;
        this.first = 0;
        this.last = Integer.MAX_VALUE;
        this.announced = false;
        this.sourceSaid = false;
    }

    private Footnotes(Footnotes sheet, int first, int last, boolean announced, boolean sourceSaid) {
        this.grid = sheet.grid;
        this.ofMeasures = sheet.ofMeasures;
        this.words = sheet.words;
        this.judge = sheet.judge;
        this.claim = sheet.claim;
        this.sheet = sheet;
        this.first = first;
        this.last = last;
        this.announced = announced;
        this.sourceSaid = sourceSaid;
    }

    private SheetNotes found() {
        if (sheet.found == null) {
            sheet.found = grid == null ? SheetNotes.NONE : SheetNotes.of(grid, ofMeasures, words, judge);
        }
        return sheet.found;
    }

    /**
     * The notes for one table: what a note says of all scores, it says of the table just above it.
     *
     * @param begin the first row of its headings
     */
    public Footnotes ofTable(int begin, List<GridRow> rows, boolean titleSaysOfficial) {
        if (rows.isEmpty()) {
            return this;
        }
        int end = rows.get(rows.size() - 1).number();
        if (table == null || table.first != begin || table.last != end || table.announced != titleSaysOfficial) {
            table = new Footnotes(sheet, begin, end, titleSaysOfficial, false);
        }
        return table;
    }

    /** The notes for columns whose headings say where their scores come from, which no note of all scores outweighs. */
    public Footnotes ofSaidColumns() {
        saidColumns = saidColumns == null ? new Footnotes(sheet, first, last, announced, true) : saidColumns;
        return saidColumns;
    }

    /** What a comment at a cell says of the score there, or of those below the heading there. */
    public Optional<SheetNote> findComment(CellRef at) {
        return Optional.ofNullable(found().byCell().get(at))
                .filter(note -> note.said().says())
                .or(() -> findPrompt(at));
    }

    /** The comment at a score that says that it is another number. */
    Optional<String> findCorrection(CellRef at, BigDecimal score) {
        return Optional.ofNullable(found().byCell().get(at))
                .map(SheetNote::text)
                .filter(text -> claim.isCorrectedBy(text, score));
    }

    /** A prompt is kept for cells of the file, where what is read may stand elsewhere. */
    private Optional<SheetNote> findPrompt(CellRef at) {
        return found().prompts().entrySet().stream()
                .filter(prompt -> grid.standsIn(prompt.getKey(), at))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The line that says of scores that look as this one that they are no result. */
    Optional<LookLegend> findLegend(CellLook look) {
        return look == CellLook.PLAIN
                ? Optional.empty()
                : found().legends().stream().filter(legend -> legend.isOf(look)).findFirst();
    }

    /** The lines that say so of a look that no number of the sheet has. */
    public List<LookLegend> listUnseenLegends() {
        return found().unseen();
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

    Optional<Marked> findWith(String mark) {
        return found().notes().isEmpty() ? Optional.empty() : sheet.byMark.computeIfAbsent(mark, this::look);
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
        return found().notes().stream();
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
    public Remark about(List<String> headings, FiscalYear year) {
        boolean after = headings.stream().anyMatch(text -> words.contains(Words.Kind.AFTER_APPEAL, text));
        boolean before = !after && headings.stream().anyMatch(text -> words.contains(Words.Kind.BEFORE_APPEAL, text));
        return remarks.computeIfAbsent(
                new Scores(FootnoteMarks.in(headings), year, after, before), this::lookForRemark);
    }

    private Remark lookForRemark(Scores scores) {
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
        return new Remark(
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
        return found().carried().isEmpty() || note.marks().isEmpty();
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
    public record Remark(
            Optional<SourceKind> source,
            Optional<SheetNote> noResult,
            boolean unexplained,
            boolean beforeAppeal,
            Optional<SheetNote> selfNote,
            List<SheetNote> unclear) {
        /** This remark, without the notes that call scores self-assessed if headings or titles do so already. */
        public Remark ofScores(SourceKind said) {
            return said == SourceKind.SELF_ASSESSMENT
                    ? new Remark(source, noResult, unexplained, beforeAppeal, Optional.empty(), List.of())
                    : this;
        }

        public Remark with(Optional<SheetNote> comment, FiscalYear year) {
            Optional<SheetNote> none = comment.filter(note -> note.said().refuses()
                    || note.said().year().filter(other -> !other.equals(year)).isPresent());
            Optional<SheetNote> self = comment.filter(note -> note.said().self());
            return new Remark(
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
                    .map(note -> doubt(note.at(), heading, note.text(), "note-self"))
                    .ifPresent(findings::add);
            List<Finding> open = unclear.stream()
                    .map(note -> doubt(note.at(), note.text(), "", "note-unclear"))
                    .toList();
            if (!open.isEmpty() && !told.contains(open.get(0))) { // they are the same for all scores of a table
                findings.addAll(open);
            }
            noResult.ifPresent(note -> findings.add(Finding.at(
                            at.equals(note.at()) ? List.of(at) : List.of(at, note.at()),
                            FindingCode.HEADING_NOT_RECOGNISED,
                            heading,
                            note.text())
                    .with("case", note.place() == SheetNote.Place.BOX ? "not-the-result-box" : "not-the-result")
                    .as(Severity.ERROR)));
            if (unexplained) {
                findings.add(doubt(at, heading, "", "mark"));
            }
            if (beforeAppeal) {
                findings.add(Finding.inCase(at, FindingCode.SCORE_BEFORE_APPEAL, "alone", heading)
                        .as(Severity.WARNING));
            }
            findings.stream().filter(finding -> !told.contains(finding)).forEach(told::add);
        }

        private static Finding doubt(CellRef at, String found, String expected, String which) {
            return Finding.at(at, FindingCode.HEADING_TAKEN_AS, found, expected)
                    .with("case", which)
                    .as(Severity.WARNING);
        }
    }
}
