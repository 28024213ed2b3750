package org.itaconsolidator.report.scores;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/** The positions of the score sheet's columns, from 0. */
public final class ScoreSheetColumns {
    private static final int RECENT = 5;

    /** Where scorecards may have different latest years, changes are shown for so many years. */
    private static final int CHANGES = 2;

    private static final int BODY = 32;
    private static final int WORD = 24;
    private static final int SHORT = 9;
    private static final int SOURCE = 60;

    /** A score of 100 with its mark, in whatever font stands in. */
    private static final int NARROWEST_SCORE = 10;

    /** A page without changes has wider names: by the width of so many columns of changes. */
    private static final int ROOM_WITHOUT_CHANGES = 4;

    /**
     * Widths of the printed columns, in characters.
     *
     * @param wide of a change on the first page, and of what follows from it
     * @param change of a change on a page of its own, which has room for as many changes as there are years
     * @param earlierScore of a score on a page of its own
     */
    private record Widths(int number, int name, int score, int wide, int change, int earlierScore) {
        /** Narrow columns, which print in larger letters: a page of one scorecard has room below. */
        static final Widths OF_ONE = new Widths(7, 30, 10, 10, 9, 9);

        /** Wider columns: rows and charts of several scorecards share pages. */
        static final Widths OF_SEVERAL = new Widths(8, 34, 12, 13, 12, 11);

        /** Columns of many years: levels and years in two lines leave the chart below the room. */
        static final Widths OF_MANY_YEARS = new Widths(7, 26, 11, 12, 9, NARROWEST_SCORE);

        /** The width of all printed columns together, for so many years and changes. */
        int printed(int years, int changes) {
            return number + name + years * score + changes * wide + (changes == 0 ? 0 : wide) + SHORT + wide + number;
        }

        /** As wide as a page allows with letters that can still be read: with few years wider names, with many narrower scores. */
        Widths filling(int years, int changes) {
            int room = PageSetup.READ_UPRIGHT - 2 * number - changes * wide - wide;
            int least = Math.max(NARROWEST_SCORE, Math.min(score, (room - name) / years));
            return new Widths(number, Math.max(name, room - years * least), least, wide, change, earlierScore);
        }
    }

    /** Neighbouring columns that make one page. */
    record FurtherPage(int from, int to) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<FiscalYear> years;
    private final Map<FiscalYear, Integer> scores = new HashMap<>();
    private final Map<FiscalYear, Integer> changes = new HashMap<>();
    private final Map<FiscalYear, Integer> places = new HashMap<>();
    private final ReportWords words;

    /** The column of whose scores they are, for filtering, where the sheet holds several scorecards; else -1. */
    final int body;

    final int number;
    final int name;
    /** The column of contributions to the total; -1 where there is none. */
    final int contribution;

    /** The column of the latest year, where scorecards may have different ones; else -1. */
    final int latestYear;

    public final int gap;

    /** The last column of the first page. */
    public final int rank;

    final int target;
    final int best;
    final int bestYear;

    private final int firstBeside;
    private final int lastBeside;

