package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Lifelike consistent sets of ten scores, and the slips that a hand makes in one of them. */
final class Mutations {
    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /**
     * A set after one slip.
     *
     * @param right the consistent scores
     * @param wrong the scores as typed
     * @param indicators the one or two that differ
     */
    record Mutation(Map<Integer, BigDecimal> right, Map<Integer, BigDecimal> wrong, List<Integer> indicators) {}

    /** Staff and public answer with 60 to 100, the disclosure check gives anything. */
    Map<Integer, BigDecimal> consistent() {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (int indicator = 1; indicator <= 10; indicator++) {
            int least = indicator <= 8 ? 6_000 : 0;
            scores.put(indicator, BigDecimal.valueOf(least + random.nextInt(10_001 - least), 2));
        }
        return scores;
    }

    /** One slip of a kind that leaves a score from 0 to 100 and differs from the right one. */
    Mutation slip(Slip slip) {
        while (true) {
            Map<Integer, BigDecimal> right = consistent();
            int indicator = 1 + random.nextInt(10);
            if (slip == Slip.ROWS_SWAPPED) {
                int other = 1 + (indicator + random.nextInt(9)) % 10;
                if (!right.get(indicator).equals(right.get(other))) {
                    Map<Integer, BigDecimal> wrong = new TreeMap<>(right);
                    wrong.put(indicator, right.get(other));
                    wrong.put(other, right.get(indicator));
                    return new Mutation(right, wrong, List.of(indicator, other));
                }
                continue;
            }
            Optional<BigDecimal> typed = typed(right.get(indicator), slip);
            if (typed.isPresent()) {
                Map<Integer, BigDecimal> wrong = new TreeMap<>(right);
                wrong.put(indicator, typed.get());
                return new Mutation(right, wrong, List.of(indicator));
            }
        }
    }

    private Optional<BigDecimal> typed(BigDecimal right, Slip slip) {
        BigDecimal typed = switch (slip) {
            case DECIMAL_POINT -> right.scaleByPowerOfTen(random.nextBoolean() ? 1 : -1);
            case DIGITS_SWAPPED -> swapped(right);
            case DIGIT_TOO_MANY -> withOneMore(right);
            case DIGIT_MISSING -> withOneLess(right);
            default -> replaced(right);
        };
        boolean possible = typed.compareTo(BigDecimal.valueOf(100)) <= 0 && typed.compareTo(right) != 0;
        return possible ? Optional.of(asExcelKeepsIt(typed)) : Optional.empty();
    }

    /** A number loses its last zeros in a workbook. */
    private static BigDecimal asExcelKeepsIt(BigDecimal typed) {
        BigDecimal stripped = typed.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private BigDecimal swapped(BigDecimal right) {
        char[] digits = right.unscaledValue().toString().toCharArray();
        if (digits.length < 2) {
            return right;
        }
        int at = random.nextInt(digits.length - 1);
        char first = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = first;
        return new BigDecimal(new BigInteger(new String(digits)), right.scale());
    }

    /** A digit typed twice, or that of a key beside it typed with it. */
    private BigDecimal withOneMore(BigDecimal right) {
        String text = right.toPlainString();
        int at = random.nextInt(text.length());
        if (text.charAt(at) == '.') {
            return right;
        }
        int key = text.charAt(at) - '0';
        int more = random.nextBoolean() ? key : Math.max(0, Math.min(9, key + (random.nextBoolean() ? 1 : -1)));
        return new BigDecimal(text.substring(0, at + 1) + more + text.substring(at + 1));
    }

    private BigDecimal withOneLess(BigDecimal right) {
        String text = right.toPlainString();
        int at = random.nextInt(text.length());
        return text.charAt(at) == '.' ? right : new BigDecimal("0" + text.substring(0, at) + text.substring(at + 1));
    }

    private BigDecimal replaced(BigDecimal right) {
        char[] digits = right.unscaledValue().toString().toCharArray();
        digits[random.nextInt(digits.length)] = (char) ('0' + random.nextInt(10));
        return new BigDecimal(new BigInteger(new String(digits)), right.scale());
    }

    List<Mutation> slips(Slip slip, int count) {
        List<Mutation> slips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slips.add(slip(slip));
        }
        return slips;
    }
}
