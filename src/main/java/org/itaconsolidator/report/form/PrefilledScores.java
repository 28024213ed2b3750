package org.itaconsolidator.report.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.reading.ReportedFigure;

/**
 * The official scores that a score form already holds when it is handed out.
 *
 * @param indicators scores 0..100 by fiscal year and indicator; a score that is no key stays blank
 * @param reported instrument scores, totals and levels as published, by fiscal year
 */
public record PrefilledScores(
        Map<FiscalYear, Map<Integer, BigDecimal>> indicators,
        Map<FiscalYear, Map<ReportedFigure.Kind, String>> reported) {
    /** No score yet. */
    public static final PrefilledScores NONE = new PrefilledScores(Map.of(), Map.of());

    /**
     * What the form's hidden sheet says of the official scores that it is handed out with, so that an officer who chooses
     * "self-assessment" for this year does not say it of them: the years under {@code official_years}, and of each its
     * scores and stated figures.
     */
    SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        SortedSet<FiscalYear> years = new TreeSet<>();
        years.addAll(indicators.keySet());
        years.addAll(reported.keySet());
        facts.put(
                "official_years",
                years.stream().map(year -> Integer.toString(year.buddhist())).collect(Collectors.joining(" ")));
        for (FiscalYear year : years) {
            SortedMap<String, String> figures = new TreeMap<>();
            indicators
                    .getOrDefault(year, Map.of())
                    .forEach((indicator, score) -> figures.put(indicator.toString(), score.toPlainString()));
            reported.getOrDefault(year, Map.of()).forEach((kind, figure) -> figures.put(kind.name(), figure));
            facts.put(
                    "official_" + year.buddhist(),
                    figures.entrySet().stream()
                            .map(figure -> figure.getKey() + "=" + figure.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return facts;
    }

    public PrefilledScores {
        indicators = Map.copyOf(indicators);
        reported = Map.copyOf(reported);
    }
}
