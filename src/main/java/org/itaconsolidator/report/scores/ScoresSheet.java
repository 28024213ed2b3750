package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * The sheet คะแนนเปรียบเทียบ: a row per indicator, a column per fiscal year, a block per scorecard. Scores are
 * numbers; everything that follows from them is a formula with its value, so that a manager can retrace it.
 */
public final class ScoresSheet {
    /** At most so many years are drawn: more side by side would not be readable. */
    private static final int DRAWN_YEARS = 4;

    /** Up to so many bodies have charts: more would make the workbook slow to open, and every body has pictures of its own. */
    private static final int MOST_CHARTS = 20;

    private static final int CHART_ROWS = 20;

    /** A lower chart would not be readable. */
    private static final int LOWEST_CHART = 8;

    /** In a lower chart names would take the bars' room, and the indicators' numbers stand below them. */
    private static final int NAMED_CHART = 14;

    /** Where charts of many bodies follow one another all have this height, three to a page. */
    private static final int ONE_OF_THREE = 15;

    /** With at most so many years and no charts, the pages have room for what else is told of the years. */
    private static final int FEW_YEARS = 3;

    private final ReportContext context;
    private final ReportContent content;
    private final ReportWords words;
    private final Frameworks frameworks;
    private final BigDecimal target;
    private final ScoreBook book;
    private final IndicatorPaths paths;
    private final boolean several;
    private final List<Results> drawn;
    private final ScoreSheetColumns columns;
    private final TableSheet table;
    private final Map<Scorecard, ScorePlaces> places = new HashMap<>();
    private final Map<Scorecard, Integer> firstRows = new HashMap<>();

    public ScoresSheet(ReportContext context, ScoreBook book) {
        this.context = context;
        this.book = book;
        content = context.content();
        frameworks = context.frameworks();
        words = context.words();
        target = context.target();
        paths = new IndicatorPaths(content.list(CrosswalkRow.class));
        several = book.cards().size() > 1;
        drawn = drawn();
        columns = new ScoreSheetColumns(
                book.years(),
                book.cards().stream().map(Results::latest).collect(Collectors.toCollection(TreeSet::new)),
                this::isToldInWords,
                several,
                words);
        table = context.table("scores", columns.all());
        table.linesWithin(printed());
        table.tracedFrom(columns.traced());
        if (columns.furtherPages().isEmpty()) {
            table.marksWithin(printed());
        }
    }

    /** Writes the scorecards; returns where the figures of each stand. */
    public Map<Scorecard, ScorePlaces> write() {
        table.line(words.text("sheet.scores.title"), Look.TITLE);
        if (!several) {
            table.line(context.owner(book.cards().get(0)), Look.OWNER);
        }
        table.line(
                words.digits(words.text("sheet.scores.note", "target", target.toPlainString())) + " · "
                        + words.text("sheet.scores." + keyOfBeside()),
                Look.NOTE);
        if (several) {
            writeFootnotes(); // below the last page's table they could stand alone on a page
        }
        float before = table.points();
        table.headings();
        float headings = table.points() - before;
        PageFlow flow = several && table.width(0, printed() - 1) <= PageSetup.READ_UPRIGHT
                ? PageFlow.scaled(table, headings)
                : PageFlow.upright(table, printed(), headings, !isOnePage());
        int lastFigure = 0;
        for (Results card : book.cards()) {
            flow.beginBlock();
            ScoreBlock block = new ScoreBlock(context.of(card), table, columns, card, lines(card));
            block.write().ifPresent(found -> places.put(card.scorecard(), found));
            lastFigure = table.lastRow();
            if (several) {
                table.noteMarks(Set.of());
            }
            flow.endBlock();
            firstRows.put(card.scorecard(), block.firstRow);
            context.workbook()
                    .startAt(
                            words.text("sheet.scores"),
                            NextStep.Kind.FILL.code(),
                            Optional.of(card.scorecard().body()),
                            block.firstRow);
            // a chart that finds no room below its table would stand alone under headings of rows
            if (chartsStandBelow() && isDrawn(card) && flow.hasRoomForChart(LOWEST_CHART)) {
                drawChart(card, flow);
            }
        }
        table.filter();
        colour();
        if (!several) {
            flow.beginBlock();
            writeFootnotes();
            flow.endBlock();
        }
        if (!chartsStandBelow()) {
            book.cards().stream().filter(this::isDrawn).forEach(card -> drawChart(card, flow));
        }
        table.protectFormulas();
        if (isOnePage()) {
            table.spare(DocumentFont.SIZE);
        }
        table.setUp(columns.name + 1, printed());
        printPages(lastFigure);
        return places;
    }

    /** Colours scores below the target and losses; the figure or its sign says the same. */
    private void colour() {
        int first = table.firstRow();
        int last = table.lastRow();
        String aim = "$" + TableSheet.cell(columns.target, first);
        for (FiscalYear year : columns.years()) {
            String score = TableSheet.cell(columns.score(year), first);
            table.colour(
                    columns.score(year),
                    first,
                    last,
                    "AND(ISNUMBER(" + score + "),ISNUMBER(" + aim + ")," + score + "<" + aim + ")",
                    SheetColours.BAD);
            if (columns.hasChange(year)) {
                table.colourLosses(columns.change(year), SheetColours.WATCH);
            }
        }
        if (columns.contribution >= 0) {
            table.colourLosses(columns.contribution, SheetColours.WATCH);
        }
        table.colourLosses(columns.gap, SheetColours.BAD);
    }

