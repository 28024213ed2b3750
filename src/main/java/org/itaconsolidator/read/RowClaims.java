package org.itaconsolidator.read;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.thai.ThaiText;

/**
 * What the cells beside a row's scores say of them: a column "ประเภท" or "หมายเหตุ" may hold "เป้าหมาย" in one row and "ผล" in
 * the next. Columns of scores, of names and of an analysis are not asked.
 */
final class RowClaims {
    /** Longer texts tell of something. */
    private static final int LONGEST = 40;

    private static final Set<Field> ASKED = Set.of(Field.NOTE, Field.FISCAL_YEAR, Field.STATUS);

    private final Grid grid;
    private final HeadingBlock heading;
    private final Words words;
    private final ScoreClaim claim;
    private final Set<Integer> columns = new TreeSet<>();

    RowClaims(Grid grid, HeadingBlock heading, Words words) {
        this.grid = grid;
        this.heading = heading;
        this.words = words;
        this.claim = new ScoreClaim(words);
        // what stands below "เป้าหมาย" is a target and no word on the score
        heading.unknown().stream()
                .filter(column -> claim.inLabel(column.text()).isEmpty())
                .forEach(column -> columns.add(column.number()));
        heading.columns().stream()
                .filter(column -> ASKED.contains(column.heading().field()))
                .forEach(column -> columns.add(column.number()));
    }

    /**
     * Why the scores of a row are no result, at the cell that says so: a warning for a row of targets or means beside those of
     * results, which is not to be stored anyway, else an error.
     */
    Optional<Finding> findRefusal(GridRow row) {
        return listAsked(row).stream()
                .filter(column -> claim.isInCell(text(row, column)))
                .findFirst()
                .map(column -> refusal(row, column));
    }

    private Finding refusal(GridRow row, int column) {
        String said = text(row, column);
        Finding finding = ScoreClaim.refusal(grid.refHolding(row.number(), column, heading.lastRow()), said);
        boolean isOfOthers = words.is(Words.Kind.TARGET_ROWS, said) || words.is(Words.Kind.AVERAGE_ROWS, said);
        return isOfOthers ? finding.as(Severity.WARNING) : finding;
    }

    /** Whether a cell says that the scores of a row are self-assessed. */
    boolean areSelfAssessed(GridRow row) {
        return listAsked(row).stream().anyMatch(column -> claim.isSelfAssessment(text(row, column)));
    }

    private Set<Integer> listAsked(GridRow row) {
        Set<Integer> asked = new TreeSet<>(columns);
        row.cells().stream()
                .map(GridCell::column)
                .filter(column -> heading.findAt(column).isEmpty()
                        && heading.unknown().stream().noneMatch(unknown -> unknown.number() == column))
                .forEach(asked::add);
        asked.removeIf(column -> ThaiText.fold(text(row, column)).length() > LONGEST);
        return asked;
    }

    private String text(GridRow row, int column) {
        boolean ofHeading = grid.findMergeFromAbove(row.number(), column)
                .filter(merge -> merge.firstRow() <= heading.lastRow())
                .isPresent();
        return ofHeading
                ? ""
                : grid.findHolding(row.number(), column)
                        .filter(cell -> cell.value() instanceof CellValue.Text)
                        .map(GridCell::text)
                        .orElse("");
    }
}