    /**
     * First what a page is wide enough for: the latest years, the change to the last of them and what follows from it. Beside
     * it stand earlier years and changes, printed on pages of their own, and what is for the screen: places, figures that
     * formulas need.
     *
     * @param latest the latest years of the scorecards, at least one of {@code years}
     * @param told years in which some figure has, in place of its change, words that say why there is none
     * @param several whether the sheet holds several scorecards
     */
    ScoreSheetColumns(
            NavigableSet<FiscalYear> years,
            NavigableSet<FiscalYear> latest,
            Predicate<FiscalYear> told,
            boolean several,
            ReportWords words) {
        this.years = List.copyOf(years);
        this.words = words;
        int earlier = Math.max(0, years.size() - RECENT);
        List<FiscalYear> newest = latest.descendingSet().stream().limit(CHANGES).toList();
        List<FiscalYear> compared = this.years.stream()
                .filter(year -> years.contains(year.previous()))
                .toList();
        int shown = years.size() - earlier;
        int moved = (int) compared.stream().filter(newest::contains).count();
        // what follows from the changes stands on the page where that leaves letters that are read, else beside it
        boolean whole = !several || Widths.OF_SEVERAL.printed(shown, moved) <= PageSetup.READ_UPRIGHT;
        Widths widths =
                !several ? Widths.OF_ONE : whole ? Widths.OF_SEVERAL : Widths.OF_MANY_YEARS.filling(shown, moved);
        number = add("column.number", widths.number());
        // a page without changes has room, and the chart as wide as it needs it for names
        name = add(
                "column.indicator",
                compared.isEmpty() ? widths.name() + ROOM_WITHOUT_CHANGES * widths.wide() : widths.name());
        addScores(this.years.subList(earlier, years.size()), widths.score());
        compared.stream().filter(newest::contains).forEach(year -> addChange(year, widths.wide()));
        int onPage = whole ? addContribution(widths.wide()) : -1;
        int yearOnPage = whole && several ? add("column.latest", SHORT) : -1;
        gap = add("column.gap", widths.wide());
        rank = add("column.rank", widths.number());
        contribution = whole ? onPage : addContribution(widths.wide());
        latestYear = whole ? yearOnPage : add("column.latest", SHORT);
        target = add("column.target", widths.score());
        best = add("column.best", widths.score());
        bestYear = add("column.best-year", SHORT);
        firstBeside = columns.size();
        addScores(this.years.subList(0, earlier), widths.earlierScore());
        // why years are not compared is a sentence: in a narrow column it would make every row of the first page high
        // too
        compared.stream()
                .filter(year -> !newest.contains(year))
                .forEach(year -> addChange(year, told.test(year) ? widths.name() : widths.change()));
        lastBeside = columns.size() - 1;
        body = several ? add("column.body", BODY) : -1;
        if (several) {
            add("column.division", WORD);
            add("column.source", WORD);
        }
        for (FiscalYear year : years) {
            String heading = words.text("column.place-of", "year", year);
            places.put(year, add(new Column(heading, SOURCE)));
        }
    }

    private void addScores(List<FiscalYear> added, int width) {
        added.forEach(year -> scores.put(year, add(new Column(words.year(year), width, Optional.of(year)))));
    }

    private void addChange(FiscalYear year, int width) {
        changes.put(year, add(new Column(words.text("column.change", "year", year, "before", year.previous()), width)));
    }

    /** The years beside the first page, the earliest first. */
    List<FiscalYear> earlierYears() {
        return years.subList(0, Math.max(0, years.size() - RECENT));
    }

    /** The years on the first page, the earliest first. */
    List<FiscalYear> recentYears() {
        return years.subList(Math.max(0, years.size() - RECENT), years.size());
    }

    List<Column> all() {
        return List.copyOf(columns);
    }

    /** Every year of the sheet, the earliest first. */
    List<FiscalYear> years() {
        return years;
    }

    int score(FiscalYear year) {
        return scores.get(year);
    }

    boolean hasChange(FiscalYear year) {
        return changes.containsKey(year);
    }

    /** The column of the change from the year before, which must exist. */
    public int change(FiscalYear year) {
        return changes.get(year);
    }

    int place(FiscalYear year) {
        return places.get(year);
    }

    /**
     * The pages beside the first one: the earlier years, then the other changes, as many as make no page wider than the first.
     * Without earlier years there are none: two or three changes are no page, and charts between the rows would be cut.
     */
    List<FurtherPage> furtherPages() {
        if (earlierYears().isEmpty()) {
            return List.of();
        }
        int room = width(number, rank) - width(number, name);
        List<FurtherPage> pages = new ArrayList<>();
        int from = firstBeside;
        for (int to = from; to <= lastBeside; to++) {
            if (to == lastBeside || width(from, to + 1) > room) {
                pages.add(new FurtherPage(from, to));
                from = to + 1;
            }
        }
        return pages;
    }

    boolean several() {
        return body >= 0;
    }

    /** Whether what changes did to the total stands beside the page. */
    boolean isContributionBeside() {
        return contribution > rank;
    }

    /** Whether earlier years or changes stand beside the first page. */
    boolean hasBeside() {
        return lastBeside >= firstBeside;
    }

    private int width(int from, int to) {
        return columns.subList(from, to + 1).stream().mapToInt(Column::width).sum();
    }

    /** The first of the columns that are not printed: whose scores, and where each stands. */
    int traced() {
        return body >= 0 ? body : place(years.get(0));
    }

    /** The last column of the first printed page. */
    int lastPrinted() {
        return rank;
    }

    private int addContribution(int width) {
        return changes.isEmpty() ? -1 : add("column.contribution", width);
    }

    private int add(String key, int width) {
        return add(new Column(words.text(key), width));
    }

    private int add(Column column) {
        columns.add(column);
        return columns.size() - 1;
    }
}
