package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Column;
import org.itaconsolidator.model.paper.Paper.Row;
import org.itaconsolidator.model.score.TotalRow;

/** The result of the year before in an introduction: total and level, ten scores, picture; what is doubtful is said. */
final class FormerResult {
    private final PaperWords words;
    private final Function<FiscalYear, Optional<Framework>> frameworks;

    FormerResult(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
        this.words = words;
        this.frameworks = frameworks;
    }

    List<Paper.Part> of(PaperContent.Result result) {
        List<Paper.Part> parts = new ArrayList<>();
        Optional<Framework> framework = result.findFramework(frameworks);
        if (result.scores().isEmpty() && result.total().isEmpty()) {
            parts.add(new Paper.Note(
                    words.text("result.none", Map.of("year", result.year().buddhist()))));
            return parts;
        }
        total(result, framework, parts);
        framework.ifPresent(known -> parts.add(scores(result, known)));
        result.chart()
                .ifPresent(file -> parts.add(new Paper.Picture(
                        file,
                        words.text("result.chart", Map.of("year", result.year().buddhist())))));
        return parts;
    }

    private void total(PaperContent.Result result, Optional<Framework> framework, List<Paper.Part> parts) {
        Map<String, Object> year = Map.of("year", result.year().buddhist());
        Optional<BigDecimal> total = result.total().flatMap(TotalRow::total);
        Optional<BigDecimal> stated = result.total().flatMap(TotalRow::reportedTotal);
        Optional<String> level = result.total().flatMap(TotalRow::level);
        Optional<String> statedLevel = result.total().flatMap(TotalRow::reportedLevel);
        if (total.isPresent()) {
            String key = level.isPresent() ? "result.total" : "result.total.no-level";
            parts.add(new Paper.Text(words.text(key, with(year, total.get(), level.orElse("")))));
        } else if (stated.isPresent()) {
            String key = statedLevel.isPresent() ? "result.stated" : "result.stated.no-level";
            parts.add(new Paper.Text(words.text(key, with(year, stated.get(), statedLevel.orElse("")))));
            parts.add(new Paper.Note(words.text("result.stated.note")));
        } else {
            parts.add(new Paper.Note(words.text("result.no-total", Map.of("missing", missing(result, framework)))));
        }
        if (total.isPresent()
                && result.total()
                        .flatMap(TotalRow::agrees)
                        .filter(agrees -> !agrees)
                        .isPresent()) {
            parts.add(new Paper.Note(words.text("result.disagrees", with(year, stated.orElseThrow(), ""))));
        }
        if (level.isPresent()
                && statedLevel.filter(said -> !said.equals(level.get())).isPresent()) {
            parts.add(new Paper.Note(words.text("result.level-disagrees", Map.of("level", statedLevel.get()))));
        }
        boolean doubtful = framework
                .filter(known -> !Confirmed.total(known) || !Confirmed.level(known))
                .isPresent();
        boolean computed = total.isPresent()
                || level.isPresent()
                || result.total().filter(row -> !row.instruments().isEmpty()).isPresent();
        if (computed && doubtful) {
            parts.add(new Paper.Note(words.text("result.unconfirmed", year)));
        }
    }

    private static Map<String, Object> with(Map<String, Object> year, BigDecimal total, String level) {
        return Map.of("year", year.get("year"), "total", total, "level", level);
    }

    private String missing(PaperContent.Result result, Optional<Framework> framework) {
        return framework.stream()
                .flatMap(known -> known.indicators().stream())
                .map(IndicatorDef::number)
                .filter(number -> !result.scores().containsKey(number))
                .map(words::number)
                .collect(Collectors.joining(", "));
    }

    private Paper.Grid scores(PaperContent.Result result, Framework framework) {
        List<Row> rows = new ArrayList<>();
        for (InstrumentDef instrument : framework.instruments()) {
            Optional<BigDecimal> mean =
                    result.total().map(total -> total.instruments().get(instrument.instrument()));
            Map<String, Object> named = Map.of(
                    "name", instrument.name(),
                    "code", instrument.instrument().name(),
                    "score", mean.map(words::score).orElse(""));
            String key = mean.isPresent() ? "result.instrument" : "result.instrument.no-score";
            rows.add(new Row(List.of(words.text(key, named)), true));
            for (IndicatorDef indicator : framework.indicatorsOf(instrument.instrument())) {
                BigDecimal score = result.scores().get(indicator.number());
                rows.add(new Row(
                        List.of(
                                words.number(indicator.number()),
                                indicator.name(),
                                score == null ? words.text("result.no-score") : words.score(score)),
                        false));
            }
        }
        return new Paper.Grid(
                List.of(
                        new Column(words.text("result.column.number"), 20, true),
                        new Column(words.text("result.column.indicator"), 90, false),
                        new Column(words.text("result.column.score"), 30, true)),
                rows);
    }
}
