package org.itaconsolidator.report.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** What is to be done now, by whom and by when, on the one-page summary; each step leads to the sheet that has its rows. */
final class PageSteps {
    private final ReportContext context;
    private final TableSheet page;
    private final ReportWords words;

    PageSteps(ReportContext context, TableSheet page) {
        this.context = context;
        this.page = page;
        words = context.words();
    }

    void write(Body body, SummaryFacts facts) {
        LocalDate day = context.run().businessDate();
        List<NextStep> steps = NextStep.list(
                body,
                day,
                facts.deliveries().roll(),
                facts.deliveries().expected()::findDue,
                facts.deliveries().countErrors(body),
                facts.tally().latest(body),
                facts.weaknesses().map(Weaknesses::all).orElse(List.of()),
                facts.scores().book().findCard(OfficialTotals.card(body)).map(ScoreBook.Card::latest));
        HeadlineText texts = words.headlines();
        row(Look.HEADING, texts.toDo(), Optional.empty(), words.text("page.steps.who"), words.text("page.steps.when"));
        for (NextStep step : NextStep.shown(steps)) {
            String what = texts.what(step);
            row(Look.TEXT, what, link(step.kind(), what), texts.who(step), texts.when(step, day, words::shortDate));
        }
        if (!texts.rest(steps).isEmpty()) {
            row(Look.TEXT, texts.rest(steps), Optional.empty(), "", "");
        }
    }

    private void row(Look look, String what, Optional<String> link, String who, String when) {
        int row = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, look);
        page.link(PageColumns.NUMBER, link, what, look, look);
        page.text(PageColumns.SCORE, who, look);
        page.text(PageColumns.GAP, when, look);
        page.join(row, PageColumns.NUMBER, PageColumns.BAR);
        page.join(row, PageColumns.SCORE, PageColumns.CHANGE);
        page.join(row, PageColumns.GAP, PageColumns.RANK);
        int lines = Math.max(
                ThaiMetrics.lines(what, page.width(PageColumns.NUMBER, PageColumns.BAR)),
                Math.max(
                        ThaiMetrics.lines(who, page.width(PageColumns.SCORE, PageColumns.CHANGE)),
                        ThaiMetrics.lines(when, page.width(PageColumns.GAP, PageColumns.RANK))));
        page.height(ThaiMetrics.roomyHeightOf(lines, DocumentFont.SIZE));
    }

    private Optional<String> link(NextStep.Kind kind, String shown) {
        String sheet = words.text(
                switch (kind) {
                    case MEND, CORRECT -> "sheet.findings";
                    case SEND, AWAIT -> "sheet.completeness";
                    case REPORT, PROVE -> "sheet.follow-up";
                    case DECIDE -> "sheet.weakness";
                });
        return context.workbook().hasSheet(sheet) ? Links.inside(sheet, "A1", shown) : Optional.empty();
    }
}
