package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.yaml.YamlNode;

/** Reads the national figures. */
final class NationalReader {
    private NationalReader() {}

    static List<National> read(YamlNode root) {
        root.fields("sources", "years");
        Map<String, YamlNode> sources = root.get("sources").entries();
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach((key, text) -> texts.put(key, text.text()));
        List<National> years = new ArrayList<>();
        for (YamlNode def : root.get("years").list()) {
            def.fields("fiscal-year", "mean", "passing", "passing-target", "certainty", "target-certainty", "source");
            FiscalYear year =
                    FiscalYear.ofBuddhist(def.get("fiscal-year").integer(FiscalYear.EARLIEST, FiscalYear.LATEST));
            if (!years.isEmpty() && years.get(years.size() - 1).fiscalYear().compareTo(year) >= 0) {
                throw def.get("fiscal-year")
                        .problem("years-in-order-expected", Map.of(), "years stand in their order, each once");
            }
            Optional<BigDecimal> mean = figure(def, "mean");
            Optional<BigDecimal> passing = figure(def, "passing");
            Optional<BigDecimal> target = figure(def, "passing-target");
            years.add(new National(
                    year,
                    mean,
                    passing,
                    target,
                    certainty(def, "certainty", mean.isPresent() || passing.isPresent()),
                    certainty(def, "target-certainty", target.isPresent()),
                    ItemReader.sources(def, texts.keySet()).stream()
                            .map(texts::get)
                            .toList()));
        }
        return List.copyOf(years);
    }

    private static Certainty certainty(YamlNode def, String key, boolean due) {
        return due ? Certainty.of(def.get(key)) : Certainty.UNCONFIRMED;
    }

    private static Optional<BigDecimal> figure(YamlNode def, String key) {
        return def.find(key).map(node -> {
            BigDecimal figure = node.decimal();
            if (figure.signum() < 0 || figure.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw node.problem("target-expected", Map.of("found", node.text()), "expected 0 to 100");
            }
            return figure;
        });
    }
}
