package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * What follows from a body's total among those of its year, as formulas of its row.
 *
 * @param fiscalYear of the total
 * @param row as the engine found it; empty for a body that has no total yet
 * @param own the cell of its total
 * @param all the cells of all totals of the year
 * @param framework of the year
 * @param at where the sheet of scores has its figures
 * @param words of the workbook
 */
record StandingFormulas(
        FiscalYear fiscalYear,
        Optional<BodyStandingRow> row,
        String own,
        String all,
        Optional<Framework> framework,
        Optional<ScorePlaces> at,
        ReportWords words) {
    /** Binary fractions would miss a cut by a hair. */
    private static final int EXACT = 8;

    private static final String SEPARATOR = ", ";

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

    /** What the engine says as long as the total is the one that it knew; else that it has changed, and blank without one. */
    String unchanged(String told) {
        String changed = TextFormula.quoted(words.text("changed-since"));
        String otherwise = "IF(ISNUMBER(" + own + ")," + changed + ",\"\")";
        return row.map(known -> "IF(" + isNumber(own) + "=" + known.total().toPlainString() + "," + told + ","
                        + otherwise + ")")
                .orElse(otherwise);
    }

    /** A blank cell compared with a number would be 0. */
    private static String isNumber(String cell) {
        return "IF(ISNUMBER(" + cell + ")," + cell + ",-1)";
    }

    /** The level above the one of the sheet of scores; blank where that has none. */
    Optional<String> nextLevel() {
        return above(level -> TextFormula.quoted(level.name()));
    }

    /** The points that the total lacks to it. */
    Optional<String> lacks() {
        return above(level -> "MAX(0,ROUND(" + level.from().toPlainString() + "-" + own + ",2))");
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

    /**
     * What lacks to the next level, of the total and of each instrument that the level asks for; blank where nothing does.
     *
     * @param next the cell of the next level's name
     * @param lacks the cell of what the total lacks to it
     */
    String toNext(String next, String lacks) {
        StringBuilder parts = new StringBuilder(lack("SUM(" + lacks + ")", words.text("bodies.total")));
        List<Level> asking = framework.map(Framework::levels).map(LevelScale::levels).orElse(List.of()).stream()
                .filter(level -> level.eachInstrument().isPresent())
                .toList();
        for (Instrument instrument : asking.isEmpty() ? new Instrument[0] : Instrument.values()) {
            String least = "0";
            for (Level level : asking) {
                least = "IF(" + next + "=" + TextFormula.quoted(level.name()) + ","
                        + level.eachInstrument().get().toPlainString() + "," + least + ")";
            }
            String score = at.orElseThrow().instrument(fiscalYear, instrument);
            parts.append('&')
                    .append(lack(
                            "MAX(0,ROUND(" + least + "-IF(ISNUMBER(" + score + ")," + score + ",100),2))",
                            instrument.name()));
        }
        String lacking = parts.toString();
        return "IF(LEN(" + lacking + ")=0,\"\",CHAR(10)&"
                + TextFormula.of(
                        of -> words.text("bodies.to-next", of),
                        Map.of("level", next, "lacks", "MID(" + lacking + "," + (SEPARATOR.length() + 1) + ",999)"))
                + ")";
    }

    private String lack(String points, String of) {
        return "IF(" + points + ">0," + TextFormula.quoted(SEPARATOR + of + " ") + "&"
                + TextFormula.number(points, 2, words) + ",\"\")";
    }

    /**
     * Why it needs attention, by the engine's rules: below the target; or an instrument below what a passing level asks of each,
     * and the same loss once more would lead below the target.
     *
     * @param before the cell of the total of the year before; empty where it may not be compared
     * @param lacking the formula of what is said without a total
     */
    String risks(BigDecimal target, Messages risks, Optional<String> before, String lacking) {
        String aim = target.toPlainString();
        String below = TextFormula.quoted(risks.text("below-target"));
        if (at.isEmpty()) {
            return "IF(NOT(ISNUMBER(" + own + "))," + lacking + ",IF(" + own + "<" + aim + "," + below + ","
                    + unchanged(told(risks)) + "))";
        }
        Optional<String> instrument = framework
                .flatMap(StandingFormulas::leastOfEach)
                .map(least -> least.min(target)) // a job that aims lower asks no more of an instrument
                .map(least -> "MIN("
                        + Stream.of(Instrument.values())
                                .map(each -> at.get().instrument(fiscalYear, each))
                                .collect(Collectors.joining(","))
                        + ")<" + least.toPlainString());
        Optional<String> falling = before.map(cell -> "IF(ISNUMBER(" + cell + "),AND(" + own + "<" + cell + ",ROUND(2*"
                + own + "-" + cell + ",2)<" + aim + "),FALSE)");
        String both = instrument
                .map(is -> "IF(" + is + "," + TextFormula.quoted(risks.text("instrument-below"))
                        + falling.map(too -> "&IF(" + too + ",CHAR(10),\"\")").orElse("") + ",\"\")")
                .orElse("\"\"");
        return "IF(NOT(ISNUMBER(" + own + "))," + lacking + ",IF(" + own + "<" + aim + "," + below + "," + both
                + falling.map(is -> "&IF(" + is + "," + TextFormula.quoted(risks.text("falling")) + ",\"\")")
                        .orElse("")
                + "))";
    }

    private String told(Messages risks) {
        return TextFormula.quoted(row.map(BodyStandingRow::risks).orElse(List.of()).stream()
                .map(risks::text)
                .collect(Collectors.joining("\n")));
    }

    private static Optional<BigDecimal> leastOfEach(Framework framework) {
        return framework.levels().levels().stream()
                .map(Level::eachInstrument)
                .flatMap(Optional::stream)
                .reduce(BigDecimal::min);
    }
}
