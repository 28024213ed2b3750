package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.ScoreLabel;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.RowScope;
import org.itaconsolidator.read.table.TableColumn;
import org.itaconsolidator.thai.date.FiscalYearMention;
import org.itaconsolidator.thai.date.FiscalYears;

/**
 * Of which year each row of a table is that has its indicators across: its own cell says so. Where no row does, and one alone
 * holds scores, it is of the title's year.
 */
final class AcrossYears {
    private final Grid grid;
    private final HeadingBlock heading;
    private final ReadingContext context;
    private final Map<FiscalYear, List<GridRow>> byYear = new TreeMap<>();
    private Optional<GridRow> ofTitle = Optional.empty();
    private Optional<FiscalYear> titleYear = Optional.empty();
    private String titleLine = "";

    private AcrossYears(Grid grid, HeadingBlock heading, ReadingContext context) {
        this.grid = grid;
        this.heading = heading;
        this.context = context;
    }

    static AcrossYears of(
            Grid grid,
            HeadingBlock heading,
            List<GridRow> rows,
            RowScope scope,
            SectionTitle title,
            ReadingContext context) {
        AcrossYears years = new AcrossYears(grid, heading, context);
        List<GridRow> undated = rows.stream()
                .filter(row -> years.isUndated(row) && scope.findOtherBody(row).isEmpty())
                .toList();
        boolean noneDated = rows.stream().allMatch(row -> years.stated(row).isEmpty());
        List<GridRow> results = undated.stream()
                .filter(row -> years.listYears(row).isEmpty() && years.isLabelOfScores(row))
                .toList();
        long others = undated.stream()
                .filter(row -> !years.isBesideScores(row) && !results.contains(row))
                .count();
        if (noneDated && results.size() == 1 && others == 0) {
            years.ofTitle = Optional.of(results.get(0));
            years.titleYear = title.scoresYear();
            years.titleLine = title.yearLine();
        }
        rows.forEach(row -> years.find(row)
                .ifPresent(year -> years.byYear
                        .computeIfAbsent(year, y -> new ArrayList<>())
                        .add(row)));
        return years;
    }

    /** The rows of each year. */
    Map<FiscalYear, List<GridRow>> byYear() {
        return byYear;
    }

    /** The year of a row; empty where it says none. */
    Optional<FiscalYear> find(GridRow row) {
        return isOfTitle(row) ? titleYear : stated(row);
    }

    /** The text that says the year of a row; the first cell's where none does. */
    String text(GridRow row) {
        return isOfTitle(row) ? titleLine : row.text(column(row));
    }

    /** The column in which a row says its year. */
    int column(GridRow row) {
        return column(row, heading);
    }

    /** The column in which a row says its year. */
    static int column(GridRow row, HeadingBlock heading) {
        return heading.find(Field.FISCAL_YEAR)
                .map(TableColumn::number)
                .orElse(row.cells().get(0).column());
    }

    /** What stands in front of a row's scores: its year, and what it says of them; a range merged down holds for each row. */
    String label(GridRow row) {
        return listLabels(row).stream()
                .map(FieldText::text)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** The cells in front of a row's scores; one merged down over rows counts for each of them. */
    List<FieldText> listLabels(GridRow row) {
        List<FieldText> labels = new ArrayList<>();
        for (int column = 1; column < firstFigure(); column++) {
            boolean fromHeading = grid.findMergeFromAbove(row.number(), column)
                    .filter(merge -> merge.firstRow() <= heading.lastRow())
                    .isPresent();
            if (!fromHeading) {
                CellRef at = grid.refHolding(row.number(), column, heading.lastRow());
                grid.findHolding(row.number(), column)
                        .map(cell -> new FieldText(cell.text(), at))
                        .ifPresent(labels::add);
            }
        }
        return labels;
    }

    /** Whether a row holds scores, says no year, and neither sums up others nor says what is aimed at. */
    boolean isUndated(GridRow row) {
        boolean hasScores = heading.columns().stream()
                .anyMatch(column -> isFigure(column)
                        && ScoreCell.findNumber(row.find(column.number())).isPresent());
        return hasScores
                && stated(row).isEmpty()
                && !isOfNoScores(row)
                && !(ofTitle.isPresent() && isBesideScores(row));
    }

    /** Whether a row says of itself that it holds full marks, weights, ranks or the like. */
    private boolean isBesideScores(GridRow row) {
        return context.words().starts(Words.Kind.FIGURES_BESIDE_SCORES, label(row));
    }

    private boolean isOfNoScores(GridRow row) {
        Words words = context.words();
        return row.cells().stream()
                .map(GridCell::text)
                .anyMatch(text -> words.starts(Words.Kind.AVERAGE_ROWS, text)
                        || words.starts(Words.Kind.TARGET_ROWS, text)
                        || context.headings()
                                .match(text)
                                .filter(found -> found.field() == Field.CHANGE)
                                .isPresent());
    }

    /** Whether nothing stands in front of a row's scores but a number, "คะแนน" and the body's name. */
    private boolean isLabelOfScores(GridRow row) {
        ScoreLabel label = new ScoreLabel(context.words());
        return listLabels(row).stream()
                .allMatch(cell -> context.body().isName(cell.text())
                        || label.isOfScores(context.body().without(cell.text())));
    }

    /** Whether a row is the one that is of the title's year. */
    boolean isOfTitle(GridRow row) {
        return ofTitle.filter(row::equals).isPresent();
    }

    private Optional<FiscalYear> stated(GridRow row) {
        List<FiscalYear> years = listYears(row);
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** The years that a row names; what is of several, such as "2566-2567", is none's result. */
    private List<FiscalYear> listYears(GridRow row) {
        return FiscalYears.inText(row.text(column(row))).stream()
                .map(FiscalYearMention::year)
                .distinct()
                .toList();
    }

    /** Whether a row says how a year's scores differ from another's. */
    boolean isOfChanges(GridRow row) {
        return context.headings()
                .match(row.text(column(row)))
                .filter(found -> found.field() == Field.CHANGE)
                .isPresent();
    }

    private int firstFigure() {
        return heading.columns().stream()
                .filter(AcrossYears::isFigure)
                .mapToInt(TableColumn::number)
                .min()
                .orElse(1);
    }

    private static boolean isFigure(TableColumn column) {
        return column.heading().indicator().isPresent()
                || column.heading().figure().isPresent();
    }
}
