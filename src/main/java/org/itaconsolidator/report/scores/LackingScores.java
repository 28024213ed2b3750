package org.itaconsolidator.report.scores;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TextFormula;

/** Why a year has no total: what it assessed is not known, or indicators have no score. */
public final class LackingScores {
    private final ReportWords words;
    private final Messages comparisons;
    private final Frameworks frameworks;

    public LackingScores(ReportWords words, Messages comparisons, Frameworks frameworks) {
        this.words = words;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
    }

    /** The reason in words; {@code ""} where no score is missing. */
    public String of(ScoreBook.Year scores, FiscalYear year) {
        if (frameworks.findFramework(year).isEmpty()) {
            return comparisons.text("no-framework");
        }
        String missing = frameworks.findFramework(year).stream()
                .flatMap(framework -> framework.indicators().stream())
                .map(IndicatorDef::number)
                .filter(number -> scores.findScore(number).isEmpty())
                .map(words::digits)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : words.text("card.lacking", Map.of("indicators", missing));
    }

    /** The same of the sheet of scores as it is now, as a formula; empty where that has no scores of the year. */
    public Optional<String> formula(ScorePlaces at, FiscalYear year, String otherwise) {
        Map<Integer, String> cells = new TreeMap<>();
        frameworks
                .findFramework(year)
                .ifPresent(framework -> framework
                        .indicators()
                        .forEach(def ->
                                at.findScore(year, def.number()).ifPresent(cell -> cells.put(def.number(), cell))));
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        String numbers = TextFormula.blanks(cells, words);
        return Optional.of("IF(COUNT(" + String.join(",", cells.values()) + ")=" + cells.size() + "," + otherwise + ","
                + TextFormula.of(of -> words.text("card.lacking", of), Map.of("indicators", numbers)) + ")");
    }
}
