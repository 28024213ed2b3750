package org.itaconsolidator.report.scores;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/**
 * The columns of the sheet that compares bodies, from 0. One column is one indicator by its meaning, whatever its number in each
 * year, under the name and number of the latest year that has it.
 */
public final class BodiesColumns {
    static final int YEAR = 0;
    public static final int RANK = 1;
    static final int BODY = 2;
    public static final int TOTAL = 3;
    public static final int LEVEL = 4;
    public static final int GAP = 5;

    /** Only where {@link #hasQuartiles}; else the indicators begin here. */
    static final int QUARTILE = 6;

    final boolean hasQuartiles;
    final int firstIndicator;
    final int risks;
    final int nextLevel;
    final int lacks;
    private final ReportWords words;
    private final List<ScoreLines.Line> lines;
    private final FiscalYear latest;

    /**
     * Those of years that have official scores; there must be one.
     *
     * @param hasQuartiles whether a year has bodies enough to be quartered, were each of them to have its total
     */
    BodiesColumns(NavigableSet<FiscalYear> years, boolean hasQuartiles, ReportContext context) {
        words = context.words();
        latest = years.last();
        lines = new ScoreLines(
                        years,
                        latest,
                        context.frameworks(),
                        new IndicatorPaths(context.content().list(CrosswalkRow.class)))
                .all();
        this.hasQuartiles = hasQuartiles;
        firstIndicator = hasQuartiles ? QUARTILE + 1 : QUARTILE;
        risks = firstIndicator + lines.size();
        nextLevel = risks + 1;
        lacks = risks + 2;
    }

    /** The column of an indicator by its number in a year; empty where that year has no such one. */
    OptionalInt indicator(FiscalYear year, int number) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).in(year).equals(OptionalInt.of(number)))
                .map(i -> firstIndicator + i)
                .findFirst();
    }

    List<Column> all() {
        ColumnList list = new ColumnList(words, "bodies.");
        list.add(8, "year").add(7, "rank").add(30, "body").add(10, "total").add(24, "level");
        list.add(10, "gap");
        if (hasQuartiles) {
            list.add(8, "quartile");
        }
        lines.forEach(line -> list.named(12, heading(line)));
        return list.add(34, "risks").add(15, "next-level").add(10, "lacks").all();
    }

    private String heading(ScoreLines.Line line) {
        String key = line.in(latest).isPresent() ? "bodies.indicator" : "bodies.indicator-gone";
        return words.text(
                key,
                Map.of(
                        "number", words.digits(line.number()),
                        "name", line.name(),
                        "year", words.year(line.year())));
    }
}
