package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.BodyStandingRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;

/**
 * What follows from a body's total among those of its year, as formulas of its row.
 *
 * @param fiscalYear of the total
 * @param row as the engine found it; empty for a body that has no total yet
 * @param own the cell of its total
 * @param all the cells of all totals of the year
 * @param framework of the year
 * @param at where the sheet of scores has its figures
 * @param instruments its instrument scores
 */
record StandingFormulas(
        FiscalYear fiscalYear,
        Optional<BodyStandingRow> row,
        String own,
        String all,
        Optional<Framework> framework,
        Optional<ScorePlaces> at,
        Map<Instrument, BigDecimal> instruments) {
    /** Binary fractions would miss a cut by a hair. */
    private static final int EXACT = 8;

    String rank() {
        return "IF(ISNUMBER(" + own + "),RANK(" + own + "," + all + ",0),\"\")";
    }

    /** A total on a cut belongs to the better side; of fewer than four nothing is said. */
    String quartile() {
        return "IF(OR(NOT(ISNUMBER(" + own + ")),COUNT(" + all + ")<4),\"\",IF(" + reaches("0.75") + ",1,IF("
                + reaches("0.5") + ",2,IF(" + reaches("0.25") + ",3,4))))";
    }

    private String reaches(String cut) {
        return "ROUND(" + own + "-PERCENTILE(" + all + "," + cut + ")," + EXACT + ")>=0";
    }

    /** What the engine says as long as the figures are those that it knew, else what follows from the new ones. */
    String unchanged(String told, String otherwise) {
        if (row.isEmpty()) {
            return otherwise;
        }
        List<String> same =
                new ArrayList<>(List.of(own + "=" + row.get().total().toPlainString()));
        at.ifPresent(places -> new TreeMap<>(instruments)
                .forEach((instrument, score) ->
                        same.add(places.instrument(fiscalYear, instrument) + "=" + score.toPlainString())));
        return "IF(AND(" + String.join(",", same) + ")," + told + "," + otherwise + ")";
    }

    /** The level above the one of the sheet of scores; blank where that has none. */
    Optional<String> nextLevel() {
        return above(level -> TextFormula.quoted(level.name()));
    }

    /** The points that the total lacks to it. */
    Optional<String> lacks() {
        return above(level -> "MAX(0,ROUND(" + level.from().toPlainString() + "-" + own + "," + 2 + "))");
    }

    private Optional<String> above(Function<Level, String> told) {
        if (at.isEmpty() || framework.isEmpty()) {
            return Optional.empty();
        }
        String now = at.get().level(fiscalYear);
        List<Level> levels = framework.get().levels().levels();
        String formula = "\"\"";
        for (int i = levels.size() - 1; i > 0; i--) {
            formula = "IF(" + now + "=" + TextFormula.quoted(levels.get(i).name()) + "," + told.apply(levels.get(i - 1))
                    + "," + formula + ")";
        }
        return Optional.of(formula);
    }

    /** Why it needs attention: below the target by formula; what more is told stands as long as its figures do. */
    String risks(BigDecimal target, Messages words) {
        List<String> known = row.map(BodyStandingRow::risks).orElse(List.of());
        String told = known.isEmpty()
                ? "\"\""
                : TextFormula.quoted(
                        String.join("\n", known.stream().map(words::text).toList()));
        return unchanged(
                told,
                "IF(AND(ISNUMBER(" + own + ")," + own + "<" + target.toPlainString() + "),"
                        + TextFormula.quoted(words.text("below-target")) + ",\"\")");
    }
}
