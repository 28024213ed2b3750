package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.ScoreRowKind;

/**
 * Totals and instrument scores stated in a column of weighted scores that stands beside the scores of one year. A total is the
 * same in both columns; an instrument's score is out of its weight here. The weighted points of the indicators follow from
 * their scores and are not read.
 */
final class WeightedFigures {
    private final ScoreTable.ScoreColumn column;
    private final Framework framework;
    private final Words words;
    private final StatedRow stated;

    private WeightedFigures(ScoreTable.ScoreColumn column, Framework framework, Words words, StatedRow stated) {
        this.column = column;
        this.framework = framework;
        this.words = words;
        this.stated = stated;
    }

    /** Those of a table; none where its scores are of several years or sources, for nothing tells of which the points are. */
    static List<WeightedFigures> listOf(
            ScoreColumns scores, HeadingBlock heading, ReadingContext context, StatedRow stated) {
        ScoreClaim claim = new ScoreClaim(context.words());
        List<ScoreTable.ScoreColumn> columns = scores.columns();
        boolean ofOneYear = columns.stream()
                        .map(column -> List.of(column.year(), column.source()))
                        .distinct()
                        .count()
                == 1;
        List<WeightedFigures> all = new ArrayList<>();
        for (HeadingBlock.UnknownColumn unknown :
                ofOneYear ? heading.unknown() : List.<HeadingBlock.UnknownColumn>of()) {
            if (claim.isWeighted(unknown.text())) {
                ScoreTable.ScoreColumn beside = columns.get(0);
                all.add(new WeightedFigures(
                        new ScoreTable.ScoreColumn(unknown.number(), beside.year(), beside.source()),
                        context.frameworks().getNearest(beside.year()),
                        context.words(),
                        stated));
            }
        }
        return all;
    }

    /** Takes the figure of a row that names one, and says whether there is one. */
    boolean take(GridRow row, String label) {
        Optional<Kind> kind = ScoreRowKind.of(label, framework, words) instanceof ScoreRowKind.Stated named
                ? Optional.of(named.kind()).filter(each -> each != Kind.LEVEL)
                : Optional.empty();
        boolean holds = ScoreCell.findStated(row.find(column.number())).isPresent();
        if (kind.isEmpty() || !holds) {
            return false;
        }
        stated.take(row, withFullMarks(kind.get(), label), kind.get(), List.of(column), Map.of());
        return true;
    }

    /** The column's number. */
    int column() {
        return column.number();
    }

    /** What the heading says of an instrument's score, in front of what its label says. */
    private String withFullMarks(Kind kind, String label) {
        if (kind == Kind.TOTAL) {
            return label;
        }
        BigDecimal points = framework
                .getInstrument(Instrument.valueOf(kind.name()))
                .weight()
                .movePointRight(2)
                .stripTrailingZeros();
        return "(เต็ม " + points.toPlainString() + ") " + label;
    }
}
