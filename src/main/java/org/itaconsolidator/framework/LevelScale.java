package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The names of levels for a total: by the total alone (FY2562-2565), or so that the better levels also require a score
 * from every instrument. Bounds are lower bounds, compared with figures rounded half-up to two decimals.
 *
 * @param levels the best first
 */
public record LevelScale(List<Level> levels) {
    private static final String LEVEL = "ระดับ";

    public LevelScale {
        levels = List.copyOf(levels);
    }

    /**
     * @param total 0 to 100
     * @param instruments the instrument scores that are known, 0 to 100
     */
    public Grade gradeOf(BigDecimal total, Map<Instrument, BigDecimal> instruments) {
        List<String> possible = listPossible(total, instruments);
        if (possible.isEmpty()) {
            return new Grade.OutOfRange();
        }
        Set<Instrument> missing = missing(instruments);
        return possible.size() == 1
                ? new Grade.Graded(possible.get(0))
                : new Grade.Undecided(List.copyOf(possible), Set.copyOf(missing));
    }

    /** The levels that a total may have, the best first; none outside 0 to 100. */
    public List<String> listPossible(BigDecimal total, Map<Instrument, BigDecimal> instruments) {
        BigDecimal shown = RoundedFigure.rounded(total);
        List<String> possible = new ArrayList<>();
        if (shown.signum() < 0 || shown.compareTo(BigDecimal.valueOf(100)) > 0) {
            return possible;
        }
        boolean allKnown = missing(instruments).isEmpty();
        for (Level level : levels) {
            if (shown.compareTo(level.from()) < 0 || anyBelow(level, instruments)) {
                continue;
            }
            possible.add(level.name());
            if (level.eachInstrument().isEmpty() || allKnown) {
                break;
            }
        }
        return possible;
    }

    private static Set<Instrument> missing(Map<Instrument, BigDecimal> instruments) {
        Set<Instrument> missing = EnumSet.allOf(Instrument.class);
        missing.removeAll(instruments.keySet());
        return missing;
    }

    /** The least that a passing level asks of every instrument; empty if none does. */
    public Optional<BigDecimal> leastOfEach() {
        return levels.stream().flatMap(level -> level.eachInstrument().stream()).reduce(BigDecimal::min);
    }

    /** The level's name; empty if {@link #gradeOf} leaves it open. */
    public Optional<String> levelOf(BigDecimal total, Map<Instrument, BigDecimal> instruments) {
        return gradeOf(total, instruments) instanceof Grade.Graded graded
                ? Optional.of(graded.level())
                : Optional.empty();
    }

    /** The next better level; empty for the best one and if {@link #gradeOf} leaves the level open. */
    public Optional<Level> nextAbove(BigDecimal total, Map<Instrument, BigDecimal> instruments) {
        Optional<String> current = levelOf(total, instruments);
        for (int i = 1; current.isPresent() && i < levels().size(); i++) {
            if (levels().get(i).name().equals(current.get())) {
                return Optional.of(levels().get(i - 1));
            }
        }
        return Optional.empty();
    }

    /**
     * @param name such as AA
     * @param from the least total
     * @param eachInstrument the least score of every instrument; empty where only the total counts
     */
    public record Level(String name, BigDecimal from, Optional<BigDecimal> eachInstrument) {}

    /** What is known of a total's level. */
    public sealed interface Grade {
        record Graded(String level) implements Grade {}

        /**
         * It is one of several levels; which, depends on instrument scores that are missing.
         *
         * @param possible the levels, the best first
         * @param missing the instruments without a score
         */
        record Undecided(List<String> possible, Set<Instrument> missing) implements Grade {}

        /** The total lies outside 0 to 100. */
        record OutOfRange() implements Grade {}
    }

    private static boolean anyBelow(Level level, Map<Instrument, BigDecimal> instruments) {
        return level.eachInstrument()
                .map(least -> instruments.values().stream()
                        .anyMatch(score -> RoundedFigure.rounded(score).compareTo(least) < 0))
                .orElse(false);
    }

    /** The level that a cell or a sentence names: "D", "ระดับ D", "อยู่ในระดับ ผ่านดี". */
    public Optional<String> findLevel(String text) {
        String folded = ThaiText.fold(text);
        Optional<String> alone = levels.stream()
                .map(Level::name)
                .filter(name -> ThaiText.fold(name).equals(folded))
                .findFirst();
        if (alone.isPresent()) {
            return alone;
        }
        for (int at = folded.indexOf(LEVEL); at >= 0; at = folded.indexOf(LEVEL, at + 1)) {
            Optional<String> named = at(folded.substring(at + LEVEL.length()));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** The longest level name that the text begins with, after colons and quotation marks. */
    private Optional<String> at(String rest) {
        String start = rest.replaceFirst("^(คุณธรรม|ผลการประเมิน)?[\\s:\"'“”‘’(]*", "");
        return levels.stream()
                .map(Level::name)
                .filter(name -> beginsWith(start, ThaiText.fold(name)))
                .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    private static boolean beginsWith(String text, String name) {
        if (!text.startsWith(name)) {
            return false;
        }
        // "D" is a level, "data" and "d1" are not
        return text.length() == name.length()
                || !isAsciiLetterOrDigit(text.charAt(name.length()))
                || !isAsciiLetterOrDigit(name.charAt(0));
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
