package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The sheet สรุปผู้บริหาร of one body: one A4 page for a meeting. Its figures are formulas over the score sheet; the
 * tables behind its charts and its order of indicators are beside the page, outside the printed area.
 */
public final class SummaryPage extends Summary {
    private static final int GAP_HEIGHT = 6;
    /** How many measures of the weakest indicator are named. */
    private static final int NAMED = 3;

    /** At most so many divisions, to leave room on the page. */
    private static final int MOST_DIVISIONS = 15;

    /** The lists of states with their heading and the spare row below them. */
    private static final float STATES_HEIGHT = (MEASURE_STATES.size() + 1) * ThaiMetrics.ROW + GAP_HEIGHT;

    private final TableSheet page;

    public SummaryPage(ReportContext context) {
        super(context);
        page = context.table("summary", PageColumns.all());
        page.tracedFrom(PageColumns.RANK + 1);
    }

    @Override
    public void write(SummaryFacts facts) {
        Body body = context.content().listBodies().get(0);
        ShownScores scores = facts.scores();
        Optional<Results> card = scores.book().findMain(body);
        PageLists lists = new PageLists(
                context,
                page,
                facts,
                new int[] {PageColumns.NUMBER, PageColumns.BAR, PageColumns.RANK + 1},
                new int[] {PageColumns.NUMBER, PageColumns.SCORE, PageColumns.CHANGE, PageColumns.RANK + 1},
                new int[] {PageColumns.NUMBER, PageColumns.BAR, PageColumns.RANK + 1});
        Agenda agenda = lists.agenda(
                body,
                card.flatMap(found -> facts.weaknesses().map(weak -> weak.listWorst(body, found.latest())))
                        .orElse(List.of()));
        page.linesWithin(PageColumns.RANK + 1);
        page.line(context.workbook().title(), Look.TITLE);
        page.line(words.body(body), Look.OWNER);
        page.line(days(), Look.SUBTITLE);
        closed().ifPresent(text -> page.line(text, Look.ALARM));
        int refused = facts.deliveries().refused().all().size();
        if (refused > 0) {
            page.line("✗ " + words.headlines().refused(refused), Look.ALARM);
        }
        Optional<Headline> headline = card.flatMap(found -> found.headline(context.content(), context.target()));
        FirstPage told = words.headlines()
                .page(
                        headline,
                        agenda,
                        number -> card.map(of -> context.frameworks().indicatorName(of.latest(), number))
                                .orElseThrow(),
                        NAMED);
        page.lineAsWritten(told.sentence(), Look.OWNER);
        page.mark(told.listMarks());
        page.space(GAP_HEIGHT);
        Optional<PageScores> figures = card.map(found -> writeFigures(found, scores.find(found)));
        Optional<MeasureCounts> measures = facts.tally().latest(body);
        writeLists(lists, told, agenda, figures, measures);
        figures.ifPresent(PageScores::writeIndicators);
        page.spare(GAP_HEIGHT);
        page.printDownTo(page.lastRow());
        List<Results> divisions = scores.book().listDivisionsAlone(body);
        if (!divisions.isEmpty()) {
            writeDivisions(divisions, scores);
            printAsFits();
        }
        writeStates(agenda.forms(), measures, facts);
        printAsFits();
        figures.ifPresent(found -> {
            found.drawCharts();
            printAsFits();
        });
        leftOut(facts.leftOut()).ifPresent(text -> page.line(text, Look.NOTE));
        page.setUpPage(PageColumns.RANK + 1, false);
        page.onePage(false);
    }

    /** Prints what has been written if it fits one page in readable letters; the rest is for the screen. */
    private void printAsFits() {
        page.spare(GAP_HEIGHT);
        if (PageFlow.isReadOnOnePage(page.points(), false)) {
            page.printDownTo(page.lastRow());
        }
    }

    /** Writes the large figures; returns them for the indicators and charts below. */
    private PageScores writeFigures(Results card, Optional<ScorePlaces> places) {
        PageScores figures = new PageScores(context.of(card), page, card, places);
        figures.writeLargeFigures();
        new TotalNotes(context).writeContradictions(page, card, places, figures.firstYear());
        page.space(GAP_HEIGHT);
        return figures;
    }

