package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The weights that stand in brackets behind the names of indicators or instruments: "ตัวชี้วัด (น้ำหนัก)" over "การใช้อำนาจ (6)" speaks of these
 * figures, and not of the scores beside them.
 */
final class WeightsBehindNames {
    private static final int FEWEST = 3;

    /** "(30)", "(ร้อยละ 6)", "(10 %)". */
    private static final Pattern FIGURE =
            Pattern.compile("\\([^()\\w]{0,15}(\\d{1,3}(?:\\.\\d{1,2})?)[^()\\w]{0,15}\\)\\s*+$");

    /** Whether a heading adds a word for such figures to that of the names, and each name below it has its weight behind it. */
    static boolean areMeant(TableColumn heading, List<GridRow> rows, ReadingContext context) {
        if (!context.words().is(Words.Kind.FIGURES_BESIDE_SCORES, heading.sayInFront())) {
            return false;
        }
        Framework framework = context.naming();
        int weights = 0;
        for (GridRow row : rows) {
            String name = row.text(heading.number());
            Optional<BigDecimal> weight = findWeight(name, framework);
            if (weight.isPresent()) {
                Matcher behind = FIGURE.matcher(ThaiText.arabicDigits(name));
                if (!behind.find() || weight.get().movePointRight(2).compareTo(new BigDecimal(behind.group(1))) != 0) {
                    return false;
                }
                weights++;
            }
        }
        return weights >= FEWEST;
    }

    private static Optional<BigDecimal> findWeight(String name, Framework framework) {
        return framework
                .findIndicator(name)
                .map(match -> framework.weightOf(match.indicator()))
                .or(() -> framework
                        .findInstrument(name)
                        .map(instrument -> framework.getInstrument(instrument).weight()));
    }
}
