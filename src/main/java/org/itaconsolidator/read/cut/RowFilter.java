package org.itaconsolidator.read.cut;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Recognises the rows inside a table that are none of its rows: topics, bands, titles of the next table, column
 * numbers, notes.
 */
public record RowFilter(Framework framework, Framework latest, Words words) {
    /** What names the rows of a table, and what its numbers are: no column for prose. */
    private static final Set<Field> OF_NAMES = EnumSet.of(Field.SEQ, Field.INDICATOR, Field.TOPIC, Field.ITEM);

    /** Columns for prose, in which a text that begins like a note may tell of what was done. */
    private static final Set<Field> PROSE = EnumSet.of(
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.STEPS,
            Field.RESPONSIBLE,
            Field.PERIOD,
            Field.MONITORING,
            Field.RESULT,
            Field.OUTCOME,
            Field.EVIDENCE,
            Field.PROBLEMS,
            Field.RECOMMENDATION,
            Field.STATUS,
            Field.URL,
            Field.NOTE,
            Field.IGNORE);

    /** Columns of what rows of measures are of. */
    private static final Set<Field> MEASURES = EnumSet.of(Field.MEASURE, Field.ISSUE, Field.SUB_TOPIC);

    /** Columns of which a text alone in its row behind a blank one still belongs to the table. */
    private static final Set<Field> CONTENT = EnumSet.copyOf(PROSE);