    /**
     * Writes the lists between the large figures and the indicators, what is weakest and what is to be done as long as the
     * page has room for beside the other answers, which are whole; and how all measures stand, where there is room for that and not for
     * the lists of states below.
     */
    private void writeLists(
            PageLists lists,
            FirstPage told,
            Agenda agenda,
            Optional<PageScores> figures,
            Optional<MeasureCounts> measures) {
        HeadlineText texts = words.headlines();
        String print = words.text("summary.print.question");
        float others = figures.map(PageScores::heightOfIndicators).orElse(0f)
                + lists.heightOfHeadings(told)
                + lists.heightOf(told.answers())
                + lists.heightOf(print, print())
                + 4 * GAP_HEIGHT; // three between the lists, one to spare
        float room = PageFlow.readableHeight(false) - page.points() - others;
        PageLists.Shown alone = lists.fit(told, room, 0, Integer.MAX_VALUE);
        Optional<MeasureCounts> apart = measures.filter(any -> alone.left() < STATES_HEIGHT);
        float standing = apart.map(counts -> lists.heightOf(texts.measuresOf(counts), texts.states(counts)))
                .orElse(0f);
        PageLists.Shown shown = lists.fit(told, room, standing, Integer.MAX_VALUE);
        lists.write(
                told,
                shown,
                GAP_HEIGHT,
                (i, line) ->
                        figures.flatMap(found -> found.asScored(agenda.weakest().get(i), line)),
                (i, line) -> lists.link(
                        line, line.what(), context.content().listBodies().get(0)));
        told.answers().forEach(answer -> lists.answer(answer.question(), lists.link(answer), Expr.text(answer.told())));
        apart.filter(any -> shown.left() >= standing)
                .ifPresent(counts -> lists.answer(
                        texts.measuresOf(counts),
                        linkTo("sheet.follow-up", texts.measuresOf(counts)),
                        Expr.text(texts.states(counts))));
        lists.answer(print, Optional.empty(), Expr.text(print()));
        page.space(GAP_HEIGHT);
    }

    /**
     * In place of figures of the body that has none: the totals that its divisions estimate, a row for each, of its latest year. They
     * are never added up or shown as the body's.
     */
    private void writeDivisions(List<Results> cards, ShownScores scores) {
        page.line(words.text("page.divisions"), Look.SECTION);
        page.line(words.text("page.divisions.note", "sheet", words.text("sheet.scores")), Look.NOTE);
        int headings = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        page.text(PageColumns.NUMBER, words.text("column.year"), Look.HEADING);
        page.text(PageColumns.NAME, words.text("divisions.division"), Look.HEADING);
        page.text(PageColumns.BAR, words.text("level"), Look.HEADING);
        page.text(PageColumns.SCORE, words.text("total"), Look.HEADING);
        page.text(PageColumns.BEFORE, words.text("page.gap"), Look.HEADING);
        page.text(PageColumns.CHANGE, words.text("table.source"), Look.HEADING);
        page.join(headings, PageColumns.CHANGE, PageColumns.RANK);
        page.end();
        cards.stream().limit(MOST_DIVISIONS).forEach(card -> writeDivision(card, scores.find(card)));
        if (cards.size() > MOST_DIVISIONS) {
            page.line(words.text("page.and-more", "count", cards.size() - MOST_DIVISIONS), Look.NOTE);
        }
    }

    private void writeDivision(Results card, Optional<ScorePlaces> places) {
        FiscalYear year = card.latest();
        Results.Year scores = card.years().get(year);
        Optional<TotalRow> row = scores.findTotal();
        Optional<BigDecimal> total = row.flatMap(TotalRow::total);
        int at = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
        page.text(PageColumns.NUMBER, words.year(year), Look.CENTRED);
        page.text(PageColumns.NAME, card.scorecard().division());
        TotalNotes notes = new TotalNotes(context);
        Optional<String> known = row.flatMap(TotalRow::level);
        String level = known.orElse(total.isPresent() ? "" : notes.lacking(scores, year));
        Expr shown = places.map(found -> found.level(year).formula())
                .map(cell ->
                        Expr.of(notes.lackingNowOr(places.get(), year, cell).orElse(cell), level))
                .orElse(Expr.text(level));
        page.put(PageColumns.BAR, shown.with(context.levelMark(year).when(known.isPresent())), Look.CENTRED);
        page.put(
                PageColumns.SCORE,
                places.map(found -> found.total(year))
                        .orElse(Expr.number(total).with(context.totalMark(year)))
                        .again(),
                Look.STRONG_SCORE);
        Optional<BigDecimal> gap = total.map(score -> score.subtract(context.target()));
        page.put(
                PageColumns.BEFORE,
                places.map(ScorePlaces::gap)
                        .orElse(Expr.number(gap).with(context.totalMark(year)))
                        .again(),
                Look.CHANGE);
        page.text(PageColumns.CHANGE, context.source(card, year), Look.CENTRED);
        page.join(at, PageColumns.CHANGE, PageColumns.RANK);
        if (total.isPresent()) {
            page.height(ThaiMetrics.ROW); // the joined cell has room for its word
        } else {
            page.end();
        }
    }

