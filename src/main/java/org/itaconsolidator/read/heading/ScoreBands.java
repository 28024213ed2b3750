package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Scores below lines of their own: a text alone in its row says what the rows below it are, down to the next such
 * line. "ปีงบประมาณ พ.ศ. 2566" is their year, "ประเมินตนเอง" who gave them; "ค่าเฉลี่ยระดับจังหวัด", "กองคลัง" and any
 * unknown line refuse them. It may stand in any column; behind the names what goes on with the remark above it is none.
 *
 * @param lastColumn the last column of what stands in front of the scores
 * @param figures the columns of scores, in which no remark stands
 * @param scores the only column of scores, 0 if there are none or several: a text alone below its heading belongs to
 *     that column
 * @param sayYears whether a line may state the year of the rows below it
 * @param strict whether unknown words refuse rows
 * @param headed whether the rows stand below headings
 */
public record ScoreBands(
        Grid grid,
        ReadingContext context,
        int lastColumn,
        Set<Integer> figures,
        int scores,
        boolean sayYears,
        boolean strict,
        boolean headed) {
    private static final Pattern DISTRICT = Pattern.compile("อำเภอ|อ\\.");

    private static final Set<Field> FIGURES = EnumSet.of(Field.SCORE, Field.SELF_SCORE);

    /** Indicators stand again below a line only if so many do: one may be the best or the worst. */
    private static final int FEWEST_AGAIN = 2;

    /** Letters that a line and the name of an instrument have in common: "ภายใน". */
    private static final int SHORTEST_WORD = 5;

    /** Below each of fewer rows the next ones may have their lines. */
    private static final int FEWEST_TOLD = 5;

    /** What is told of a score in a line below it. */
    private static final Set<Field> REMARKS = EnumSet.of(
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.MEASURE,
            Field.PROBLEMS,
            Field.RECOMMENDATION,
            Field.EVIDENCE);

    /**
     * @param lines the lines above them; empty for the rows above the first
     * @param year of which year they are; empty where no line says it
     * @param self whether a line says that the scores are self-assessed
     * @param refusal why the rows are not stored
     */
    public record Band(
            List<GridRow> lines,
            Optional<FiscalYear> year,
            boolean self,
            Optional<Finding> refusal,
            List<GridRow> rows) {
        private boolean holdsAny() {
            return rows.stream().anyMatch(row -> row.cells().size() > 1);
        }

        /** Whether a line below says no more than that the rows are what they are anyway. */
        private boolean isWhat(NumberScope line) {
            return line.kind() == NumberScope.Kind.RESULT
                    && !line.self()
                    && line.year().isEmpty()
                    && refusal.isEmpty()
                    && !self;
        }
    }

    /**
     * @param sayYears whether a line can say a year: not where headings or rows do
     * @param strict whether words that nobody knows keep rows out: an analysis has lines of many kinds
     */
    public static List<Band> ofTable(
            Grid grid,
            ReadingContext context,
            HeadingBlock heading,
            List<GridRow> rows,
            boolean sayYears,
            boolean strict) {
        int names = heading.columns().stream()
                .filter(column -> column.heading().isInFront())
                .mapToInt(TableColumn::number)
                .max()
                .orElse(heading.firstColumn());
        List<TableColumn> scores = heading.list(Field.SCORE);
        int only = scores.size() == 1 ? scores.get(0).number() : 0;
        Set<Integer> figures = heading.columns().stream()
                .filter(column ->
                        FIGURES.contains(column.field()) || column.heading().isAcross())
                .map(TableColumn::number)
                .collect(Collectors.toSet());
        ScoreBands table = new ScoreBands(grid, context, names, figures, only, sayYears, strict, true);
        boolean once = strict && !heading.has(Field.FISCAL_YEAR);
        return table.cut(rows).stream()
                .flatMap(band -> (once ? table.withoutSecond(band) : List.of(band)).stream())
                .toList();
    }

    public static List<Band> ofList(Grid grid, ReadingContext context, List<GridRow> rows) {
        return new ScoreBands(grid, context, Integer.MAX_VALUE, Set.of(), 0, true, true, false).cut(rows);
    }

    private List<Band> cut(List<GridRow> rows) {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(List.of(), Optional.empty(), false, Optional.empty(), new ArrayList<>()));
        NumberScope said = NumberScope.NOTHING;
        boolean below = isTextBelowEach(rows);
        boolean instruments = isLineOverEachInstrument(rows);
        int remark = 0;
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            Band last = bands.get(bands.size() - 1);
            boolean inside = bands.size() > 1 || last.holdsAny();
            int column = row.cells().get(0).column();
            boolean goesOn = i > 0
                    && isBehind(column)
                    && rows.get(i - 1).number() == row.number() - 1
                    && rows.get(i - 1).has(column)
                    && (rows.get(i - 1).size() > 1 || remark == column);
            remark = goesOn && row.size() == 1 ? column : 0;
            boolean between = isBehind(column) && last.holdsAny() && !namesAgain(rows, i);
            NumberScope line = inside && isAddressAmong(rows, i)
                    ? NumberScope.NOTHING
                    : sayOf(row, inside || headed && !isOwnPlaceAlone(row, rows), goesOn, between);
            boolean remarks = (below || instruments) && line.kind() == NumberScope.Kind.UNKNOWN;
            if (line.kind() == NumberScope.Kind.NOTHING || last.isWhat(line) || remarks) {
                last.rows().add(row);
            } else if (last.holdsAny() || last.lines().isEmpty()) {
                said = line;
                bands.add(bandBelow(last, List.of(), row, said, line, List.of()));
            } else {
                // lines directly below one another speak of the same rows
                said = said.and(line);
                bands.set(bands.size() - 1, bandBelow(last, last.lines(), row, said, line, last.rows()));
            }
        }
        Band last = bands.get(bands.size() - 1);
        if (bands.size() > 1 && (!last.holdsAny() || headed && !figures.isEmpty() && !standsInFigures(last))) {
            bands.remove(last);
            bands.get(bands.size() - 1).rows().addAll(last.lines());
            bands.get(bands.size() - 1).rows().addAll(last.rows());
        }
        bands.removeIf(band -> band.rows().isEmpty() && band.lines().isEmpty());
        return bands;
    }

    /** Whether anything of a band stands where scores do, which nothing of a legend does. */
    private boolean standsInFigures(Band band) {
        return band.rows().stream()
                .anyMatch(row -> figures.stream()
                        .anyMatch(column ->
                                row.find(column).filter(this::mayBeFigure).isPresent()));
    }

    /** Whether a cell where scores stand is more than a word that is no level either. */
    private boolean mayBeFigure(GridCell cell) {
        return !isWord(cell)
                || cell.text().codePoints().anyMatch(Character::isDigit)
                || context.naming().isLevel(cell.text());
    }

    /** A band, and apart from it and refused what a line that says nothing of them parts from it: the same names with other scores. */
    private List<Band> withoutSecond(Band band) {
        int line = band.refusal().isPresent() ? 0 : findSecond(band.rows());
        if (line == 0) {
            return List.of(band);
        }
        GridRow row = band.rows().get(line);
        NumberScope said =
                NumberScope.of(NumberScope.Kind.UNKNOWN, row.cells().get(0).text());
        Finding refusal = context.scope()
                .refusal(said, grid.ref(row.number(), row.cells().get(0).column()));
        return List.of(
                new Band(
                        band.lines(),
                        band.year(),
                        band.self(),
                        band.refusal(),
                        band.rows().subList(0, line)),
                new Band(
                        List.of(row),
                        band.year(),
                        band.self(),
                        Optional.of(refusal),
                        band.rows().subList(line + 1, band.rows().size())));
    }

    /**
     * Where the line stands below which indicators stand again with other scores; 0 for none. One that calls these the result says that
     * as much as those above are: there it is only where the total closes those above and not these.
     */
    private int findSecond(List<GridRow> rows) {
        Map<String, String> above = new HashMap<>();
        Map<String, String> here = new HashMap<>();
        int line = 0;
        for (int i = 0; i <= rows.size(); i++) {
            boolean ends = i == rows.size() || isText(rows.get(i));
            if (ends && !here.isEmpty()) {
                long again = here.keySet().stream().filter(above::containsKey).count();
                long same = here.entrySet().stream()
                        .filter(row -> row.getValue().equals(above.get(row.getKey())))
                        .count();
                if (again >= FEWEST_AGAIN && same * 2 < again) {
                    String text = rows.get(line).cells().get(0).text();
                    boolean result = context.scope().label(text).kind() == NumberScope.Kind.RESULT
                            && !ScoreWords.isOwnFigure(text);
                    boolean closed =
                            holdsTotal(rows.subList(0, line)) && !holdsTotal(rows.subList(line + 1, rows.size()));
                    return result && !closed ? 0 : line;
                }
                above.putAll(here);
                here.clear();
                line = i;
            }
            if (!ends) {
                String name = nameOf(rows.get(i)).orElse("");
                rows.get(i)
                        .where(cell -> !name.isEmpty() && cell.column() > lastColumn && !isWord(cell))
                        .forEach(cell -> here.merge(name, cell.text(), (left, right) -> left + "|" + right));
            }
        }
        return 0;
    }

    private boolean holdsTotal(List<GridRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(ScoreBands::isWord)
                .anyMatch(cell -> ScoreRowKind.of(cell.text(), context.naming(), context.words())
                                instanceof ScoreRowKind.Stated stated
                        && stated.kind() == ReportedFigure.Kind.TOTAL);
    }

    /**
     * Whether a text stands below each of the names, the last one too, and none above the first: as lines over the rows below them the first
     * would be missing and the last would be over nothing, so each tells of the row above it.
     */
    private boolean isTextBelowEach(List<GridRow> rows) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<String> name = nameOf(rows.get(i));
            boolean told = i + 1 < rows.size()
                    && rows.get(i + 1).number() == rows.get(i).number() + 1
                    && rows.get(i + 1).size() == 1
                    && isText(rows.get(i + 1));
            if (i == 0 && name.isEmpty() || name.isPresent() && (!told || !names.add(name.get()))) {
                return false;
            }
        }
        return names.size() >= FEWEST_TOLD;
    }

    /**
     * Whether the only lines that nobody understands stand over the first indicators of all instruments, or of the two that ask people, and no
     * two say the same: they call the instruments by other names ("มิติภายใน", "มิติภายนอก"). What is said of all scores stands over the
     * first, or is the same over each.
     */
    private boolean isLineOverEachInstrument(List<GridRow> rows) {
        Set<Instrument> over = new HashSet<>();
        Set<String> said = new HashSet<>();
        Optional<Instrument> above = Optional.empty();
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            Optional<Instrument> of = instrumentOf(row);
            if (of.isPresent()) {
                above = of;
            } else if (isText(row)
                    && context.scope().line(row.first().text(), true).kind() == NumberScope.Kind.UNKNOWN) {
                Optional<Instrument> below = i + 1 < rows.size() ? instrumentOf(rows.get(i + 1)) : Optional.empty();
                boolean names = below.isPresent()
                        && !below.equals(above)
                        && over.add(below.get())
                        && sharesAWord(row.first().text(), below.get())
                        && said.add(ScopeJudge.sayBesideAbbreviation(row.first().text()));
                if (!names) {
                    return false;
                }
            }
        }
        return over.containsAll(Set.of(Instrument.IIT, Instrument.EIT));
    }

    /** Whether a text holds an instrument's abbreviation, or a word of its name: "มิติภายใน", "ผู้ตอบภายใน (IIT)". */
    private boolean sharesAWord(String text, Instrument instrument) {
        String said = ThaiText.fold(text);
        String name = ThaiText.fold(context.naming().getInstrument(instrument).name());
        return said.contains(ThaiText.fold(instrument.name()))
                || IntStream.rangeClosed(0, said.length() - SHORTEST_WORD)
                        .anyMatch(from -> name.contains(said.substring(from, from + SHORTEST_WORD)));
    }

    /** The instrument of the indicator that a row names. */
    private Optional<Instrument> instrumentOf(GridRow row) {
        return nameOf(row)
                .flatMap(context.naming()::findIndicator)
                .map(match -> context.naming().getIndicator(match.indicator()).instrument());
    }

    /** Whether an indicator stands above a row and below it. */
    private boolean namesAgain(List<GridRow> rows, int at) {
        if (rows.get(at).size() > 1) {
            return false;
        }
        Set<String> above = rows.subList(0, at).stream()
                .flatMap(row -> nameOf(row).stream())
                .collect(Collectors.toSet());
        return rows.subList(at + 1, rows.size()).stream()
                .flatMap(row -> nameOf(row).stream())
                .anyMatch(above::contains);
    }

    /** The indicator's name in a row; empty where it has none. */
    private Optional<String> nameOf(GridRow row) {
        return row.where(cell -> cell.column() <= lastColumn
                        && isWord(cell)
                        && context.naming().findIndicator(cell.text()).isPresent())
                .findFirst()
                .map(cell -> ThaiText.fold(cell.text()));
    }

    /** Whether levels and remarks stand in a column. */
    private boolean isBehind(int column) {
        return column > lastColumn && !figures.contains(column);
    }

    /** Whether a row holds nothing but one text. */
    private static boolean isText(GridRow row) {
        GridCell cell = row.cells().get(0);
        return isWord(cell) && row.all(other -> other.text().equals(cell.text()));
    }

    private static boolean isWord(GridCell cell) {
        return cell.isText() && ScoreCell.findNumber(Optional.of(cell)).isEmpty();
    }

    private Band bandBelow(
            Band last, List<GridRow> above, GridRow row, NumberScope said, NumberScope line, List<GridRow> rows) {
        List<GridRow> lines = new ArrayList<>(above);
        lines.add(row);
        CellRef at = grid.ref(
                row.number(),
                isText(row)
                        ? row.first().column()
                        : listOverScores(row).stream()
                                .findFirst()
                                .orElse(row.first())
                                .column());
        Optional<Finding> refusal = said.equals(line)
                ? Optional.of(line)
                        .filter(NumberScope::refuses)
                        .map(each -> context.scope().refusal(each, at))
                : last.refusal();
        return new Band(lines, said.year().or(last::year), said.self(), refusal, new ArrayList<>(rows));
    }

    /** Whether a row is the name of the body's own place, and no row another's: as an address, and no unit of several. */
    private boolean isOwnPlaceAlone(GridRow row, List<GridRow> rows) {
        return context.scope().isOwnPlace(row.first().text())
                && rows.stream()
                        .map(other -> other.first().text())
                        .noneMatch(other -> context.scope().isOfPlace(other)
                                && !context.scope().isOwnPlace(other));
    }

    /**
     * Whether the only place between rows of one list is the body's own district, or that of a body of which nothing else says where it
     * lies; a province has a result of its own.
     */
    private boolean isAddressAmong(List<GridRow> rows, int at) {
        String place = rows.get(at).first().text();
        boolean only = DISTRICT.matcher(place.strip()).lookingAt()
                && context.scope().isOfPlace(place)
                && rows.stream()
                        .map(other -> other.first().text())
                        .noneMatch(other -> context.scope().isOfPlace(other) && !other.equals(place));
        boolean own = only
                && (context.scope().isOwnPlace(place)
                        || context.body().name().isPresent()
                                && context.body().places().stream().allMatch(String::isEmpty));
        return own
                && !namesAgain(rows, at)
                && rows.subList(at + 1, rows.size()).stream()
                        .anyMatch(row -> nameOf(row).isPresent());
    }

    /** Whether a line says what it is and goes on with it, as remarks below each score do: "ข้อเสนอแนะ: รักษาระดับ". */
    private boolean isOfRowAbove(String line) {
        int colon = line.indexOf(':');
        return colon > 0
                && context.headings()
                        .match(line.substring(0, colon))
                        .filter(label -> REMARKS.contains(label.field()))
                        .isPresent()
                && context.scope().line(line.substring(colon + 1), true).kind() == NumberScope.Kind.UNKNOWN;
    }

    /** What stands alone below the heading of the scores says of them, as a part of it. */
    private NumberScope sayOfHeading(String text) {
        List<FiscalYear> years = FiscalYears.listIn(text);
        boolean ofOther =
                !years.isEmpty() && !years.contains(context.documentYear().orElse(years.get(0)));
        if (ofOther || context.scope().isOfYearBefore(text)) {
            return NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, text);
        }
        if (ScoreWords.findOtherFullMarks(text).isPresent()) {
            return NumberScope.of(NumberScope.Kind.UNKNOWN, text);
        }
        NumberScope alone =
                context.scope().label(text).refuses() ? context.scope().line(text, true) : NumberScope.NOTHING;
        return alone.refuses() ? alone : NumberScope.NOTHING;
    }

    private List<GridCell> listOverScores(GridRow row) {
        return row.where(cell -> scores > 0 ? cell.column() == scores : figures.contains(cell.column()))
                .toList();
    }

    /**
     * What texts alone that name no indicator say of the rows below, as headings do: "ส่วนที่ 2 | คะแนนเป้าหมาย", and over several columns
     * of scores "ส่วนที่ 2 | เป้าหมาย | เป้าหมาย".
     */
    private NumberScope sayOfTexts(GridRow row) {
        List<GridCell> over = listOverScores(row);
        boolean texts = over.size() >= (scores > 0 ? 1 : 2)
                && row.all(ScoreBands::isWord)
                && nameOf(row).isEmpty()
                && !holdsTotal(List.of(row))
                && over.stream()
                        .noneMatch(cell -> context.headings().isScoreBelowGroup(cell.text(), true)
                                || sayOfHeading(cell.text()).kind() != NumberScope.Kind.NO_RESULT);
        return texts ? sayOfHeading(over.get(0).text()) : NumberScope.NOTHING;
    }

    /**
     * What a row says of those below it; nothing where it is no line, or says what they are anyway.
     *
     * @param goesOn whether it stands below a remark of the row above
     * @param between whether it stands among levels or remarks, between rows of one list: there an unknown text is one of them
     */
    private NumberScope sayOf(GridRow row, boolean inside, boolean goesOn, boolean between) {
        GridCell cell = row.cells().get(0);
        if (row.any(other -> !other.text().equals(cell.text()))) {
            return sayOfTexts(row); // a line may be typed into each of its cells
        }
        if (cell.column() == scores
                && cell.isText()
                && ScoreCell.findNumber(Optional.of(cell)).isEmpty()) {
            return sayOfHeading(cell.text());
        }
        NumberScope said = context.scope().line(cell.text(), inside);
        if (said.kind() == NumberScope.Kind.UNKNOWN && isOfRowAbove(cell.text())) {
            return NumberScope.NOTHING;
        }
        boolean unknown = said.kind() == NumberScope.Kind.UNKNOWN || said.kind() == NumberScope.Kind.UNKNOWN_YEAR;
        boolean heard = said.kind() == NumberScope.Kind.NO_RESULT
                || !goesOn
                        && (!unknown || strict && !between)
                        && (sayYears || said.year().isEmpty());
        return heard ? said : NumberScope.NOTHING;
    }
}
