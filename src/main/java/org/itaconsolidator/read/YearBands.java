package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.thai.FiscalYears;

/**
 * Scores under lines of their own that name the year, one table below the other under one row of headings: "ปีงบประมาณ พ.ศ. 2565",
 * ten rows, "ปีงบประมาณ พ.ศ. 2566", ten rows. A line that names a year and is none for sure keeps out the rows below it where these
 * begin anew.
 */
final class YearBands {
    private final Grid grid;
    private final HeadingBlock heading;
    private final ReadingContext context;
    private final ScoreClaim claim;

    YearBands(Grid grid, HeadingBlock heading, ReadingContext context) {
        this.grid = grid;
        this.heading = heading;
        this.context = context;
        this.claim = new ScoreClaim(context.words());
    }

    /**
     * A line with the rows below it.
     *
     * @param line the line; empty for the rows above the first
     * @param year of which year its rows are; empty above the first line
     * @param self whether the line says that the scores are self-assessed
     * @param refusal why its rows are not stored
     */
    record Band(
            Optional<GridRow> line,
            Optional<FiscalYear> year,
            boolean self,
            Optional<Finding> refusal,
            List<GridRow> rows) {}

    /** The bands of a table; one without a line where no line names a year, or the headings of all scores do. */
    List<Band> listOf(List<GridRow> rows) {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(Optional.empty(), Optional.empty(), false, Optional.empty(), new ArrayList<>()));
        boolean yearsInHeadings = !heading.list(Field.SCORE).isEmpty()
                && heading.list(Field.SCORE).stream()
                        .allMatch(column -> column.heading().year().isPresent());
        for (int i = 0; i < rows.size(); i++) {
            Optional<Band> begun = yearsInHeadings ? Optional.empty() : begin(rows, i);
            begun.ifPresent(bands::add);
            if (begun.isEmpty()) {
                bands.get(bands.size() - 1).rows().add(rows.get(i));
            }
        }
        if (bands.size() > 1 && bands.get(0).rows().isEmpty()) {
            bands.remove(0);
        }
        return bands;
    }

    private Optional<Band> begin(List<GridRow> rows, int at) {
        GridRow row = rows.get(at);
        if (!isLine(row)) {
            return Optional.empty();
        }
        GridCell cell = row.cells().get(0);
        Optional<FiscalYear> year = context.headings()
                .match(cell.text())
                .filter(said -> said.exact() && ScoreHeadings.isScore(said))
                .flatMap(Heading::year);
        if (year.isPresent()) {
            return Optional.of(new Band(
                    Optional.of(row), year, claim.isSelfAssessment(cell.text()), Optional.empty(), new ArrayList<>()));
        }
        return FiscalYears.inText(cell.text()).isEmpty() || !keepsRowsOut(cell, rows, at)
                ? Optional.empty()
                : Optional.of(new Band(
                        Optional.of(row), Optional.empty(), false, Optional.of(refusal(row, cell)), new ArrayList<>()));
    }

    private Finding refusal(GridRow row, GridCell cell) {
        return claim.inLabel(cell.text()).isPresent()
                ? ScoreClaim.refusal(grid.ref(row.number(), cell.column()), cell.text())
                : Finding.at(grid.ref(row.number(), cell.column()), FindingCode.FISCAL_YEAR_MISSING, cell.text(), "")
                        .with("case", "band")
                        .as(Severity.ERROR);
    }

    /** Whether a row holds one cell, in front of the scores, and no note. */
    private boolean isLine(GridRow row) {
        return row.cells().size() == 1
                && row.cells().get(0).column() <= lastOfNames(heading)
                && !context.words().starts(Words.Kind.NOTES, row.cells().get(0).text());
    }

    private static int lastOfNames(HeadingBlock heading) {
        return heading.columns().stream()
                .filter(column -> isOfNames(column.heading()))
                .mapToInt(TableColumn::number)
                .max()
                .orElse(0);
    }

    /** Whether a column counts or names the rows: no heading of scores stands below its own. */
    static boolean isOfNames(Heading heading) {
        return heading.field() == Field.SEQ || heading.field() == Field.INDICATOR;
    }

    /** Whether indicators stand below a line that says of them that they are no result, or once more below another one. */
    private boolean keepsRowsOut(GridCell line, List<GridRow> rows, int at) {
        Set<Integer> above = new HashSet<>();
        rows.subList(0, at).forEach(row -> above.addAll(indicators(row)));
        boolean noResult = claim.inLabel(line.text()).isPresent();
        return rows.subList(at + 1, rows.size()).stream()
                .flatMap(row -> indicators(row).stream())
                .anyMatch(indicator -> noResult || above.contains(indicator));
    }

    private List<Integer> indicators(GridRow row) {
        return heading.list(Field.INDICATOR).stream()
                .map(column -> row.text(column.number()))
                .flatMap(text -> context.naming().findIndicator(text).stream())
                .map(match -> match.indicator())
                .toList();
    }
}
