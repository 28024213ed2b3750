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
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds the columns and rows in which an officer typed how two lines of scores differ, such as "ผลต่าง" beside two years. Not their
 * headings tell it but their numbers: most are the difference of the two scores beside them, in points or in per cent. A line of which
 * fewer are is something else, such as a target or a rank.
 */
public final class StatedDifferences {
    private static final int FEWEST = 3;

    /** Of more lines of scores nothing is compared with each other. */
    private static final int MOST_LINES = 20;

    private static final int LONGEST = 40;

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
                            sheet.listBeside(own, CellRef::column, CellRef::row),
                            sheet.listBeside(own, CellRef::row, CellRef::column));
                })
                .toList();
    }

    /**
     * The differences that stand beside lines of scores: in columns beside columns, or in rows beside rows.
     *
     * @param line the number of the line in which a cell stands
     * @param along its place along that
     */
    private Stream<StatedDifference> listBeside(
            List<ScoreReading> scores, ToIntFunction<CellRef> line, ToIntFunction<CellRef> along) {
        Map<List<Object>, Map<Integer, ScoreReading>> lines = new LinkedHashMap<>();
        scores.stream()
                .sorted(Comparator.comparing(ScoreReading::fiscalYear).thenComparing(ScoreReading::source))
                .forEach(score -> lines.computeIfAbsent(
                                List.of(line.applyAsInt(score.at()), score.fiscalYear(), score.source()),
                                any -> new TreeMap<>())
                        .put(along.applyAsInt(score.at()), score));
        lines.values().removeIf(of -> of.size() < FEWEST);
        if (lines.size() < 2 || lines.size() > MOST_LINES) {
            return Stream.empty();
        }
        List<Map<Integer, ScoreReading>> all = List.copyOf(lines.values());
        return listNumbers(scores, all, line, along).values().stream()
                .filter(numbers -> numbers.size() >= FEWEST)
                .flatMap(numbers -> {
                    List<StatedDifference> best = List.of();
                    for (int i = 0; i < all.size(); i++) {
                        for (int j = i + 1; j < all.size(); j++) {
                            List<StatedDifference> of = between(all.get(i), all.get(j), numbers);
                            best = countAgreeing(of) > countAgreeing(best) ? of : best;
                        }
                    }
                    return best.stream();
                });
    }

    /** The typed numbers beside scores, by line and by place, in lines that hold none of them. */
    private Map<Integer, Map<Integer, TypedNumber>> listNumbers(
            List<ScoreReading> scores,
            List<Map<Integer, ScoreReading>> lines,
            ToIntFunction<CellRef> line,
            ToIntFunction<CellRef> along) {
        Set<Integer> ofScores =
                scores.stream().map(score -> line.applyAsInt(score.at())).collect(Collectors.toSet());
        Set<Integer> places = lines.stream().flatMap(of -> of.keySet().stream()).collect(Collectors.toSet());
        Map<Integer, Map<Integer, TypedNumber>> numbers = new TreeMap<>();
        for (GridRow row : grid.listRows()) {
            for (GridCell cell : row.cells()) {
                CellRef at = grid.ref(row, cell);
                int own = line.applyAsInt(at);
                if (places.contains(along.applyAsInt(at)) && !ofScores.contains(own) && !cell.calculated()) {
                    findNumber(cell.text())
                            .ifPresent(number -> numbers.computeIfAbsent(own, any -> new TreeMap<>())
                                    .put(along.applyAsInt(at), new TypedNumber(number, cell.text(), at)));
                }
            }
        }
        return numbers;
    }

    /** What a line of numbers states of two lines of scores, if most of it is how these differ. */
    private static List<StatedDifference> between(
            Map<Integer, ScoreReading> from, Map<Integer, ScoreReading> to, Map<Integer, TypedNumber> numbers) {
        List<Stated> stated = new ArrayList<>();
        numbers.forEach((place, beside) -> {
            ScoreReading one = from.get(place);
            ScoreReading other = to.get(place);
            if (one != null && other != null && one.indicator() == other.indicator()) {
                stated.add(new Stated(one, other, beside));
            }
        });
        boolean signed = stated.stream().anyMatch(each -> each.number().signum() < 0);
        int decimals = stated.stream()
                .mapToInt(each -> each.number().stripTrailingZeros().scale())
                .reduce(0, Math::max);
        return Stream.of(false, true)
                .flatMap(perCent -> Stream.of(false, true).map(back -> new Notation(signed, perCent, back, decimals)))
                .map(notation -> stated.stream().map(notation::read).toList())
                .filter(of -> countAgreeing(of) >= FEWEST && countAgreeing(of) * 2 > of.size())
                .max(Comparator.comparingLong(StatedDifferences::countAgreeing))
                .orElse(List.of());
    }

    private static long countAgreeing(List<StatedDifference> differences) {
        return differences.stream().filter(StatedDifference::agrees).count();
    }

    /** The one number of a short text: less than 0 where a sign, an arrow or a word says that it is less. */
    private static Optional<BigDecimal> findNumber(String cell) {
        String text = cell.length() > LONGEST ? "" : ThaiText.fold(cell);
        List<String> numbers =
                NUMBER.matcher(text).results().map(MatchResult::group).toList();
        return numbers.size() != 1
                ? Optional.empty()
                : Optional.of(new BigDecimal(numbers.get(0)))
                        .map(number -> LESS.matcher(text).find() ? number.negate() : number);
    }

    private record TypedNumber(BigDecimal number, String text, CellRef at) {}

    private record Stated(ScoreReading from, ScoreReading to, TypedNumber beside) {
        BigDecimal number() {
            return beside.number();
        }
    }

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
            BigDecimal toMeant =
                    perCent ? scaled(from, HUNDRED.add(number), HUNDRED, RoundedFigure.DECIMALS) : from.add(number);
            BigDecimal fromMeant =
                    perCent ? scaled(to, HUNDRED, HUNDRED.add(number), RoundedFigure.DECIMALS) : to.subtract(number);
            BigDecimal difference = to.subtract(from);
            BigDecimal due = perCent ? scaled(difference, HUNDRED, from, decimals) : difference;
            boolean agrees = RoundedFigure.agree(due.setScale(decimals, RoundingMode.HALF_UP), number);
            return new StatedDifference(
                    (back ? stated.to() : stated.from()).at(),
                    (back ? stated.from() : stated.to()).at(),
                    fromMeant,
                    toMeant,
                    agrees,
                    stated.beside().text(),
                    stated.beside().at());
        }

        /** A number times one over another, rounded once; over 0 it says nothing. */
        private static BigDecimal scaled(BigDecimal number, BigDecimal times, BigDecimal over, int decimals) {
            return over.signum() == 0 ? number : number.multiply(times).divide(over, decimals, RoundingMode.HALF_UP);
        }
    }
}
