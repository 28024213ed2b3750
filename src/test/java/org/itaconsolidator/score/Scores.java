package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;

/** Scores for the tests. */
public final class Scores {
    public static final FiscalYear FY2565 = FiscalYear.ofBuddhist(2565);
    public static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    public static final String NONGPRONG = "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50";

    private Scores() {}

    public static Framework framework(int year) {
        return FRAMEWORKS.getFramework(FiscalYear.ofBuddhist(year));
    }

    /** Scores of the indicators from 1 on, in one line; "-" for a blank. */
    public static Map<Integer, BigDecimal> of(String line) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        String[] words = line.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("-")) {
                scores.put(i + 1, new BigDecimal(words[i]));
            }
        }
        return scores;
    }

    /** The same as readings of FY2565, one per row of a sheet from row 1, in column B. */
    static List<ScoreReading> readings(String sheet, String line) {
        List<ScoreReading> readings = new ArrayList<>();
        of(line).forEach((indicator, score) -> readings.add(reading(sheet, indicator, score.toPlainString())));
        return readings;
    }

    static ScoreReading reading(String sheet, int indicator, String score) {
        CellRef at = new CellRef(sheet, indicator, 2);
        return new ScoreReading(FY2565, indicator, SourceKind.OFFICIAL, new BigDecimal(score), at);
    }

    static ReportedFigure reported(ReportedFigure.Kind kind, String text) {
        Optional<BigDecimal> value =
                kind == ReportedFigure.Kind.LEVEL ? Optional.empty() : Optional.of(new BigDecimal(text));
        CellRef at = new CellRef("รวม", kind.ordinal() + 1, 3);
        return new ReportedFigure(FY2565, SourceKind.OFFICIAL, kind, value, text, at, true);
    }

    public static Map<Integer, BigDecimal> random(Random random) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (int indicator = 1; indicator <= 10; indicator++) {
            scores.put(indicator, BigDecimal.valueOf(random.nextInt(10_001), 2));
        }
        return scores;
    }
}
