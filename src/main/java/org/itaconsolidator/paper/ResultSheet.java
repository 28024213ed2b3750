package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.score.TotalRow;

/**
 * The result that the measures answer as data: the indicators' scores as given, instruments and total as
 * rounded, what is not confirmed, and what a document states beside it.
 */
record ResultSheet(PaperWords words) {
    PaperSheet of(PaperContent.Result result, Optional<Framework> framework) {
        List<List<Object>> rows = new ArrayList<>();
        Map<Integer, BigDecimal> scores = new TreeMap<>(result.scores());
        framework.ifPresent(known -> known.indicators().forEach(each -> scores.putIfAbsent(each.number(), null)));
        int year = result.year().buddhist();
        scores.forEach((indicator, score) -> rows.add(List.of(
                year,
                Integer.toString(indicator),
                framework
                        .map(known -> known.getIndicator(indicator))
                        .map(IndicatorDef::name)
                        .orElse(""),
                blank(Optional.ofNullable(score)),
                "",
                "",
                "",
                "")));
        String unsure =
                framework.filter(known -> !Confirmed.weights(known)).isPresent() ? words.text("data.unsure") : "";
        for (InstrumentDef instrument : framework.map(Framework::instruments).orElse(List.of())) {
            Optional<BigDecimal> mean =
                    result.total().map(total -> total.instruments().get(instrument.instrument()));
            rows.add(List.of(
                    year,
                    instrument.instrument().name(),
                    instrument.name(),
                    blank(mean),
                    "",
                    mean.isPresent() ? unsure : "",
                    "",
                    ""));
        }
        Optional<BigDecimal> total = result.total().flatMap(TotalRow::total);
        Optional<String> level = result.total().flatMap(TotalRow::level);
        boolean unsureLevel = level.isPresent()
                && framework.filter(known -> !Confirmed.level(known)).isPresent();
        boolean unsureTotal = total.isPresent()
                && framework.filter(known -> !Confirmed.total(known)).isPresent();
        rows.add(List.of(
                year,
                "TOTAL",
                words.text("data.total"),
                blank(total),
                level.orElse(""),
                unsureLevel || unsureTotal ? words.text("data.unsure") : "",
                blank(result.total().flatMap(TotalRow::reportedTotal)),
                result.total().flatMap(TotalRow::reportedLevel).orElse("")));
        return new PaperSheet(
                "result",
                words.text("sheet.result"),
                List.of(
                        column("fiscal_year", 10),
                        column("figure", 12),
                        column("name", 50),
                        column("score", 12),
                        column("level", 18),
                        column("unconfirmed", 14),
                        column("reported_total", 14),
                        column("reported_level", 18)),
                rows);
    }

    private PaperSheet.Column column(String key, int width) {
        return new PaperSheet.Column(key, words.text("data." + key), width);
    }

    private static Object blank(Optional<BigDecimal> score) {
        return score.isPresent() ? score.get() : "";
    }
}
