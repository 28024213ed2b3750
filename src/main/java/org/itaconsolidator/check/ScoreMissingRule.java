package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;

/**
 * A year with some of its scores should have all of them: one finding per year names the missing ones. A cell that
 * another finding already refuses (86,52) is not also missing. A division assesses only the indicators that concern
 * it, so there it is a notice.
 */
record ScoreMissingRule(Frameworks frameworks) implements Rule {
    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        for (SourceKind source : SourceKind.values()) {
            List<ScoreReading> readings = submission.scores().stream()
                    .filter(reading -> reading.source() == source)
                    .toList();
            Set<FiscalYear> years =
                    readings.stream().map(ScoreReading::fiscalYear).collect(Collectors.toCollection(TreeSet::new));
            if (source == SourceKind.OFFICIAL) {
                years.addAll(yearsWithoutAny(submission));
            }
            for (FiscalYear year : years) {
                findMissing(submission, readings, year)
                        .map(missing -> source == SourceKind.OFFICIAL
                                ? missing
                                : missing.with("case", "self").as(Severity.NOTICE))
                        .ifPresent(findings::add);
            }
        }
        submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.SCORE_MISSING && !isOfKnownYear(finding))
                .map(finding -> finding.with("case", "no-framework"))
                .forEach(findings::add);
        return findings;
    }

    /** Blanks of a year with a framework are this rule's business; for other years only the reader's findings stand. */
    private boolean isOfKnownYear(Finding ofReader) {
        return frameworks.years().stream().anyMatch(year -> isOf(ofReader, year));
    }

    /** The years in which the reader found only blanks, such as a row of N/A. */
    private static Set<FiscalYear> yearsWithoutAny(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.SCORE_MISSING)
                .map(finding ->
                        FiscalYear.ofBuddhist(Integer.parseInt(finding.details().get("fiscalYear"))))
                .filter(year -> submission.scores().stream()
                        .noneMatch(reading -> reading.fiscalYear().equals(year)))
                .collect(Collectors.toSet());
    }

    /** The reader sees one table at a time, and another table may hold the score; this rule sees all tables. */
    @Override
    public boolean replaces(Finding ofReader) {
        return ofReader.code() == FindingCode.SCORE_MISSING;
    }

    private Optional<Finding> findMissing(Submission submission, List<ScoreReading> readings, FiscalYear year) {
        Optional<Framework> framework = frameworks.findFramework(year);
        if (framework.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<Integer> missing = new TreeSet<>();
        framework.get().indicators().forEach(indicator -> missing.add(indicator.number()));
        readings.stream().filter(r -> r.fiscalYear().equals(year)).forEach(r -> missing.remove(r.indicator()));
        ScoreGrid grid = new ScoreGrid(readings);
        Map<Integer, CellRef> blanks = findBlanks(submission, grid, year);
        Set<CellRef> refused = refusedCells(submission);
        // if fewer cells are refused than scores are missing, it is not known which are theirs: all are reported
        missing.stream()
                .filter(indicator -> !blanks.containsKey(indicator))
                .collect(Collectors.groupingBy(indicator -> grid.listPlacesOf(year, indicator, refused)))
                .forEach((places, lacking) -> {
                    if (places.size() >= lacking.size()) {
                        lacking.forEach(missing::remove);
                    }
                });
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<CellRef> places = missing.stream()
                .flatMap(indicator ->
                        Optional.ofNullable(blanks.get(indicator)).or(() -> grid.findCell(year, indicator)).stream())
                .distinct()
                .toList();
        // a row that was left out has no cell yet: the finding names the first score's cell and says to add a row
        Finding finding = places.isEmpty()
                ? Finding.at(firstOf(readings, year), FindingCode.SCORE_MISSING, "", "")
                        .with("case", "no-place")
                : Finding.at(places, FindingCode.SCORE_MISSING, "", "");
        return Optional.of(finding.of(year)
                .with("indicators", missing.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /** The cells that the reader found blank, by the indicator whose score belongs there. */
    private static Map<Integer, CellRef> findBlanks(Submission submission, ScoreGrid grid, FiscalYear year) {
        Map<Integer, CellRef> blanks = new HashMap<>();
        for (Finding finding : submission.findings()) {
            if (finding.code() != FindingCode.SCORE_MISSING || !isOf(finding, year)) {
                continue;
            }
            String[] indicators = finding.details().get("indicators").split(", ");
            for (int i = 0; i < indicators.length; i++) {
                CellRef cell = finding.cells().get(i);
                if (grid.mayBeOf(year, cell)) {
                    blanks.putIfAbsent(Integer.valueOf(indicators[i]), cell);
                }
            }
        }
        return blanks;
    }

    private static boolean isOf(Finding finding, FiscalYear year) {
        return String.valueOf(year.buddhist()).equals(finding.details().get("fiscalYear"));
    }

    private static Set<CellRef> refusedCells(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CellRef firstOf(List<ScoreReading> readings, FiscalYear year) {
        return readings.stream()
                .filter(reading -> reading.fiscalYear().equals(year))
                .map(ScoreReading::at)
                .findFirst()
                .orElseThrow();
    }

    /** Where a missing score would stand, by the scores around it: those of a year stand in one or several columns or rows. */
    private static final class ScoreGrid {
        private final List<ScoreReading> readings;

        /** Kept, because each refused cell asks for them again. */
        private final Map<FiscalYear, List<Line>> lines = new HashMap<>();

        ScoreGrid(List<ScoreReading> readings) {
            this.readings = readings;
        }

        /** The cell of a year's indicator; empty if the year's scores stand in several columns or rows, or in no order. */
        Optional<CellRef> findCell(FiscalYear year, int indicator) {
            List<Line> ofYear = listLines(year);
            return ofYear.size() != 1
                    ? Optional.empty()
                    : findPosition(ofYear.get(0), indicator)
                            .or(() -> findPositionBetween(ofYear.get(0), indicator))
                            .map(ofYear.get(0)::cell);
        }

        /** Those of the given cells that fit an indicator: behind the lower indicators and before the higher ones. */
        Set<CellRef> listPlacesOf(FiscalYear year, int indicator, Set<CellRef> cells) {
            Optional<CellRef> known = findCell(year, indicator);
            return known.map(Stream::of)
                    .orElseGet(
                            () -> listLines(year).stream().flatMap(line -> listPlacesIn(line, year, indicator, cells)))
                    .filter(cells::contains)
                    .collect(Collectors.toSet());
        }

        private Stream<CellRef> listPlacesIn(Line line, FiscalYear year, int indicator, Set<CellRef> cells) {
            int after = positions(year, line, reading -> reading.indicator() < indicator)
                    .max()
                    .orElse(Integer.MIN_VALUE);
            int before = positions(year, line, reading -> reading.indicator() > indicator)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            return cells.stream()
                    .filter(line::holds)
                    .filter(cell -> line.position(cell) > after && line.position(cell) <= before);
        }

        private IntStream positions(FiscalYear year, Line line, Predicate<ScoreReading> wanted) {
            return readings.stream()
                    .filter(reading -> reading.fiscalYear().equals(year) && line.holds(reading.at()))
                    .filter(wanted)
                    .mapToInt(reading -> line.position(reading.at()));
        }

        /** Whether a cell lies in a column or row of the year's scores; true for a year that has neither. */
        boolean mayBeOf(FiscalYear year, CellRef cell) {
            List<Line> ofYear = listLines(year);
            return ofYear.isEmpty() || ofYear.stream().anyMatch(line -> line.holds(cell));
        }

        private List<Line> listLines(FiscalYear year) {
            return lines.computeIfAbsent(year, this::lookForLines);
        }

        /** The columns or the rows in which the year's scores stand, whichever are fewer. */
        private List<Line> lookForLines(FiscalYear year) {
            List<CellRef> cells = readings.stream()
                    .filter(reading -> reading.fiscalYear().equals(year))
                    .map(ScoreReading::at)
                    .toList();
            List<Line> down = linesThrough(cells, true);
            List<Line> across = linesThrough(cells, false);
            if (down.size() == across.size()) {
                return List.of();
            }
            return down.size() < across.size() ? down : across;
        }

        private static List<Line> linesThrough(List<CellRef> cells, boolean down) {
            List<Line> lines = new ArrayList<>();
            for (CellRef cell : cells) {
                if (lines.stream().noneMatch(line -> line.holds(cell))) {
                    lines.add(new Line(cell, down));
                }
            }
            return lines;
        }

        private Optional<Integer> findPosition(Line line, int indicator) {
            return readings.stream()
                    .filter(reading -> reading.indicator() == indicator
                            && reading.at().sheet().equals(line.start().sheet()))
                    .map(reading -> line.position(reading.at()))
                    .findFirst();
        }

        /** Between the two neighbouring indicators, where there is exactly one cell. */
        private Optional<Integer> findPositionBetween(Line line, int indicator) {
            return findPosition(line, indicator - 1)
                    .filter(before -> findPosition(line, indicator + 1)
                            .filter(after -> after - before == 2)
                            .isPresent())
                    .map(before -> before + 1);
        }

        /** A column (down) or a row of a sheet. */
        private record Line(CellRef start, boolean down) {
            boolean holds(CellRef cell) {
                return cell.sheet().equals(start.sheet())
                        && (down ? cell.column() == start.column() : cell.row() == start.row());
            }

            int position(CellRef cell) {
                return down ? cell.row() : cell.column();
            }

            CellRef cell(int position) {
                return down
                        ? new CellRef(start.sheet(), position, start.column())
                        : new CellRef(start.sheet(), start.row(), position);
            }
        }
    }
}
