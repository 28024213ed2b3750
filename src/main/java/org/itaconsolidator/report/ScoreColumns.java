package org.itaconsolidator.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.TableSheet.Column;

/** Where the columns of the score sheet stand, from 0. */
final class ScoreColumns {
    private static final int BODY = 32;
    private static final int WORD = 18;
    private static final int NUMBER = 9;
    private static final int NAME = 34;
    private static final int SCORE = 12;
    private static final int WIDE = 13;
    private static final int SOURCE = 60;

    private final List<Column> columns = new ArrayList<>();
    private final List<FiscalYear> years;
    private final Map<FiscalYear, Integer> scores = new HashMap<>();
    private final Map<FiscalYear, Integer> changes = new HashMap<>();
    private final Map<FiscalYear, Integer> places = new HashMap<>();
    private final ReportWords words;

    /** Whose scores, where the sheet holds several scorecards; -1 where it holds one. */
    final int body;

    final int number;
    final int name;
    final int contribution;

    /** The scorecard's latest year, where scorecards may differ in it; -1 where the sheet holds one. */
    final int latestYear;

    final int target;
    final int gap;
    final int rank;
    final int best;
    final int bestYear;

    /** The places of the changes to the latest year, 1 the largest gain, no two alike. */
    final int order;

    /** How the latest score lies to the scorecard's other years, in words. */
    final int outlier;

    /**
     * @param several whether the sheet holds several scorecards
     */
    ScoreColumns(List<FiscalYear> years, boolean several, ReportWords words) {
        this.years = List.copyOf(years);
        this.words = words;
        body = several ? add("column.body", BODY) : -1;
        if (several) {
            add("column.division", WORD);
            add("column.source", WORD);
        }
        number = add("column.number", NUMBER);
        name = add("column.indicator", NAME);
        for (FiscalYear year : years) {
            scores.put(year, add(new Column(words.year(year), SCORE)));
        }
        for (FiscalYear year : years) {
            if (scores.containsKey(year.previous())) {
                changes.put(year, add(new Column(changeHeading(year), WIDE)));
            }
        }
        contribution = add("column.contribution", WIDE);
        latestYear = several ? add("column.latest", NUMBER) : -1;
        target = add("column.target", SCORE);
        gap = add("column.gap", WIDE);
        rank = add("column.rank", NUMBER);
        best = add("column.best", SCORE);
        bestYear = add("column.best-year", NUMBER);
        order = add("column.order", NUMBER);
        outlier = add("column.outlier", NAME);
        for (FiscalYear year : years) {
            String heading = words.text("column.place-of", Map.of("year", words.year(year)));
            places.put(year, add(new Column(heading, SOURCE)));
        }
    }

    List<Column> all() {
        return List.copyOf(columns);
    }

    /** Every year of the sheet, the earliest first. */
    List<FiscalYear> years() {
        return years;
    }

    /** The column of a year's scores. */
    int score(FiscalYear year) {
        return scores.get(year);
    }

    /** Whether there is a column for the change to this year. */
    boolean hasChange(FiscalYear year) {
        return changes.containsKey(year);
    }

    /** The column of the change from the year before to this one; there must be such a year. */
    int change(FiscalYear year) {
        return changes.get(year);
    }

    /** The column that says where a year's scores stand. */
    int place(FiscalYear year) {
        return places.get(year);
    }

    /** The last column that is printed. */
    int lastPrinted() {
        return bestYear;
    }

    private String changeHeading(FiscalYear year) {
        return words.text("column.change", Map.of("year", words.year(year), "before", words.year(year.previous())));
    }

    private int add(String key, int width) {
        return add(new Column(words.text(key), width));
    }

    private int add(Column column) {
        columns.add(column);
        return columns.size() - 1;
    }
}
