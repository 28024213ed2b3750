package org.itaconsolidator.framework;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The code of an assessment's item as officers type it: "I4", "ข้อ E12", "(O-42)", "I1."; "I4.2" is none. {@link ItemFinder} knows what the
 * item is called in its year.
 */
public final class ItemCode {
    private static final String CODE = "[ieo]-?\\d{1,2}(?!\\d|\\.\\d)";
    private static final Pattern ANYWHERE = Pattern.compile("(?<![a-z])" + CODE);
    private static final Pattern IN_FRONT = Pattern.compile("\\(?(?:ข้อ(?:ที่)?)?(" + CODE + ")");
    private static final Pattern ALONE = Pattern.compile(IN_FRONT.pattern() + "[.)]{0,2}");
    private static final Pattern SEVERAL = Pattern.compile("(?:" + ALONE.pattern() + "(?:[,/;&-]|และ|ถึง)?)+");

    /** The instrument of a text that is nothing but one code. */
    public static Optional<Instrument> findAlone(String text) {
        Matcher code = ALONE.matcher(ThaiText.fold(text));
        return code.matches() ? Optional.of(instrument(code)) : Optional.empty();
    }

    /** The instrument of the code that a text begins with. */
    public static Optional<Instrument> findInFront(String text) {
        Matcher code = IN_FRONT.matcher(ThaiText.fold(text));
        return code.lookingAt() ? Optional.of(instrument(code)) : Optional.empty();
    }

    private static Instrument instrument(Matcher code) {
        return switch (code.group(1).charAt(0)) {
            case 'i' -> Instrument.IIT;
            case 'e' -> Instrument.EIT;
            default -> Instrument.OIT;
        };
    }

    /** Whether a text is nothing but codes. */
    public static boolean areAlone(String text) {
        return SEVERAL.matcher(ThaiText.fold(text)).matches();
    }

    /** Whether a text begins with a code. */
    public static boolean begins(String text) {
        return findInFront(text).isPresent();
    }

    /** Whether a code stands anywhere in a text, but not behind a Latin letter. */
    public static boolean isIn(String text) {
        String folded = ThaiText.fold(text);
        for (int i = 1; i < folded.length(); i++) {
            if (isLetter(folded.charAt(i - 1)) && (folded.charAt(i) == '-' || Character.isDigit(folded.charAt(i)))) {
                return ANYWHERE.matcher(folded).find();
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c == 'i' || c == 'e' || c == 'o';
    }
}
