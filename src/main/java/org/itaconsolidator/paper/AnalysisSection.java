package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Column;
import org.itaconsolidator.model.paper.Paper.Row;

/** The analysis of the result by instrument: what lies below the target, then what the divisions say. */
final class AnalysisSection {
    private final PaperWords words;
    private final Function<FiscalYear, Optional<Framework>> frameworks;

    AnalysisSection(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
        this.words = words;
        this.frameworks = frameworks;
    }

    List<Paper.Part> of(PaperContent.Result result) {
        List<Paper.Part> parts = new ArrayList<>();
        if (result.analysis().isEmpty()) {
            parts.add(new Paper.Note(
                    words.text("analysis.none", Map.of("year", result.year().buddhist()))));
        }
        Optional<Framework> framework = frameworks.apply(result.year());
        framework.ifPresent(known -> known.instruments().forEach(def -> instrument(result, known, def, parts)));
        List<AnalysisRow> others = result.analysis().stream()
                .filter(row -> instrumentOf(row, framework).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            parts.add(new Paper.Text(words.text("analysis.others")));
            parts.add(notes(others, framework));
        }
        return parts;
    }

    private void instrument(
            PaperContent.Result result, Framework framework, InstrumentDef instrument, List<Paper.Part> parts) {
        List<IndicatorDef> indicators = framework.indicatorsOf(instrument.instrument());
        List<AnalysisRow> said = result.analysis().stream()
                .filter(row -> instrumentOf(row, Optional.of(framework))
                        .filter(instrument.instrument()::equals)
                        .isPresent())
                .toList();
        boolean scored = indicators.stream().anyMatch(each -> result.scores().containsKey(each.number()));
        if (!scored && said.isEmpty()) {
            return;
        }
        parts.add(new Paper.Heading(words.text(
                "analysis.instrument",
                Map.of(
                        "name",
                        instrument.name(),
                        "code",
                        instrument.instrument().name()))));
        if (scored) {
            parts.add(new Paper.Text(belowTarget(result, indicators)));
        }
        if (!said.isEmpty()) {
            parts.add(notes(said, Optional.of(framework)));
        }
    }

    private String belowTarget(PaperContent.Result result, List<IndicatorDef> indicators) {
        String below = indicators.stream()
                .filter(each -> Optional.ofNullable(result.scores().get(each.number()))
                        .filter(score -> score.compareTo(result.target()) < 0)
                        .isPresent())
                .map(each -> words.text(
                        "analysis.indicator",
                        Map.of(
                                "number", each.number(),
                                "name", each.name(),
                                "score", result.scores().get(each.number()))))
                .collect(Collectors.joining(words.text("analysis.separator")));
        String missing = indicators.stream()
                .filter(each -> !result.scores().containsKey(each.number()))
                .map(each -> words.number(each.number()))
                .collect(Collectors.joining(", "));
        String target = words.written(plain(result.target()));
        String key = below.isEmpty() ? "analysis.reached" : "analysis.below";
        String said = words.text(key, Map.of("target", target, "indicators", below));
        return missing.isEmpty() ? said : said + " " + words.text("analysis.missing", Map.of("indicators", missing));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Paper.Grid notes(List<AnalysisRow> rows, Optional<Framework> framework) {
        return new Paper.Grid(
                List.of(
                        new Column(words.text("analysis.column.subject"), 40, false),
                        new Column(words.text("analysis.column.kind"), 40, false),
                        new Column(words.text("analysis.column.text"), 80, false)),
                rows.stream()
                        .map(row -> new Row(
                                List.of(
                                        subject(row, framework),
                                        words.text("analysis.kind." + row.kind().code()),
                                        words.written(row.text())),
                                false))
                        .toList());
    }

    private String subject(AnalysisRow row, Optional<Framework> framework) {
        if (row.indicator().isEmpty()) {
            return row.item();
        }
        int number = row.indicator().getAsInt();
        String name = framework
                .map(known -> words.text(
                        "analysis.subject",
                        Map.of(
                                "number",
                                number,
                                "name",
                                known.getIndicator(number).name())))
                .orElse(words.number(number));
        return row.item().isEmpty() ? name : name + "\n" + row.item();
    }

    /** By its indicator, else by the first letter of its item; empty where it names neither. */
    private static Optional<Instrument> instrumentOf(AnalysisRow row, Optional<Framework> framework) {
        if (framework.isPresent() && row.indicator().isPresent()) {
            return Optional.of(
                    framework.get().getIndicator(row.indicator().getAsInt()).instrument());
        }
        return framework.flatMap(known -> known.instruments().stream()
                .map(InstrumentDef::instrument)
                .filter(each -> !row.item().isEmpty()
                        && each.name().startsWith(row.item().substring(0, 1)))
                .findFirst());
    }
}