    /**
     * Whether each body's chart stands below its rows; else all stand below the last ones: beside rows of earlier years, which
     * are printed on pages of their own, a chart would be cut.
     */
    private boolean chartsStandBelow() {
        int bodies = content.listBodies().size();
        return bodies > 1 && bodies <= MOST_CHARTS && columns.furtherPages().isEmpty();
    }

    /** How many columns are printed: more of them where no charts fill the pages. */
    private int printed() {
        boolean wide = several && !chartsStandBelow() && columns.recentYears().size() <= FEW_YEARS;
        return 1 + (wide ? columns.bestYear : columns.lastPrinted());
    }

    /** Prints upright, like the summary: one page for one scorecard without years beside it. */
    private void printPages(int lastFigure) {
        if (isOnePage()) {
            table.onePage(false);
            return;
        }
        table.upright();
        columns.furtherPages().forEach(page -> table.printBeside(columns.name + 1, page.from(), page.to(), lastFigure));
    }

    /** The key of the line below the title: whether only sources, columns for the screen or printed pages stand beside the first page. */
    private String keyOfBeside() {
        if (!columns.hasBeside()) {
            return "sources";
        }
        return columns.furtherPages().isEmpty() ? "screen" : "pages";
    }

    private boolean isOnePage() {
        return !several && columns.furtherPages().isEmpty();
    }

    /** Whether any change of a year from the one before is told in words. */
    private boolean isToldInWords(FiscalYear year) {
        return frameworks.findFramework(year).isEmpty()
                || frameworks.findFramework(year.previous()).isEmpty()
                || book.cards().stream()
                        .flatMap(card -> card.findYear(year).stream())
                        .flatMap(found -> found.figures.values().stream())
                        .flatMap(row -> row.change().stream())
                        .anyMatch(change -> change.reason().isPresent());
    }

    private ScoreLines lines(Results card) {
        return new ScoreLines(card.years().keySet(), card.latest(), frameworks, paths);
    }

    private void writeFootnotes() {
        if (isOnePage()) {
            table.noteMarks(Set.of());
        }
        if (columns.contribution >= 0) {
            String explained =
                    columns.isContributionBeside() ? "sheet.scores.contribution-beside" : "sheet.scores.contribution";
            table.line(words.digits(words.text(explained)), Look.NOTE);
        }
    }

    /** Whether a scorecard has a chart: those that speak for a body, and divisions' where none does; none if many. */
    private boolean isDrawn(Results card) {
        return drawn.contains(card);
    }

    private List<Results> drawn() {
        List<Results> found = content.listBodies().stream()
                .flatMap(body -> Stream.concat(book.findMain(body).stream(), book.listDivisionsAlone(body).stream()))
                .toList();
        return found.size() <= MOST_CHARTS
                ? found.stream().filter(card -> !card.listScores().isEmpty()).toList()
                : List.of();
    }

    /** Draws the latest year's indicators of a scorecard, which stand first, by year and with the target. */
    private void drawChart(Results card, PageFlow flow) {
        int first = firstRows.get(card.scorecard());
        List<ScoreLines.Line> lines = lines(card).all().subList(0, lines(card).ofLatest());
        String title = words.text("chart.indicators");
        List<FiscalYear> drawn = card.years().keySet().stream()
                .skip(Math.max(0, card.years().size() - DRAWN_YEARS))
                .toList();
        int top = table.lastRow() + 1;
        boolean below = chartsStandBelow() || !several && !isOnePage();
        int rows = flow.leaveRoomForChart(below ? LOWEST_CHART : ONE_OF_THREE, below ? CHART_ROWS : ONE_OF_THREE, 2);
        boolean named = rows >= NAMED_CHART;
        NativeChart chart = new NativeChart(
                        table,
                        several ? title + " " + context.shortOwner(card) : title,
                        first,
                        named ? columns.name : columns.number,
                        lines.stream()
                                .map(line -> named ? line.name() : words.digits(String.valueOf(line.number())))
                                .toList(),
                        words.scoreFormat())
                .upTo(100);
        SheetColours[] shades = {SheetColours.MIST, SheetColours.SKY, SheetColours.STEEL, SheetColours.NAVY};
        for (int i = 0; i < drawn.size(); i++) {
            FiscalYear year = drawn.get(i);
            // of several years the table above has the figures: beside narrow bars they would touch
            chart.columns(
                    words.year(year),
                    columns.score(year),
                    scores(card, lines, year),
                    shades[shades.length - drawn.size() + i],
                    drawn.size() == 1);
        }
        List<Optional<BigDecimal>> aims =
                lines.stream().map(any -> Optional.of(target)).toList();
        chart.line(words.text("column.target"), columns.target, aims);
        chart.draw(columns.number, top, printed(), top + rows);
    }

    private static List<Optional<BigDecimal>> scores(Results card, List<ScoreLines.Line> lines, FiscalYear year) {
        return lines.stream()
                .map(line -> card.findYear(year).flatMap(found -> line.in(year).flatMap(found::findScore)))
                .toList();
    }
}
