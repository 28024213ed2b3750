package org.itaconsolidator.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * An item's code as typed: a letter and a number, a letter that the scanner took for a digit, or a bare number.
 *
 * @param typed as it stands in the text
 * @param certain whether it says which instrument; else the text must agree
 * @param rest the text after the code
 */
record TypedCode(String typed, List<String> candidates, boolean certain, String rest) {
    /** E12, E ๑๒, O-42, OIT1, "EIT ข้อ ๑๒"; but "IIT 5 ตัวชี้วัด" counts indicators. */
    private static final Pattern LETTER = Pattern.compile(
            "(?<![A-Za-z0-9])([IEOieo])(?:[Ii][Tt](?:-?(?=\\d)|\\s*ข้อ(?:ที่)?\\s*)|\\s*[-.]?\\s*)(\\d{1,2})(?![\\d/])");

    /** "1๒๐" and "l20" for I20, "0๔๒" for O42. */
    private static final Pattern DIGIT_FOR_LETTER =
            Pattern.compile("(?<![A-Za-z0-9.,/])([1l|0])\\s?(\\d{2})(?![\\d.,/])");

    private static final String LETTERS = "IEOieo";

    private static final String LIKE_LETTERS = "1l|0";

    /** "๒๔ หน่วยงาน..."; a number with a dot or a bracket is a list's. */
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("^(?:ข้อ(?:ที่)?\\s*)?(\\d{1,2})\\s+(?=[^\\d\\s.,/)\\-])");

    static Optional<TypedCode> of(String text) {
        String clean = ThaiText.clean(text);
        String digits = ThaiText.arabicDigits(clean);
        Matcher letter = LETTER.matcher(digits);
        if (holdsOneOf(LETTERS, digits) && letter.find()) {
            String code = letter.group(1).toUpperCase(Locale.ROOT) + Integer.parseInt(letter.group(2));
            return Optional.of(found(clean, letter, List.of(code), true));
        }
        Matcher digit = DIGIT_FOR_LETTER.matcher(digits);
        if (holdsOneOf(LIKE_LETTERS, digits) && digit.find()) {
            String code = (digit.group(1).equals("0") ? "O" : "I") + Integer.parseInt(digit.group(2));
            // nobody types one number in two scripts: the first character was a letter
            boolean mixed = digits.charAt(digit.start(2)) != clean.charAt(digit.start(2))
                    && digits.charAt(digit.start(1)) == clean.charAt(digit.start(1));
            return Optional.of(found(clean, digit, List.of(code), mixed));
        }
        Matcher number = NUMBER_FIRST.matcher(digits);
        if (number.find()) {
            List<String> candidates = Arrays.stream(Instrument.values())
                    .map(instrument -> ItemDef.code(instrument, Integer.parseInt(number.group(1))))
                    .toList();
            String typed = clean.substring(number.start(1), number.end(1));
            return Optional.of(new TypedCode(typed, candidates, false, clean.substring(number.end())));
        }
        return Optional.empty();
    }

    private static boolean holdsOneOf(String letters, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (letters.indexOf(digits.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static TypedCode found(String text, Matcher matcher, List<String> candidates, boolean certain) {
        return new TypedCode(
                text.substring(matcher.start(), matcher.end()), candidates, certain, text.substring(matcher.end()));
    }
}