    /** Writes three lists side by side: measures, deliveries and findings. */
    private void writeStates(FormsCame came, Optional<MeasureCounts> measures, SummaryFacts facts) {
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        writeHeading(PageColumns.NUMBER, heading(measures), "sheet.follow-up");
        writeHeading(PageColumns.BAR, words.text("page.deliveries"), "sheet.completeness");
        writeHeading(PageColumns.SCORE, words.text("page.findings"), "sheet.findings");
        page.height(ThaiMetrics.ROW);
        page.join(page.lastRow(), PageColumns.NUMBER, PageColumns.NAME);
        page.join(page.lastRow(), PageColumns.SCORE, PageColumns.RANK);
        List<List<MeasureState>> states = MEASURE_STATES;
        List<String> deliveries =
                deliveries(came, facts.deliveries().refused().all().size());
        Severity[] severities = Severity.values();
        int rows = measures.isEmpty() ? Math.max(deliveries.size(), severities.length + 1) : states.size();
        for (int i = 0; i < rows; i++) {
            int row = page.begin();
            page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
            if (measures.isEmpty()) {
                page.text(PageColumns.NUMBER, i == 0 ? "–" : "", Look.CENTRED);
                page.text(PageColumns.NAME, i == 0 ? words.text("page.no-measures") : "");
            } else {
                page.whole(PageColumns.NUMBER, measures.get().count(states.get(i)), Look.STRONG_WHOLE);
                int late = i == 0 ? measures.get().late().all() : 0;
                page.text(
                        PageColumns.NAME,
                        late == 0 ? words.text("page.measures." + i) : words.text("page.measures.late", "count", late));
            }
            page.text(PageColumns.BAR, i < deliveries.size() ? deliveries.get(i) : "");
            if (i < severities.length) {
                page.text(PageColumns.SCORE, words.word("severity", severities[i].code()));
                page.whole(PageColumns.RANK, facts.deliveries().findings(severities[i]), Look.STRONG_WHOLE);
            } else if (i == severities.length && context.workbook().hasSheet(words.text("sheet.findings"))) {
                page.link(
                        PageColumns.SCORE,
                        Links.inside(words.text("sheet.findings"), "A1", words.text("page.to-findings")),
                        words.text("page.to-findings"),
                        Look.TEXT);
            }
            page.height(ThaiMetrics.ROW);
            page.join(row, PageColumns.SCORE, PageColumns.GAP);
        }
    }

    /**
     * The forms asked for, as the line at the top counts them; files where none are.
     *
     * @param refused the refused files of the whole workbook: one that names no body or another one stands on no other first page
     */
    private List<String> deliveries(FormsCame came, int refused) {
        String here = delivery("accepted", came.asked() == 0 ? came.unasked() : came.here());
        return List.of(
                came.late() == 0 ? here : here + " " + delivery("late", came.late()),
                delivery("overdue", came.owed()),
                delivery("awaited", came.awaited()),
                delivery("refused", refused));
    }

    private String delivery(String state, int count) {
        return words.text("page.deliveries." + state, "count", count);
    }

    /** Writes a heading linked to the sheet whose rows it counts. */
    private void writeHeading(int column, String heading, String key) {
        page.link(column, linkTo(key, heading), heading, Look.HEADING, Look.HEADING);
    }

    private Optional<String> linkTo(String key, String shown) {
        String sheet = words.text(key);
        return context.workbook().hasSheet(sheet) ? Links.inside(sheet, "A1", shown) : Optional.empty();
    }

    private String heading(Optional<MeasureCounts> measures) {
        String date = words.date(context.run().businessDate());
        return measures.map(counts -> words.text("page.measures-of", "year", counts.fiscalYear(), "date", date))
                .orElseGet(() -> words.text("page.measures", "date", date));
    }
}
