package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * Scores of bodies over five years with natural changes: national means as published, spreads that follow from the published shares
 * of bodies at 85 or more, heavy tails, now and then a survey or an indicator that falls. Then slips of the hand in them.
 */
final class Histories {
    /** Mean and standard deviation of the total; the latter makes the published share of bodies reach 85. */
    private static final Map<Integer, double[]> YEARS = new TreeMap<>(Map.of(
            2564, new double[] {81.25, 6.5},
            2565, new double[] {87.57, 4.8},
            2566, new double[] {90.19, 5.9},
            2567, new double[] {93.05, 5.6},
            2568, new double[] {93.82, 5.6}));

    private static final double[] INDICATORS = {4, -4, 1, -5, -2, 1, 1.5, -2};
    private static final int[] ITEMS = {33, 10};

    private final Random random = new Random(2568);

    /** What was found in so many bodies. */
    record Measured(int bodies, int bodiesTold, int slips, int found, int likeliest) {}

    static Measured measure(int bodies) {
        Histories histories = new Histories();
        int bodiesTold = 0;
        int found = 0;
        int likeliest = 0;
        for (int i = 0; i < bodies; i++) {
            List<ScoreReading> body = histories.body();
            bodiesTold += told(body).isEmpty() ? 0 : 1;
            int at = histories.random.nextInt(body.size());
            ScoreReading right = body.get(at);
            BigDecimal typed = histories.grossSlip(right);
            List<ScoreReading> wrong = new ArrayList<>(body);
            wrong.set(at, new ScoreReading(right.fiscalYear(), right.indicator(), right.source(), typed, right.at()));
            for (Plausibility.Told<ScoreReading> each : told(wrong)) {
                if (each.finding().cells().equals(List.of(right.at()))) {
                    found++;
                    String expected = each.finding().expected().split(",")[0]; // the likeliest
                    likeliest += !expected.isEmpty() && new BigDecimal(expected).compareTo(right.score()) == 0 ? 1 : 0;
                }
            }
        }
        return new Measured(bodies, bodiesTold, bodies, found, likeliest);
    }

    private static List<Plausibility.Told<ScoreReading>> told(List<ScoreReading> scores) {
        return Plausibility.check(Scores.FRAMEWORKS::findFramework, scores, Function.identity(), Set.of());
    }

    private List<ScoreReading> body() {
        double own = random.nextGaussian();
        double[] persistent = random.doubles(INDICATORS.length)
                .map(any -> 3 * random.nextGaussian())
                .toArray();
        List<ScoreReading> scores = new ArrayList<>();
        YEARS.forEach((year, of) -> {
            double total = of[0] + of[1] * (0.6 * own + 0.8 * heavy());
            double staff = total + 3 * random.nextGaussian() - fall(0.01, 15, 35);
            double people = total + 4 * random.nextGaussian() - fall(0.01, 15, 35);
            for (int i = 0; i < INDICATORS.length; i++) {
                double score =
                        (i < 5 ? staff : people) + INDICATORS[i] + persistent[i] + 3.5 * heavy() - fall(0.005, 10, 25);
                scores.add(reading(year, i + 1, score));
            }
            double disclosed = Math.min(1, Math.max(0, (total + 12 * heavy()) / 100));
            for (int i = 0; i < ITEMS.length; i++) {
                long items =
                        random.doubles(ITEMS[i]).filter(any -> any < disclosed).count();
                scores.add(reading(year, 9 + i, 100.0 * items / ITEMS[i]));
            }
        });
        return scores;
    }

    private static ScoreReading reading(int year, int indicator, double score) {
        long hundredths = Math.round(100 * Math.min(100, Math.max(0, score)));
        return new ScoreReading(
                FiscalYear.ofBuddhist(year),
                indicator,
                SourceKind.OFFICIAL,
                BigDecimal.valueOf(hundredths, 2),
                new CellRef("คะแนน", indicator, year - 2560));
    }

    /** Student's t with 5 degrees of freedom: of a thousand draws some five lie beyond four. */
    private double heavy() {
        double squares = 0;
        for (int i = 0; i < 5; i++) {
            double part = random.nextGaussian();
            squares += part * part;
        }
        return random.nextGaussian() / Math.sqrt(squares / 5);
    }

    private double fall(double share, double least, double most) {
        return random.nextDouble() < share ? least + random.nextDouble() * (most - least) : 0;
    }

    /** The point moved, the first digit lost, or the score typed as a fraction of one; in a survey's score of 50 or more. */
    private BigDecimal grossSlip(ScoreReading right) {
        BigDecimal typed = switch (random.nextInt(3)) {
            case 0 -> right.score().scaleByPowerOfTen(-1);
            case 1 -> right.score().scaleByPowerOfTen(-2);
            default -> right.score().remainder(BigDecimal.TEN);
        };
        BigDecimal stripped = typed.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
