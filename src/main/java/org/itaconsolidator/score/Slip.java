package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.RoundedFigure;

/**
 * What goes wrong when somebody types a figure. The order is that of trust if several slips explain the same: the
 * fewer figures a slip can turn into, the less likely it fits by chance (a moved point gives four, a swap of
 * neighbours or an additional digit at most five, a wrong or missing digit dozens).
 */
enum Slip implements Coded {
    /** The difference stated beside the score contradicts it; the kind of slip is not known. */
    AGAINST_DIFFERENCE,
    /** The decimal point stands one or two places too far left or right. */
    DECIMAL_POINT,
    /** Two neighbouring digits are swapped. */
    DIGITS_SWAPPED,
    /** A digit is typed twice, or the digit of a neighbouring key beside it: 71.229 for 71.22. */
    DIGIT_TOO_MANY,
    ROWS_SWAPPED,
    DIGIT_WRONG,
    /** A digit is lost: 7.28 for 75.28. */
    DIGIT_MISSING;

    /** Digits before the decimal point of 100, the highest score. */
    private static final int WHOLE_DIGITS = 3;

    private static final int FARTHEST_POINT = 2;

    private static final Pattern PLAIN_FIGURE = Pattern.compile("\\d+(\\.\\d+)?");

    /**
     * The figures that one slip within the cell turns into a typed one, each with the most trusted slip.
     *
     * @param typed the figure as it stands; a negative one has none
     * @return figures from 0 to 100, with as many decimals as the typed one but at least 2
     */
    static Map<BigDecimal, Slip> origins(BigDecimal typed) {
        if (typed.signum() < 0) {
            return Map.of();
        }
        // published figures have two decimals, of which typing may lose final zeros
        int decimals = Math.max(RoundedFigure.DECIMALS, typed.scale());
        BigDecimal whole = typed.setScale(decimals, RoundingMode.UNNECESSARY);
        Map<BigDecimal, Slip> origins = new LinkedHashMap<>();
        movePoint(whole, origins);
        String digits = digits(whole);
        for (int i = 0; i + 1 < digits.length(); i++) {
            char[] swapped = digits.toCharArray();
            swapped[i] = digits.charAt(i + 1);
            swapped[i + 1] = digits.charAt(i);
            add(origins, number(swapped, decimals), DIGITS_SWAPPED, whole);
        }
        String shown = whole.stripTrailingZeros().toPlainString();
        for (int i = 0; i < shown.length(); i++) {
            addText(origins, shown.substring(0, i) + shown.substring(i + 1), DIGIT_TOO_MANY, whole);
        }
        for (int i = 0; i < digits.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                char[] other = digits.toCharArray();
                other[i] = digit;
                add(origins, number(other, decimals), DIGIT_WRONG, whole);
            }
        }
        for (int i = 0; i <= shown.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                addText(origins, shown.substring(0, i) + digit + shown.substring(i), DIGIT_MISSING, whole);
            }
        }
        return origins;
    }

    /** Adds a number as it would be typed, unless it has more decimals than the typed one may have. */
    private static void addText(Map<BigDecimal, Slip> origins, String text, Slip slip, BigDecimal typed) {
        if (!PLAIN_FIGURE.matcher(text).matches()) {
            return;
        }
        BigDecimal figure = new BigDecimal(text);
        if (figure.scale() <= typed.scale()) {
            add(origins, figure.setScale(typed.scale()), slip, typed);
        }
    }

    /** The slip that turned one figure into another; empty where it takes more than one. */
    static Optional<Slip> find(BigDecimal typed, BigDecimal meant) {
        return origins(typed).entrySet().stream()
                .filter(origin -> origin.getKey().compareTo(meant) == 0)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void movePoint(BigDecimal whole, Map<BigDecimal, Slip> origins) {
        for (int places = -FARTHEST_POINT; places <= FARTHEST_POINT; places++) {
            BigDecimal moved = whole.scaleByPowerOfTen(places);
            if (moved.signum() != 0 && moved.stripTrailingZeros().scale() <= whole.scale()) {
                add(origins, moved.setScale(whole.scale(), RoundingMode.UNNECESSARY), DECIMAL_POINT, whole);
            }
        }
    }

    private static void add(Map<BigDecimal, Slip> origins, BigDecimal figure, Slip slip, BigDecimal typed) {
        if (!figure.equals(typed) && figure.compareTo(BigDecimal.valueOf(100)) <= 0) {
            origins.putIfAbsent(figure, slip);
        }
    }

    private static String digits(BigDecimal figure) {
        String digits = figure.unscaledValue().toString();
        return "0".repeat(Math.max(0, WHOLE_DIGITS + figure.scale() - digits.length())) + digits;
    }

    private static BigDecimal number(char[] digits, int decimals) {
        return new BigDecimal(new BigInteger(new String(digits)), decimals);
    }
}
