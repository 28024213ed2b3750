package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The large figures above several bodies: how many, their mean, how many reach the target, findings, files. Mean and target
 * are of the official results of one year.
 */
final class BodiesFigures {
    private static final int FIGURE_HEIGHT = 54;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final String[] KEYS = {"bodies", "mean", "passing", "findings", "files"};

    /** The first and last columns of each figure. */
    private static final int[][] CARDS = {
        {BodyColumns.NUMBER, BodyColumns.BODY},
        {BodyColumns.YEAR, BodyColumns.LEVEL},
        {BodyColumns.CHANGE, BodyColumns.WEAKEST},
        {BodyColumns.DELIVERED, BodyColumns.KEPT - 1},
        {BodyColumns.KEPT, BodyColumns.SOURCE}
    };

    private final TableSheet table;
    private final ReportWords words;
    private final BigDecimal target;
    private final BodiesTotals totals;
    private final DeliveryBook deliveries;

    BodiesFigures(
            TableSheet table, ReportWords words, BigDecimal target, BodiesTotals totals, DeliveryBook deliveries) {
        this.table = table;
        this.words = words;
        this.target = target;
        this.totals = totals;
        this.deliveries = deliveries;
    }

    /** Writes three rows: what the figures are, the figures, what to know of them. */
    void write() {
        begin(Look.CARD_LABEL);
        for (int i = 0; i < CARDS.length; i++) {
            table.text(CARDS[i][0], words.text("all." + KEYS[i]), Look.CARD_LABEL);
        }
        table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        begin(Look.CARD_SCORE);
        writeFigures();
        table.height(FIGURE_HEIGHT);
        begin(Look.CARD_NOTE);
        writeNotes();
        table.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
    }

    private void begin(Look look) {
        int row = table.begin();
        table.fill(BodyColumns.NUMBER, BodyColumns.SOURCE, look);
        for (int[] card : CARDS) {
            table.join(row, card[0], card[1]);
        }
    }

    private void writeFigures() {
        table.whole(BodyColumns.NUMBER, totals.bodies(), Look.CARD_WHOLE);
        String cells = totals.cells();
        table.formula(
                BodyColumns.YEAR, "IF(COUNT(" + cells + ")=0,\"\",AVERAGE(" + cells + "))", mean(), Look.CARD_SCORE);
        table.formula(
                BodyColumns.CHANGE,
                "COUNTIF(" + cells + ",\">=" + target.toPlainString() + "\")",
                Optional.of(BigDecimal.valueOf(totals.atLeast(target))),
                Look.CARD_WHOLE);
        if (!totals.confirmed() && !totals.known().isEmpty()) {
            table.markUnconfirmed(BodyColumns.YEAR, Look.CARD_SCORE);
            table.markUnconfirmed(BodyColumns.CHANGE, Look.CARD_WHOLE);
        }
        table.whole(BodyColumns.DELIVERED, deliveries.findings(Severity.ERROR), Look.CARD_WHOLE);
        table.whole(BodyColumns.KEPT, deliveries.files(), Look.CARD_WHOLE);
    }

    private Optional<BigDecimal> mean() {
        List<BigDecimal> known = totals.known();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64));
    }

    private void writeNotes() {
        String year = totals.year().map(words::year).orElse("");
        note(
                BodyColumns.NUMBER,
                year.isEmpty()
                        ? words.text("all.no-official")
                        : words.text(
                                "all.without-total", Map.of("year", year, "count", words.digits(totals.without()))));
        note(
                BodyColumns.YEAR,
                year.isEmpty()
                        ? words.text("all.no-official")
                        : marked(words.text("all.mean-note", Map.of("year", year))));
        String aim = words.digits(target.toPlainString());
        table.wordFormula(
                BodyColumns.CHANGE,
                TextFormula.of(
                        of -> mark(words.text("all.passing-note", of(of, aim))), Map.of("share", shareFormula())),
                mark(words.text("all.passing-note", Map.of("target", aim, "share", words.digits(share())))),
                Look.CARD_NOTE);
        note(
                BodyColumns.DELIVERED,
                words.text(
                        "all.findings-note",
                        Map.of(
                                "warnings", words.digits(deliveries.findings(Severity.WARNING)),
                                "notices", words.digits(deliveries.findings(Severity.NOTICE)))));
    }

    private static Map<String, String> of(Map<String, String> share, String aim) {
        Map<String, String> all = new HashMap<>(share);
        all.put("target", aim);
        return all;
    }

    private String shareFormula() {
        String cells = totals.cells();
        String share = "ROUND(ROUND(100*COUNTIF(" + cells + ",\">=" + target.toPlainString() + "\")/COUNT(" + cells
                + "),8),1)";
        return "IF(COUNT(" + cells + ")=0,\"–\"," + TextFormula.number(share, 1, words) + ")";
    }

    /** The star behind what the totals decide. */
    private String mark(String text) {
        return totals.confirmed() || totals.known().isEmpty() ? text : text + Confirmed.MARK;
    }

    private String marked(String text) {
        return totals.confirmed() ? text : text + " " + words.text("unconfirmed");
    }

    private void note(int column, String text) {
        table.text(column, text, Look.CARD_NOTE);
    }

    /** How many in a hundred of those with a total reach the target. */
    private String share() {
        int known = totals.known().size();
        return known == 0
                ? "–"
                : PERCENT.multiply(BigDecimal.valueOf(totals.atLeast(target)))
                        .divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
