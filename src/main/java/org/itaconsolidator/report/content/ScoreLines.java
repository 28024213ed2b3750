package org.itaconsolidator.report.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.IndicatorPaths;

/**
 * Which indicator is in which row of a scorecard: one row is one indicator by its meaning, whatever its number in each
 * year. The indicators of the latest year come first, by number; then those of earlier years that the latest no longer
 * has.
 */
public final class ScoreLines {
    /** @param year the latest year with the indicator, which gives name and number */
    public record Line(FiscalYear year, int number, String name, Map<FiscalYear, Integer> numbers) {
        /** Its number in a year; empty if the year does not have it, or cannot be compared. */
        public Optional<Integer> in(FiscalYear asked) {
            return Optional.ofNullable(numbers.get(asked));
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final int latest;

    /** The lines of a scorecard's years; a year without a framework has the numbers of the nearest one. */
    public ScoreLines(
            Collection<FiscalYear> years, FiscalYear latestYear, Frameworks frameworks, IndicatorPaths paths) {
        Framework newest = frameworks.getNearest(latestYear);
        newest.indicators()
                .forEach(def -> lines.add(new Line(
                        newest.fiscalYear(),
                        def.number(),
                        def.name(),
                        new TreeMap<>(Map.of(latestYear, def.number())))));
        latest = lines.size();
        years.stream()
                .filter(year -> !year.equals(latestYear))
                .sorted(Comparator.reverseOrder())
                .forEach(year -> add(year, frameworks.getNearest(year), paths));
    }

    /** Puts an earlier year's indicators into the rows of those that they became, else into new rows. */
    private void add(FiscalYear year, Framework framework, IndicatorPaths paths) {
        for (IndicatorDef def : framework.indicators()) {
            Optional<Line> became = lines.stream()
                    .filter(line -> line.in(year).isEmpty())
                    .filter(line -> paths.findNumber(line.year(), line.number(), framework.fiscalYear())
                            .equals(Optional.of(def.number())))
                    .findFirst();
            if (became.isPresent()) {
                became.get().numbers().put(year, def.number());
            } else {
                lines.add(new Line(
                        framework.fiscalYear(), def.number(), def.name(), new TreeMap<>(Map.of(year, def.number()))));
            }
        }
    }

    public List<Line> all() {
        return List.copyOf(lines);
    }

    /** How many lines the latest year's indicators take. */
    public int ofLatest() {
        return latest;
    }

    /** The line, from 0, of an indicator of a year; throws if there is none. */
    public int of(FiscalYear year, int number) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).in(year).equals(Optional.of(number))) {
                return i;
            }
        }
        throw new IllegalArgumentException(year + " has no indicator " + number);
    }
}