    static {
        CONTENT.addAll(MEASURES);
    }

    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,2})[.)]?");

    /** What alone names no indicator, but stands in front of the name of one: "ตัวชี้วัดที่ 3", "EIT". */
    private static final Pattern BEFORE_NAME =
            Pattern.compile("(?i)(?:ตัวชี้วัด|ตชว\\.?|ด้าน|ประเด็น|หมวด)(?:ที่)?\\(?\\d{1,2}[.):]*|[IEO]IT");

    /** An indicator's number, and what is said in front of it; none where that takes it out. */
    private static final Pattern NUMBERED_NAME =
            Pattern.compile("^(?:(?!ไม่|ยกเว้น|ยกเลิก|งด|นอก)\\D){0,40}?ตัวชี้วัดที่\\s*+(\\d{1,2})(?!\\d)");

    /** A score, as it stands beside the name of what it was given for. */
    private static final Pattern FIGURE =
            Pattern.compile("\\(?(?:ได้|ผล)?(?:คะแนน|ร้อยละ)?\\d{1,3}(?:\\.\\d+)?(?:คะแนน|%)?\\)?");

    private static final Pattern IN_BRACKETS_AT_END = Pattern.compile("\\([^()]*+\\)\\s*+$");

    /** What stands in front of an indicator's or topic's name, and its instrument and score behind it. */
    private static final Pattern BESIDE_NAME = Pattern.compile(
            "^\\s*+(?:\\(?\\d{1,2}[.)]\\s*+)?(?:(?:ตัวชี้วัด|ด้าน|ประเด็น|หมวด)(?:ที่)?\\s*+\\d{0,2}+\\s*+[:.]?\\s*+)?"
                    + "|(?<!\\s)\\s*+\\(?(?:IIT|EIT|OIT)\\)?\\s*+$"
                    + "|(?<!\\s)\\s*+\\(?(?:ได้)?(?:(?:คะแนน|ร้อยละ)\\s*+\\d[\\d.]*+(?:\\s*+คะแนน)?|(?<![\\d.])\\d[\\d.]*+\\s*+คะแนน)\\)?\\s*+$");

    /** Letters that a band may have beside a topic's name, such as "มาตรการที่ 1 ด้าน". */
    private static final int BESIDE_TOPIC = 20;

    /** Letters that a band may have beside an instrument's name where it stands in a column of content. */
    private static final int BESIDE_INSTRUMENT = 8;

    /** Letters that captions of tables seldom have. */
    private static final int LONGER_THAN_CAPTIONS = 25;

    /** The topic that a line of its own outside the tables names. */
    public OptionalInt topic(GridRow row) {
        if (row.cells().size() != 1
                || words.starts(Words.Kind.NOTES, row.cells().get(0).text())) {
            return OptionalInt.empty();
        }
        return framework
                .findTopic(row.cells().get(0).text())
                .map(match -> OptionalInt.of(match.topic().number()))
                .orElse(OptionalInt.empty());
    }

    /** The topic that a row of a table is the name of; a text that only mentions one names none. */
    private boolean isTopic(GridRow row, HeadingBlock heading) {
        if (!isLine(row, heading)) {
            return false;
        }
        GridCell cell = row.cells().get(0);
        // reports of years that had no topics yet are divided by those of today, too
        return (framework.topics().isEmpty() ? latest : framework)
                .findTopic(cell.text())
                .filter(match -> match.kind() != NameKind.CONTAINED
                        || !isContent(cell.column(), heading)
                                && ThaiText.fold(cell.text()).length()
                                        <= ThaiText.fold(match.topic().name()).length() + BESIDE_TOPIC)
                .isPresent();
    }

    public Optional<Instrument> band(GridRow row, HeadingBlock heading) {
        if (!isLine(row, heading)) {
            return Optional.empty();
        }
        GridCell cell = row.cells().get(0);
        return framework.findIndicator(cell.text()).isPresent()
                ? Optional.empty()
                : framework
                        .findInstrument(cell.text())
                        .filter(named ->
                                !isContent(cell.column(), heading) || lettersBeside(named, cell) <= BESIDE_INSTRUMENT);
    }

    /**
     * The indicator's name that stands across a table without a column for indicators, alone or with its score: it holds for the
     * rows below.
     */
    public Optional<GridCell> indicatorBand(GridRow row, HeadingBlock heading) {
        GridCell band = row.first();
        boolean content = isContent(band.column(), heading);
        return !heading.has(Field.INDICATOR)
                        && withoutFigures(row).size() == 1
                        && (row.size() == 1 || !content)
                        && isWhereBandsStand(band.column(), heading)
                        && (isIndicator(band.text(), content)
                                || !content && (isNumberedName(band.text()) || isIndicator(bareName(band), true)))
                ? Optional.of(band)
                : Optional.empty();
    }

    /** Whether a text gives an indicator its own number and name, whatever else it says of it: what is done about it, its score. */
    private boolean isNumberedName(String text) {
        Matcher numbered = NUMBERED_NAME.matcher(ThaiText.arabicDigits(text));
        return numbered.find()
                && framework
                        .findIndicator(text)
                        .filter(named -> named.indicator() == Integer.parseInt(numbered.group(1)))
                        .isPresent();
    }

    /**
     * The rows of an indicator's, topic's or instrument's name and of nothing else but a number, in the column of the measures, where
     * what stands below it in that column goes on with more: it names what the measures below are of. Where the row below is numbered
     * on, or says nothing in that column, it may be a measure that nobody has filled in.
     *
     * @param rows those of the table
     * @return such rows with the name alone, by the number of the row
     */
    public Map<Integer, GridRow> listNamesOverMeasures(List<GridRow> rows, HeadingBlock heading) {
        Map<Integer, GridRow> names = new HashMap<>();
        if (heading.has(Field.INDICATOR)) {
            return names;
        }
        Optional<GridRow> below = Optional.empty(); // the next row that is no name
        for (int i = rows.size() - 1; i >= 0; i--) {
            GridRow row = rows.get(i);
            Optional<GridCell> name = nameAlone(row, heading);
            if (name.isEmpty()) {
                below = Optional.of(row);
            } else if (below.filter(next -> goesOnWithMore(next, row, name.get().column()))
                    .isPresent()) {
                names.put(row.number(), new GridRow(row.number(), row.hidden(), List.of(name.get()), row.bound()));
            }
        }
        return names;
    }

    private static boolean goesOnWithMore(GridRow below, GridRow name, int column) {
        return below.has(column)
                && below.last().column() > column
                && (number(name) == 0 || number(below) != number(name) + 1);
    }

    private Optional<GridCell> nameAlone(GridRow row, HeadingBlock heading) {
        List<GridCell> cells = withoutFigures(row);
        boolean numbered = cells.size() == 2
                && (number(row) > 0
                        || BEFORE_NAME
                                .matcher(ThaiText.fold(row.first().text()))
                                .matches());
        return Optional.of(cells.get(cells.size() - 1))
                .filter(name -> (cells.size() == 1 || numbered) && heading.hasAt(name.column(), MEASURES))
                .filter(name -> {
                    String bare = bareName(name);
                    return isIndicator(bare, true)
                            || framework
                                    .findTopic(bare)
                                    .filter(topic -> topic.kind() == NameKind.EXACT)
                                    .isPresent()
                            || framework
                                    .findInstrument(name.text())
                                    .filter(named -> lettersBeside(named, name) <= BESIDE_INSTRUMENT)
                                    .isPresent();
                });
    }

    private static String bareName(GridCell name) {
        String text = ThaiText.arabicDigits(name.text());
        return BESIDE_NAME
                .matcher(IN_BRACKETS_AT_END.matcher(text).replaceFirst(""))
                .replaceAll("");
    }

    /** The cells of a row up to the last that says more than a score; the first one in any case. */
    private static List<GridCell> withoutFigures(GridRow row) {
        int end = row.size();
        while (end > 1 && FIGURE.matcher(ThaiText.fold(row.get(end - 1).text())).matches()) {
            end--;
        }
        return row.cells().subList(0, end);
    }

    /** The whole number that a row begins with and that is no part of a text, 0 for none. */
    private static int number(GridRow row) {
        Matcher number = NUMBER.matcher(ThaiText.fold(row.first().text()));
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** Whether a line of text is an indicator's name and next to nothing else; that of a topic may sound like one. */
    public boolean isIndicator(String line) {
        return framework.findTopic(line).isEmpty() && isIndicator(line, false);
    }

    private boolean isIndicator(String text, boolean exactly) {
        return framework
                .findIndicator(text)
                .filter(named -> named.kind() == NameKind.EXACT
                        || !exactly
                                && ThaiText.fold(text).length()
                                        <= ThaiText.fold(framework
                                                                .getIndicator(named.indicator())
                                                                .name())
                                                        .length()
                                                + BESIDE_TOPIC)
                .isPresent();
    }

    private int lettersBeside(Instrument named, GridCell cell) {
        String abbreviation = ThaiText.fold(named.name());
        String rest =
                ThaiText.fold(cell.text()).replace("(" + abbreviation + ")", "").replace(abbreviation, "");
        int longest = framework.instruments().stream()
                .filter(def -> def.instrument() == named)
                .flatMap(def -> Stream.concat(Stream.of(def.name()), def.spellings().stream()))
                .map(ThaiText::fold)
                .filter(rest::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return rest.length() - longest;
    }

    /** Whether a text stands alone in its row where bands do. */
    public boolean isLine(GridRow row, HeadingBlock heading) {
        return row.cells().size() == 1 && isWhereBandsStand(row.cells().get(0).column(), heading);
    }

    /** Whether bands stand in a column: the first one, those left of all content, and those that name rows. */
    private static boolean isWhereBandsStand(int column, HeadingBlock heading) {
        int firstContent = heading.columns().stream()
                .filter(each -> !OF_NAMES.contains(each.field()))
                .mapToInt(TableColumn::number)
                .min()
                .orElse(Integer.MAX_VALUE);
        return column <= heading.firstColumn() || column < firstContent || heading.hasAt(column, OF_NAMES);
    }

    /** Whether texts of a table's own stand in a column. */
    public static boolean isContent(int column, HeadingBlock heading) {
        return heading.hasAt(column, CONTENT);
    }

    /** Whether a row between those of measures holds none: a topic, a band, numbers of columns, a note. */
    public boolean isOfNoMeasure(GridRow row, HeadingBlock heading) {
        return isTopic(row, heading) || band(row, heading).isPresent() || numbersColumns(row) || isNote(row, heading);
    }

    /** Whether the row numbers the columns: (1) (2) (3). */
    public static boolean numbersColumns(GridRow row) {
        int expected = 1;
        for (GridCell cell : row.cells()) {
            if (!ThaiText.fold(cell.text()).replace("(", "").replace(")", "").equals(String.valueOf(expected++))) {
                return false;
            }
        }
        return row.cells().size() > 2;
    }

    /** Whether a row is a note or a signature; right of the first column prose may begin like a note and be none. */
    public boolean isNote(GridRow row, HeadingBlock heading) {
        List<GridCell> cells = row.cells();
        boolean begins = cells.size() <= 2 && isNote(cells.get(0), heading);
        return begins || cells.stream().allMatch(cell -> isNote(cell, heading));
    }

    private boolean isNote(GridCell cell, HeadingBlock heading) {
        boolean prose = cell.column() > heading.firstColumn() && heading.hasAt(cell.column(), PROSE);
        return words.starts(prose ? Words.Kind.SIGNATURES : Words.Kind.NOTES, cell.text());
    }

    /**
     * Whether a line between a table and the next says what is done as measures do, in their column or merged over it; titles of
     * plans and reports may begin so too, and right above headings short captions do.
     */
    public boolean mayBeAMeasure(Grid grid, GridRow row, HeadingBlock heading, HeadingBlock next) {
        GridCell cell = row.first();
        String text = cell.text();
        boolean merged = grid.isMergedAcross(row.number(), cell.column());
        return row.size() == 1
                && heading.list(Field.MEASURE).stream()
                        .anyMatch(column -> merged
                                ? column.number() >= cell.column() && next.has(Field.MEASURE)
                                : column.number() == cell.column())
                && (text.length() >= LONGER_THAN_CAPTIONS
                        || !merged
                                && IntStream.range(row.number(), next.firstRow())
                                        .anyMatch(number -> grid.findRow(number).isEmpty()))
                && HeadingWords.load().isSaidIn(Field.MEASURE, text)
                && !words.starts(Words.Kind.MEASURE_STARTS, text)
                && !words.contains(Words.Kind.ASSESSMENT, text)
                && !words.contains(Words.Kind.REPORT_TITLES, text)
                && !isNote(row, heading)
                && topic(row).isEmpty();
    }

    /**
     * Where the rows of a table end and lines of text outside it begin: titles of the next table, or notes at the end after a
     * blank row. A blank row alone ends no table: what stands below it in a column of content belongs there, unless a note or
     * a signature comes first. What is merged over several columns stands in none.
     *
     * @param next the headings of the table that follows
     */
    public int endOfRows(Grid grid, List<GridRow> rows, HeadingBlock heading, Optional<HeadingBlock> next) {
        int firstColumn = heading.firstColumn();
        // from below: the longest end of lines of text, and within it those that may be titles or cannot be content
        int lines = rows.size();
        int titles = rows.size();
        int outside = rows.size();
        int leftmost = rows.size();
        boolean touches = next.isPresent()
                && !rows.isEmpty()
                && rows.get(rows.size() - 1).number() == next.get().firstRow() - 1;
        while (lines > 0 && rows.get(lines - 1).cells().size() == 1) {
            int column = rows.get(lines - 1).cells().get(0).column();
            titles = titles == lines && touches && column == next.get().firstColumn() ? lines - 1 : titles;
            leftmost = leftmost == lines && column <= firstColumn ? lines - 1 : leftmost;
            boolean content = isContent(column, heading)
                    && (column > firstColumn
                            || !grid.isMergedAcross(rows.get(lines - 1).number(), column));
            outside = outside == lines && !content ? lines - 1 : outside;
            lines--;
        }
        for (int from = lines; from < rows.size(); from++) {
            boolean areTitles = from >= titles;
            boolean apart = next.isPresent()
                    ? areTitles || from >= leftmost
                    : from >= outside || isNote(rows.get(from), heading);
            int above = from == 0 ? heading.lastRow() : rows.get(from - 1).number();
            boolean blankAbove = rows.get(from).number() > above + 1;
            if (apart && (blankAbove || areTitles && !next.get().fields().equals(heading.fields()))) {
                return from;
            }
        }
        return rows.size();
    }
}
