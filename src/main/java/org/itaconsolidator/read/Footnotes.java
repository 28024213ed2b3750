package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.thai.FiscalYearMention;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/**
 * What the notes of a sheet say of scores: of those whose heading carries an asterisk, by the note with the same asterisk,
 * and of those of a year that a note names.
 */
final class Footnotes {
    /** Longer notes tell of more than what a year's scores are. */
    private static final int LONGEST_OF_A_YEAR = 80;

    private static final Pattern MARK = Pattern.compile("\\*+|[†‡§]+|[¹²³⁰⁴⁵⁶⁷⁸⁹]+");

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

    /**
     * The notes of a sheet: texts that begin as one does, or with an asterisk, and those below the last number that say that scores
     * are self-assessed.
     */
    static Footnotes of(Grid sheet, Words words) {
        ScoreClaim claim = new ScoreClaim(words);
        TreeSet<Integer> numbers = sheet.listRows().stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> ThaiNumbers.read(cell.text()) instanceof NumberReading.Number))
                .map(GridRow::number)
                .collect(Collectors.toCollection(TreeSet::new));
        int lastNumber = numbers.isEmpty() ? 0 : numbers.last();
        String table = "";
        List<SelfAssessmentNote> notes = new ArrayList<>();
        Set<String> carried = new HashSet<>();
        for (GridRow row : sheet.listRows()) {
            for (GridCell cell : row.cells()) {
                if (!(cell.value() instanceof CellValue.Text)) {
                    continue;
                }
                table = SelfAssessmentNote.findTable(cell.text()).orElse(table);
                boolean marked = MARK.matcher(ThaiText.fold(cell.text())).lookingAt();
                boolean below = row.number() > lastNumber && claim.isSelfAssessment(cell.text());
                if (marked
                        || below
                        || claim.tellsOfSelfAssessment(cell.text())
                        || words.starts(Words.Kind.NOTES, cell.text())) {
                    Integer above = numbers.lower(row.number());
                    Integer under = numbers.higher(row.number());
                    int anchor = above != null ? above : under != null ? under : 0;
                    notes.add(
                            new SelfAssessmentNote(sheet.ref(row.number(), cell.column()), cell.text(), anchor, table));
                } else {
                    carried.addAll(marksIn(List.of(cell.text())));
                }
            }
        }
        return new Footnotes(List.copyOf(notes), Set.copyOf(carried), words, 0, Integer.MAX_VALUE, false);
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
        return notes.stream().filter(note -> carries(note, mark)).toList();
    }

    /** The notes that the marks in a row's name call for; empty where there is no mark. */
    Optional<List<String>> findOf(String name) {
        List<String> marks = marksIn(List.of(name));
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
     * What is said of scores.
     *
     * @param source self-assessment where they are said to be so
     * @param noResult the text that says that they are no result but foreseen
     * @param unexplained whether there is an asterisk that no note explains so that it is understood
     * @param beforeAppeal whether they are said to be those before an appeal
     * @param selfNote the note that says of all scores, and not by a mark or year, that they are self-assessed
     * @param unclear notes that may say it
     */
    record Remark(
            Optional<SourceKind> source,
            Optional<String> noResult,
            boolean unexplained,
            boolean beforeAppeal,
            Optional<SelfAssessmentNote> selfNote,
            List<SelfAssessmentNote> unclear) {
        /** The same of scores whose headings or titles say already what they are. */
        Remark ofScores(SourceKind said) {
            return said == SourceKind.SELF_ASSESSMENT
                    ? new Remark(source, noResult, unexplained, beforeAppeal, Optional.empty(), List.of())
                    : this;
        }

        /** What an officer is to know of it. */
        List<Finding> findings(CellRef at, String heading) {
            List<Finding> findings = new ArrayList<>();
            selfNote.filter(note -> noResult.isEmpty())
                    .ifPresent(note ->
                            findings.add(Finding.at(note.at(), FindingCode.HEADING_TAKEN_AS, heading, note.text())
                                    .with("case", "note-self")
                                    .as(Severity.WARNING)));
            unclear.forEach(note -> findings.add(Finding.at(note.at(), FindingCode.HEADING_TAKEN_AS, note.text(), "")
                    .with("case", "note-unclear")
                    .as(Severity.WARNING)));
            noResult.ifPresent(note -> findings.add(Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, heading, note)
                    .with("case", "not-the-result")
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
            return findings;
        }
    }

    /**
     * What is said of the scores of a year.
     *
     * @param headings the texts over them, or the one in front
     */
    Remark about(List<String> headings, FiscalYear year) {
        List<String> marks = marksIn(headings);
        List<String> said = notes.stream()
                .filter(note ->
                        marks.stream().anyMatch(mark -> carries(note, mark)) || isOf(note, year) || isOfAll(note))
                .toList();
        Optional<SelfAssessmentNote> selfNote =
                placed.stream().filter(this::isOfAllSelfAssessed).findFirst();
        boolean self = selfNote.isPresent()
                || said.stream()
                        .filter(note -> marks.stream().anyMatch(mark -> carries(note, mark)) || isOf(note, year))
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
        return new Remark(
                self ? Optional.of(SourceKind.SELF_ASSESSMENT) : Optional.empty(),
                noResult,
                !marks.isEmpty() && !explained,
                before,
                selfNote,
                self ? List.of() : placed.stream().filter(this::isUnclear).toList());
    }

    /** A text without the marks of footnotes. */
    static String withoutMarks(String text) {
        return MARK.matcher(text).replaceAll("").strip();
    }

    private static List<String> marksIn(List<String> texts) {
        return texts.stream()
                .flatMap(text -> MARK.matcher(text).results().map(mark -> mark.group()))
                .distinct()
                .toList();
    }

    /** Whether a note names neither a year nor a mark and says of all scores above what they are. */
    private boolean isOfAll(String note) {
        return ThaiText.fold(note).length() <= LONGEST_OF_A_YEAR
                && words.contains(Words.Kind.OF_ALL_SCORES, note)
                && marksIn(List.of(note)).isEmpty()
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
        return (carried.isEmpty() || marksIn(List.of(note)).isEmpty())
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

    private static boolean carries(String note, String mark) {
        Matcher marks = MARK.matcher(note);
        return marks.results().anyMatch(each -> each.group().equals(mark));
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
