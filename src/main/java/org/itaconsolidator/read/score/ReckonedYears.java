package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.row.SubmissionDraft;

/**
 * Scores that formulas make of those of another year, of drawn or foreseen numbers or of what is named as no result, whatever they are
 * called: nobody announces such, they are what somebody reckons with.
 */
public final class ReckonedYears {
    /** So many scores alike are no chance. */
    private static final int FEWEST = 6;

    /** How far a score may be from what it is reckoned as: half of its last digit, and a little for what was shown of the first. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0051");

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** Functions that draw or foresee numbers. */
    private static final Pattern MADE_UP = Pattern.compile(
            "(?i)(?<![A-Z])(?:RAND|RANDBETWEEN|RANDARRAY|FORECAST(?:\\.[A-Z.]{1,12})?|TREND|GROWTH|LINEST)\\(");

    /** A name in Thai, of a sheet, a workbook or cells. */
    private static final Pattern NAME = Pattern.compile("[\\p{InThai}][\\p{InThai}A-Za-z0-9. ]*");

    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\p{M}\\d_!'.$])\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?![\\d(])");

    private ReckonedYears() {}

    /**
     * Takes such scores out of what was read.
     *
     * @param cells what stands in a cell
     * @param isOfOthers whether a name says that what it stands for is no result, or another body's
     */
    public static void leaveOut(
            SubmissionDraft draft, Function<CellRef, Optional<GridCell>> cells, Predicate<String> isOfOthers) {
        leaveOutOfFormulas(draft, cells, isOfOthers);
        Predicate<CellRef> calculated =
                at -> cells.apply(at).filter(GridCell::calculated).isPresent();
        Map<FiscalYear, Map<Integer, ScoreReading>> years = new TreeMap<>();
        for (ScoreReading score : draft.scores) {
            if (score.source() == SourceKind.OFFICIAL) {
                years.computeIfAbsent(score.fiscalYear(), year -> new TreeMap<>())
                        .putIfAbsent(score.indicator(), score);
            }
        }
        List<FiscalYear> order = new ArrayList<>(years.keySet());
        for (int later = order.size() - 1; later > 0; later--) {
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                Map<Integer, ScoreReading> one = years.get(order.get(earlier));
                Map<Integer, ScoreReading> other = years.get(order.get(later));
                boolean back = areCalculated(one, calculated);
                if (back != areCalculated(other, calculated) && followsFrom(one, other)) {
                    leaveOut(draft, order.get(back ? earlier : later), order.get(back ? later : earlier));
                    break;
                }
            }
        }
    }

    /** Scores whose formulas foresee or draw numbers, take those of another year, or name where they are from as no result. */
    private static void leaveOutOfFormulas(
            SubmissionDraft draft, Function<CellRef, Optional<GridCell>> cells, Predicate<String> isOfOthers) {
        Map<String, FiscalYear> years = new HashMap<>();
        draft.scores.forEach(
                score -> years.put(score.at().sheet() + "!" + score.at().a1(), score.fiscalYear()));
        Map<FiscalYear, List<ScoreReading>> made = new TreeMap<>();
        Map<FiscalYear, String> formulas = new HashMap<>();
        for (ScoreReading score : draft.scores) {
            String formula = cells.apply(score.at()).map(GridCell::formula).orElse("");
            if (formula.length() > 1 && isOfNoResult(formula, score, years, isOfOthers)) {
                made.computeIfAbsent(score.fiscalYear(), year -> new ArrayList<>())
                        .add(score);
                formulas.putIfAbsent(score.fiscalYear(), formula);
            }
        }
        made.forEach((year, scores) -> {
            draft.takeBack(
                    scores,
                    Finding.at(
                                    scores.stream().map(ScoreReading::at).toList(),
                                    FindingCode.NOTATION_AMBIGUOUS,
                                    formulas.get(year),
                                    "")
                            .with("case", "by-formula")
                            .with("fiscalYear", String.valueOf(year.buddhist()))
                            .as(Severity.ERROR));
        });
    }

    private static boolean isOfNoResult(
            String formula, ScoreReading score, Map<String, FiscalYear> years, Predicate<String> isOfOthers) {
        String said = QUOTED.matcher(formula).replaceAll("");
        if (MADE_UP.matcher(said).find()) {
            return true;
        }
        Matcher names = NAME.matcher(said);
        while (names.find()) {
            if (isOfOthers.test(names.group())) {
                return true;
            }
        }
        Matcher cell = REFERENCE.matcher(said);
        while (cell.find()) {
            FiscalYear other = years.get(score.at().sheet() + "!" + cell.group(1) + cell.group(2));
            if (other != null && !other.equals(score.fiscalYear())) {
                return true;
            }
        }
        return false;
    }

    private static boolean areCalculated(Map<Integer, ScoreReading> scores, Predicate<CellRef> calculated) {
        return scores.values().stream().map(ScoreReading::at).allMatch(calculated);
    }

    private static boolean followsFrom(Map<Integer, ScoreReading> one, Map<Integer, ScoreReading> other) {
        List<BigDecimal[]> pairs = new ArrayList<>();
        one.forEach((indicator, score) -> {
            ScoreReading same = other.get(indicator);
            if (same != null
                    && same.score().compareTo(MOST) != 0
                    && score.score().signum() > 0) {
                pairs.add(new BigDecimal[] {score.score(), same.score()});
            }
        });
        boolean same = pairs.stream().allMatch(pair -> pair[0].compareTo(pair[1]) == 0);
        return pairs.size() >= FEWEST && !same && (differAlike(pairs) || areInProportion(pairs));
    }

    private static boolean differAlike(List<BigDecimal[]> pairs) {
        return pairs.stream()
                        .map(pair -> pair[1].subtract(pair[0]).stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether one factor makes all of the second out of the first. */
    private static boolean areInProportion(List<BigDecimal[]> pairs) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = MOST;
        for (BigDecimal[] pair : pairs) {
            least = least.max(pair[1].subtract(ROUNDING).divide(pair[0], MathContext.DECIMAL64));
            most = most.min(pair[1].add(ROUNDING).divide(pair[0], MathContext.DECIMAL64));
        }
        return least.compareTo(most) <= 0;
    }

    private static void leaveOut(SubmissionDraft draft, FiscalYear year, FiscalYear from) {
        List<ScoreReading> reckoned = draft.scores.stream()
                .filter(score -> score.fiscalYear().equals(year) && score.source() == SourceKind.OFFICIAL)
                .toList();
        draft.reported.removeIf(figure -> figure.fiscalYear().equals(year) && figure.source() == SourceKind.OFFICIAL);
        draft.takeBack(
                reckoned,
                Finding.at(
                                reckoned.stream().map(ScoreReading::at).toList(),
                                FindingCode.NOTATION_AMBIGUOUS,
                                "",
                                String.valueOf(from.buddhist()))
                        .with("case", "reckoned")
                        .with("fiscalYear", String.valueOf(year.buddhist()))
                        .as(Severity.ERROR));
    }
}
