package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.settings.Digits;

/** The words of the documents, Thai as they are signed, with numbers in the wished digits. */
final class PaperWords {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM ", THAI);

    /** Addresses, codes such as O42 and the like mean something as they are typed. */
    private static final Pattern LATIN = Pattern.compile("[\\x21-\\x7E]*[A-Za-z][\\x21-\\x7E]*");

    private final Messages texts = Messages.of("papers", THAI);
    private final Digits digits;

    PaperWords(Digits digits) {
        this.digits = digits;
    }

    String text(String key) {
        return texts.text(key);
    }

    /** A text of which only covers and headings care where its lines may end. */
    String withoutLineEnds(String key) {
        return text(key).replace(Paper.LINE_MAY_END, "");
    }

    /** Whole numbers, scores and days among the words in the wished digits. */
    String text(String key, Map<String, ?> words) {
        Map<String, Object> shown = new HashMap<>();
        words.forEach((name, word) -> shown.put(name, shown(word)));
        return texts.text(key, shown);
    }

    /** The text of a key, or the code itself where a later program has stored a code that this one does not know. */
    String word(String group, String code) {
        String key = group + "." + code;
        return texts.has(key) ? texts.text(key) : code;
    }

    /** An officer's text in the wished digits; what holds Latin letters stays as it is. */
    String written(String text) {
        StringBuilder out = new StringBuilder();
        Matcher latin = LATIN.matcher(text);
        int from = 0;
        while (latin.find()) {
            out.append(digits.apply(text.substring(from, latin.start()))).append(latin.group());
            from = latin.end();
        }
        return out.append(digits.apply(text.substring(from))).toString();
    }

    String number(int number) {
        return digits.apply(Integer.toString(number));
    }

    /** With two decimals, half-up. */
    String score(BigDecimal score) {
        return digits.apply(score.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    String day(LocalDate day) {
        return digits.apply(DAY.format(day) + ThaiBuddhistDate.from(day).get(ChronoField.YEAR_OF_ERA));
    }

    private Object shown(Object word) {
        if (word instanceof Integer number) {
            return number(number);
        }
        if (word instanceof BigDecimal score) {
            return score(score);
        }
        return word instanceof LocalDate day ? day(day) : word;
    }
}
