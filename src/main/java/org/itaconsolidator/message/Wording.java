package org.itaconsolidator.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.RoundedFigure;

/**
 * Texts in one language, with figures in the digits asked for; the common base of the words of sheets, page, charts,
 * documents and screen.
 */
public class Wording {
    private static final char THAI_ZERO = '\u0e50';
    private static final int NAMED = 3;
    private static final Messages CODES = Messages.of("comparisons");

    private final Locale language;
    private final UnaryOperator<String> digits;
    private final List<Messages> files;

    /** Thai texts, as all outputs have them. */
    public Wording(UnaryOperator<String> digits, String... files) {
        this(Messages.THAI, digits, files);
    }

    /**
     * @param language {@code th} or {@code en}, the language of the screen
     * @param digits sets a number in the digits that are asked for
     * @param files the first that has a key gives its text
     */
    public Wording(Locale language, UnaryOperator<String> digits, String... files) {
        this.language = language;
        this.digits = digits;
        this.files = Stream.of(files).map(file -> Messages.of(file, language)).toList();
    }

    public final Locale language() {
        return language;
    }

    public final Messages messages() {
        return files.get(files.size() - 1);
    }

    private Messages of(String key) {
        for (Messages file : files) {
            if (file.has(key)) {
                return file;
            }
        }
        return messages();
    }

    /** The text of a key. Its Thai digits become the job's; Arabic ones, as in SHA-256, stay. */
    public final String text(String key) {
        String words = of(key).text(key);
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) >= THAI_ZERO && words.charAt(i) <= THAI_ZERO + 9) {
                return digits(words);
            }
        }
        return words;
    }

    /** The text of a key with its placeholders filled; numbers, scores, days and years in the job's digits. */
    public final String text(String key, Map<String, ?> words) {
        return Messages.fill(text(key), name -> shown(words.get(name)));
    }

    /** @param namesAndWords a placeholder's name, then its value, then the next name */
    public final String text(String key, Object... namesAndWords) {
        return Messages.fill(text(key), name -> {
            int at = 0;
            while (at < namesAndWords.length && !name.equals(namesAndWords[at])) {
                at += 2;
            }
            return at < namesAndWords.length ? shown(namesAndWords[at + 1]) : null;
        });
    }

    private Object shown(Object word) {
        if (word instanceof Integer || word instanceof Long) {
            return digits(word);
        }
        if (word instanceof BigDecimal score) {
            return score(score);
        }
        if (word instanceof LocalDate day) {
            return date(day);
        }
        return word instanceof FiscalYear year ? year(year) : word;
    }

    /** The word for a code such as {@code refused}; the code itself if it has none. */
    public final String word(String kind, String code) {
        String key = kind + "." + code;
        return of(key).has(key) ? text(key) : code;
    }

    /** The words for a code: a reason, verdict, state or route. */
    public final String coded(String code) {
        return CODES.text(code);
    }

    public final String coded(String code, Map<String, ?> words) {
        return CODES.text(code, words);
    }

    /**
     * Why a year has no total.
     *
     * @param known whether it is known what the year assesses
     * @param missing the indicators without a score; {@code ""} is returned if none lacks one
     */
    public final String lacking(boolean known, Collection<Integer> missing) {
        if (!known) {
            return coded("no-framework");
        }
        return missing.isEmpty() ? "" : coded("scores-missing", Map.of("indicators", numbers(missing)));
    }

    /** Numbers of indicators or years, one behind the other. */
    public final String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(this::digits).collect(Collectors.joining(", "));
    }

    public final String digits(Object figure) {
        return digits.apply(figure.toString());
    }

    /** Two decimals, half-up. */
    public final String score(BigDecimal score) {
        return digits(RoundedFigure.rounded(score).toPlainString());
    }

    /** A difference with two decimals and its sign, the one that cells show; it says the direction without colour, and 0.00 has none. */
    public final String signed(BigDecimal difference) {
        String figure = score(difference);
        return RoundedFigure.rounded(difference).signum() > 0 ? "+" + figure : figure;
    }

    /** A fiscal year's number in the Buddhist era. */
    public final String year(FiscalYear year) {
        return digits(year.buddhist());
    }

    /** A day in words, Buddhist era: ๒๐ พฤศจิกายน ๒๕๖๙. */
    public String date(LocalDate day) {
        return date(day, TextStyle.FULL);
    }

    /** A day in few words, Buddhist era: ๒๐ พ.ย. ๒๕๖๙. */
    public final String shortDate(LocalDate day) {
        return date(day, TextStyle.SHORT);
    }

    private String date(LocalDate day, TextStyle month) {
        return digits(day.getDayOfMonth()) + " " + day.getMonth().getDisplayName(month, language) + " "
                + digits(day.getYear() + FiscalYear.ERA_OFFSET);
    }

    public final String month(Month month) {
        return month.getDisplayName(TextStyle.SHORT, language);
    }

    /** The note on what makes scores doubtful, with the places that say so; {@code ""} for none. */
    public final String doubts(Collection<Place> at) {
        return doubts("doubted", at, Place::toString);
    }

    /** The same below a page or picture, shortened: the file's name must not be cut off. */
    public final String doubtsInBrief(Collection<Place> at) {
        return doubts("doubted.brief", at, Place::inBrief);
    }

    private String doubts(String key, Collection<Place> at, Function<Place, String> name) {
        List<String> named = at.stream().map(name).distinct().toList();
        return named.isEmpty()
                ? ""
                : Messages.of("headline")
                        .text(
                                named.size() > NAMED ? key + ".more" : key,
                                Map.of(
                                        "places",
                                        named.stream().limit(NAMED).collect(Collectors.joining(", ")),
                                        "more",
                                        digits(named.size() - NAMED)));
    }

    public final HeadlineText headlines() {
        return new HeadlineText(digits);
    }
}
