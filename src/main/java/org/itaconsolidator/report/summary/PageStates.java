package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** How measures, deliveries and findings stand, three lists side by side on the one-page summary. */
final class PageStates {
    private final ReportContext context;
    private final TableSheet page;
    private final ReportWords words;

    PageStates(ReportContext context, TableSheet page) {
        this.context = context;
        this.page = page;
        words = context.words();
    }

    void write(Body body, SummaryFacts facts) {
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        Optional<MeasureCounts> measures = facts.tally().latest(body);
        writeHeading(PageColumns.NUMBER, heading(measures), "sheet.follow-up");
        writeHeading(PageColumns.BAR, words.text("page.deliveries"), "sheet.completeness");
        writeHeading(PageColumns.SCORE, words.text("page.findings"), "sheet.findings");
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        page.join(page.lastRow(), PageColumns.NUMBER, PageColumns.NAME);
        page.join(page.lastRow(), PageColumns.SCORE, PageColumns.RANK);
        List<List<MeasureState>> states = SummaryWords.MEASURE_STATES;
        List<String> deliveries = deliveries(
                facts.deliveries().came(body, context.run().businessDate()),
                facts.deliveries().refused().all().size());
        Severity[] severities = Severity.values();
        for (int i = 0; i < states.size(); i++) {
            int row = page.begin();
            page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
            if (measures.isEmpty()) {
                page.text(PageColumns.NUMBER, i == 0 ? "–" : "", Look.CENTRED);
                page.text(PageColumns.NAME, i == 0 ? words.text("page.no-measures") : "");
            } else {
                page.whole(PageColumns.NUMBER, measures.get().count(states.get(i)), Look.STRONG_WHOLE);
                page.text(PageColumns.NAME, words.text("page.measures." + i));
            }
            page.text(PageColumns.BAR, deliveries.get(i));
            if (i < severities.length) {
                page.text(PageColumns.SCORE, words.word("severity", severities[i].code()));
                page.whole(PageColumns.RANK, facts.deliveries().findings(severities[i]), Look.STRONG_WHOLE);
            } else if (context.workbook().hasSheet(words.text("sheet.findings"))) {
                page.link(
                        PageColumns.SCORE,
                        Links.inside(words.text("sheet.findings"), "A1", words.text("page.to-findings")),
                        words.text("page.to-findings"),
                        Look.TEXT);
            }
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
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
        return words.text("page.deliveries." + state, Map.of("count", words.digits(count)));
    }

    /** Leads to the sheet whose rows are counted below it. */
    private void writeHeading(int column, String heading, String key) {
        String sheet = words.text(key);
        Optional<String> link =
                context.workbook().hasSheet(sheet) ? Links.inside(sheet, "A1", heading) : Optional.empty();
        page.link(column, link, heading, Look.HEADING, Look.HEADING);
    }

    private String heading(Optional<MeasureCounts> measures) {
        String date = words.date(context.run().businessDate());
        return measures.map(counts ->
                        words.text("page.measures-of", Map.of("year", words.year(counts.fiscalYear()), "date", date)))
                .orElseGet(() -> words.text("page.measures", Map.of("date", date)));
    }
}
