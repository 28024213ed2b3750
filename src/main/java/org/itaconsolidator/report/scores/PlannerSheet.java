package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * แผนสู่ ๘๕, or what else is aimed at: the latest scores of each body beside planned ones, which are those of the recommended way
 * until a manager changes them, and what follows from either by formulas: instrument scores, total, level, what is still missing. It
 * works without the program.
 */
public final class PlannerSheet {
    private static final int HIGHEST = 100;

    /** Plans for so many bodies: more are no sheet to try things out on. */
    private static final int MOST = 200;

    private static final int CHART_ROWS = 13;

    private static final float ROW = ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE);

    private final ReportContext context;
    private final ReportWords words;
    private final Messages texts;
    private final ShownScores scores;
    private final boolean several;
    private final TableSheet table;
    private final PlannerColumns columns;

    /**
     * An empty sheet.
     *
     * @param several whether there are blocks of several bodies
     */
    public PlannerSheet(ReportContext context, Messages texts, ShownScores scores, boolean several) {
        this.context = context;
        this.texts = texts;
        this.scores = scores;
        this.several = several;
        words = context.words();
        columns = new PlannerColumns(texts, several);
        table = new TableSheet(context.workbook(), name(context), words, columns.all());
        table.linesWithin(columns.effect + 1);
        table.tracedFrom(columns.effect + 1);
    }

    /** The sheet's name, which says what is aimed at; of bodies with several aims that there is one. */
    public static String name(ReportContext context) {
        List<BigDecimal> aims = context.content().listAims();
        String aim = (aims.isEmpty() ? context.target() : aims.get(0))
                .stripTrailingZeros()
                .toPlainString();
        return aims.size() > 1
                ? context.words().text("sheet.planner")
                : context.words()
                        .text("sheet.planner-to", Map.of("aim", context.words().nameDigits(aim)));
    }

    /** Writes a block for each card whose latest year has a framework; tells how many there are. */
    public int write(List<ScoreBook.Card> cards) {
        PlanRoutes routes = new PlanRoutes(context);
        table.line(texts.text("title", Map.of("plan", name(context))), Look.TITLE);
        if (!several && !cards.isEmpty()) {
            table.line(words.card(cards.get(0).scorecard()), Look.OWNER);
        }
        table.line(texts.text("note"), Look.NOTE);
        if (cards.size() > MOST) {
            table.line(texts.text("most", Map.of("count", words.digits(MOST))), Look.NOTE);
        }
        boolean marked = cards.stream().anyMatch(this::isMarked);
        if (several && marked) {
            noteMarks(); // below the last table it would stand on the last page alone
        }
        PageFlow flow = PageFlow.upright(table, columns.effect + 1, 0, several);
        int blocks = 0;
        for (ScoreBook.Card card : cards.subList(0, Math.min(MOST, cards.size()))) {
            ReportContext own = context.of(card);
            Optional<Framework> framework = own.frameworks().findFramework(card.latest());
            if (framework.isPresent()) {
                flow.beginBlock();
                if (blocks == 0) {
                    table.headings();
                } else {
                    table.headingsAgain(); // no heading is printed over what it does not head
                }
                Optional<PlanRow> way = routes.findRecommended(card);
                PlannerBlock block =
                        new PlannerBlock(own, table, columns, texts, scores.find(card), card, framework.get(), way);
                int first = block.write();
                if (!several) {
                    table.filter();
                }
                if (!routes.isEmpty(card)) {
                    flow.nextBlock(); // its headings stand over it on whatever page
                    writeRoutes(card, framework.get(), routes, block.figures());
                }
                flow.endBlock();
                if (!several && way.isPresent()) {
                    drawChart(framework.get(), way.get(), first);
                }
                blocks++;
            }
        }
        if (several) {
            table.filter();
        }
        if (!several && marked) {
            noteMarks();
        }
        table.colourLosses(columns.raise, SheetColours.WATCH);
        table.protectFormulas();
        if (several) {
            table.freezeColumns(columns.number + 2);
            table.noteMarksBelow(false);
            table.setUpPage(columns.effect + 1, false);
        } else {
            table.setUp(columns.number + 2, columns.effect + 1);
            table.upright();
        }
        if (blocks == 1 && !several) {
            table.onePage(false);
        }
        return blocks;
    }

    private void noteMarks() {
        table.line(words.unconfirmed(), Look.NOTE);
    }

    /** Whether a figure of a card bears the mark of what is not confirmed. */
    private boolean isMarked(ScoreBook.Card card) {
        return context.of(card)
                .frameworks()
                .findFramework(card.latest())
                .filter(framework -> !Confirmed.weights(framework) || !Confirmed.scale(framework))
                .isPresent();
    }

    private void writeRoutes(
            ScoreBook.Card card, Framework framework, PlanRoutes routes, Map<String, Optional<BigDecimal>> figures) {
        table.space(DocumentFont.SIZE);
        String body = several ? " · " + words.shortBody(card.scorecard().body()) : "";
        table.line(texts.text("routes") + body, Look.SECTION);
        table.line(texts.text("routes.source", Map.of("sheet", words.text("sheet.scores"))), Look.NOTE);
        int row = table.begin();
        table.fill(0, columns.all().size() - 1, Look.HEADING);
        String[] keys = {"year", "route", "route-total", "route-level", "route-effort", "route-steps"};
        int[] at = {
            columns.number - 1, columns.number + 1, columns.actual, columns.planned, columns.raise, columns.worth
        };
        for (int i = 0; i < keys.length; i++) {
            if (at[i] < columns.worth) {
                table.heading(at[i], texts.text("column." + keys[i]));
            } else {
                table.text(at[i], texts.text("column." + keys[i]), Look.HEADING);
            }
        }
        if (several) {
            table.heading(columns.body, texts.text("column.body"));
        }
        table.join(row, columns.worth, columns.effect);
        table.end();
        routes.write(card, framework, table, columns, figures);
    }

    /**
     * What rises on the recommended way, as it is and as it is planned: it moves when a planned or an actual score does. Of several
     * bodies each would stand on a page without its table.
     */
    private void drawChart(Framework framework, PlanRow way, int first) {
        List<Integer> numbers =
                framework.indicators().stream().map(IndicatorDef::number).toList();
        int top = table.lastRow() + 1;
        for (int i = 0; i <= CHART_ROWS; i++) {
            table.space(ROW);
        }
        new NativeChart(
                        table,
                        texts.text("chart"),
                        way.steps().stream()
                                .map(step -> first + numbers.indexOf(step.indicator()))
                                .toList(),
                        columns.number + 1,
                        way.steps().stream()
                                .map(step ->
                                        framework.getIndicator(step.indicator()).name())
                                .toList(),
                        words.scoreFormat())
                .upTo(HIGHEST)
                .columns(
                        texts.text("column.actual"),
                        columns.actual,
                        way.steps().stream()
                                .map(step -> Optional.of(step.current()))
                                .toList(),
                        SheetColours.SKY,
                        true)
                .columns(
                        texts.text("column.planned"),
                        columns.planned,
                        way.steps().stream()
                                .map(step -> Optional.of(step.planned()))
                                .toList(),
                        SheetColours.NAVY,
                        true)
                .draw(0, top, columns.effect + 1, top + CHART_ROWS);
    }
}
