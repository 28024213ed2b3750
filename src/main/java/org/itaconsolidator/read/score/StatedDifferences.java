package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.StatedDifference;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds the columns and rows in which an officer typed how two lines of scores differ, such as "ผลต่าง" beside two years. Not their
 * headings tell it but their numbers: most are the difference of the two scores beside them, in points or in per cent. A line of which
 * fewer are is something else, such as a target or a rank.
 */
public final class StatedDifferences {
    private static final int FEWEST = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,15})?(?![\\d.])");

    private static final Pattern LESS = Pattern.compile("[-−–▼▽↓]|ลด|ต่ำลง");

    private final Grid grid;

    private StatedDifferences(Grid grid) {
        this.grid = grid;
    }

    /** The differences that are stated on the sheets between scores that were read there. */
    public static List<StatedDifference> list(List<Grid> grids, List<ScoreReading> scores) {
        Map<String, List<ScoreReading>> bySheet = scores.stream()
                .collect(Collectors.groupingBy(score -> score.at().sheet()));
        return grids.stream()
                .filter(grid -> bySheet.containsKey(grid.sheet()))
                .flatMap(grid -> {
                    List<ScoreReading> own = bySheet.get(grid.sheet());
                    StatedDifferences sheet = new StatedDifferences(grid);
                    return Stream.concat(
                            sheet.listBeside(own, CellRef::column, CellRef::row, grid::ref),
                            sheet.listBeside(own, CellRef::row, CellRef::column, (line, at) -> grid.ref(at, line)));
                })
                .toList();
    }

    /** The cell at a place along the lines that stands in a line, which is a row or a column. */
    private interface Places {
        CellRef of(int along, int line);
    }

    /**
     * The differences that stand beside lines of scores: in columns beside columns, or in rows beside rows.
     *
     * @param line the number of the line in which a cell stands
     * @param along its place along that
     */
    private Stream<StatedDifference> listBeside(
            List<ScoreReading> scores, ToIntFunction<CellRef> line, ToIntFunction<CellRef> along, Places places) {
        Map<List<Object>, Map<Integer, ScoreReading>> lines = new LinkedHashMap<>();
        scores.stream()
                .sorted(Comparator.comparing(ScoreReading::fiscalYear).thenComparing(ScoreReading::source))
                .forEach(score -> lines.computeIfAbsent(
                                List.of(line.applyAsInt(score.at()), score.fiscalYear(), score.source()),
                                any -> new TreeMap<>())
                        .put(along.applyAsInt(score.at()), score));
        lines.values().removeIf(of -> of.size() < FEWEST);
        List<Map<Integer, ScoreReading>> all = List.copyOf(lines.values());
        if (all.size() < 2) {
            return Stream.empty();
        }
        Set<Integer> others = listOthers(scores, line, all);
        List<StatedDifference> found = new ArrayList<>();
        for (int other : others) {
            List<StatedDifference> best = List.of();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    List<StatedDifference> of = between(all.get(i), all.get(j), other, places);
                    best = countAgreeing(of) > countAgreeing(best) ? of : best;
                }
            }
            found.addAll(best);
        }
        return found.stream();
    }

    /** The lines that hold something and none of the scores. */
    private Set<Integer> listOthers(
            List<ScoreReading> scores, ToIntFunction<CellRef> line, List<Map<Integer, ScoreReading>> lines) {
        boolean columns = line.applyAsInt(grid.ref(1, 2)) == 2;
        Set<Integer> others = new TreeSet<>();
        if (columns) {
            lines.stream()
                    .flatMap(of -> of.keySet().stream())
                    .distinct()
                    .flatMap(row -> grid.findRow(row).stream())
                    .forEach(row -> row.cells().forEach(cell -> others.add(cell.column())));
        } else {
            grid.listRows().forEach(row -> others.add(row.number()));
        }
        scores.forEach(score -> others.remove(line.applyAsInt(score.at())));
        return others;
    }

    /** What a line states of two lines of scores, if most of it is how these differ. */
    private List<StatedDifference> between(
            Map<Integer, ScoreReading> from, Map<Integer, ScoreReading> to, int other, Places places) {
        List<Stated> stated = new ArrayList<>();
        from.forEach((place, score) -> {
            CellRef at = places.of(place, other);
            ScoreReading than = to.get(place);
            if (than != null && than.indicator() == score.indicator()) {
                grid.find(at)
                        .filter(cell -> !cell.calculated())
                        .flatMap(cell -> findNumber(cell).map(number -> new Stated(score, than, number, cell, at)))
                        .ifPresent(stated::add);
            }
        });
        if (stated.size() < FEWEST) {
            return List.of();
        }
        boolean signed = stated.stream().anyMatch(each -> each.number().signum() < 0);
        int decimals = stated.stream()
                .mapToInt(each -> each.number().stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return Stream.of(false, true)
                .flatMap(perCent ->
                        Stream.of(false, true).map(back -> new Notation(signed, perCent, back, Math.max(0, decimals))))
                .map(notation -> stated.stream().map(notation::read).toList())
                .filter(of -> countAgreeing(of) >= FEWEST && countAgreeing(of) * 2 > of.size())
                .max(Comparator.comparingLong(StatedDifferences::countAgreeing))
                .orElse(List.of());
    }

    private static long countAgreeing(List<StatedDifference> differences) {
        return differences.stream().filter(StatedDifference::agrees).count();
    }

    /** The one number of a cell: less than 0 where a sign, an arrow or a word says that it is less. */
    private static Optional<BigDecimal> findNumber(GridCell cell) {
        String text = ThaiText.fold(cell.text());
        List<String> numbers =
                NUMBER.matcher(text).results().map(MatchResult::group).toList();
        return numbers.size() != 1
                ? Optional.empty()
                : Optional.of(new BigDecimal(numbers.get(0)))
                        .map(number -> LESS.matcher(text).find() ? number.negate() : number);
    }

    private record Stated(ScoreReading from, ScoreReading to, BigDecimal number, GridCell cell, CellRef at) {}

    /**
     * How the differences of a line are written.
     *
     * @param signed whether one with no sign is more, and not only how much
     * @param perCent whether they are per cent of the first score
     * @param back whether they are told from the second score to the first
     */
    private record Notation(boolean signed, boolean perCent, boolean back, int decimals) {
        StatedDifference read(Stated stated) {
            BigDecimal from = (back ? stated.to() : stated.from()).score();
            BigDecimal to = (back ? stated.from() : stated.to()).score();
            boolean less = !signed && to.compareTo(from) < 0;
            BigDecimal number = less ? stated.number().negate() : stated.number();
            BigDecimal toMeant = perCent ? scaled(from, HUNDRED.add(number), HUNDRED) : from.add(number);
            BigDecimal fromMeant = perCent ? scaled(to, HUNDRED, HUNDRED.add(number)) : to.subtract(number);
            BigDecimal difference = to.subtract(from);
            BigDecimal due = perCent ? scaled(difference, HUNDRED, from) : difference;
            boolean agrees = RoundedFigure.agree(due.setScale(decimals, RoundingMode.HALF_UP), number);
            return new StatedDifference(
                    (back ? stated.to() : stated.from()).at(),
                    (back ? stated.from() : stated.to()).at(),
                    fromMeant,
                    toMeant,
                    agrees,
                    stated.cell().text(),
                    stated.at());
        }

        /** A number times one over another; over 0 it says nothing. */
        private static BigDecimal scaled(BigDecimal number, BigDecimal times, BigDecimal over) {
            return over.signum() == 0
                    ? number
                    : number.multiply(times).divide(over, RoundedFigure.DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
