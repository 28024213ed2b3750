package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;

/**
 * Scores below lines of their own: a text alone in its row says what the rows below it are, down to the next such
 * line. "ปีงบประมาณ พ.ศ. 2566" is their year, "ประเมินตนเอง" who gave them; "ค่าเฉลี่ยระดับจังหวัด", "กองคลัง" and any
 * unknown line refuse them.
 *
 * @param lastColumn the last column in which such lines stand
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
        int scores,
        boolean sayYears,
        boolean strict,
        boolean headed) {
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
        return new ScoreBands(grid, context, names, only, sayYears, strict, true).cut(rows);
    }

    public static List<Band> ofList(Grid grid, ReadingContext context, List<GridRow> rows) {
        return new ScoreBands(grid, context, Integer.MAX_VALUE, 0, true, true, false).cut(rows);
    }

    private List<Band> cut(List<GridRow> rows) {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(List.of(), Optional.empty(), false, Optional.empty(), new ArrayList<>()));
        NumberScope said = NumberScope.NOTHING;
        for (GridRow row : rows) {
            Band last = bands.get(bands.size() - 1);
            boolean inside = bands.size() > 1 || last.holdsAny();
            NumberScope line = sayOf(row, inside || headed && !isOwnPlaceAlone(row, rows));
            if (line.kind() == NumberScope.Kind.NOTHING || last.isWhat(line)) {
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
        if (bands.size() > 1 && !last.holdsAny()) {
            bands.remove(last);
            bands.get(bands.size() - 1).rows().addAll(last.lines());
            bands.get(bands.size() - 1).rows().addAll(last.rows());
        }
        bands.removeIf(band -> band.rows().isEmpty() && band.lines().isEmpty());
        return bands;
    }

    private Band bandBelow(
            Band last, List<GridRow> above, GridRow row, NumberScope said, NumberScope line, List<GridRow> rows) {
        List<GridRow> lines = new ArrayList<>(above);
        lines.add(row);
        CellRef at = grid.ref(row.number(), row.cells().get(0).column());
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
        if (!years.isEmpty() && !years.contains(context.documentYear().orElse(years.get(0)))) {
            return NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, text);
        }
        if (ScoreWords.findOtherFullMarks(text).isPresent()) {
            return NumberScope.of(NumberScope.Kind.UNKNOWN, text);
        }
        NumberScope alone =
                context.scope().label(text).refuses() ? context.scope().line(text, true) : NumberScope.NOTHING;
        return alone.refuses() ? alone : NumberScope.NOTHING;
    }

    /** What a row says of those below it; nothing where it is no line, or says what they are anyway. */
    private NumberScope sayOf(GridRow row, boolean inside) {
        GridCell cell = row.cells().get(0);
        if (row.cells().stream().anyMatch(other -> !other.text().equals(cell.text()))) {
            return NumberScope.NOTHING; // a line may be typed into each of its cells
        }
        if (cell.column() == scores
                && cell.value() instanceof CellValue.Text
                && ScoreCell.findNumber(Optional.of(cell)).isEmpty()) {
            return sayOfHeading(cell.text());
        }
        NumberScope said = context.scope().line(cell.text(), inside);
        if (said.kind() == NumberScope.Kind.UNKNOWN && isOfRowAbove(cell.text())) {
            return NumberScope.NOTHING;
        }
        boolean unknown = said.kind() == NumberScope.Kind.UNKNOWN || said.kind() == NumberScope.Kind.UNKNOWN_YEAR;
        boolean heard = said.kind() == NumberScope.Kind.NO_RESULT
                || cell.column() <= lastColumn
                        && (strict || !unknown)
                        && (sayYears || said.year().isEmpty());
        return heard ? said : NumberScope.NOTHING;
    }
}
