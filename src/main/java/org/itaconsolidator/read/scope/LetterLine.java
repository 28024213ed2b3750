package org.itaconsolidator.read.scope;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The lines of a letter that say to whom it is written and to which letter it answers. What they consist of is data:
 * a word that begins them, and parties with their places and titles, numbers and days of letters, polite words. What
 * else stands in such a line is no part of it, and is heard as if it stood there alone: "เรียน ปลัด ยังไม่ใช่ของจริง".
 */
public final class LetterLine {
    private static final String FILE = "layouts/asides.yaml";

    private static final String ADDRESS = begin("address-starts");

    private static final String REFERENCE = begin("reference-starts");

    private static final Pattern BEGINS_ADDRESS = Pattern.compile("^" + ADDRESS);

    private static final Pattern BEGINS_REFERENCE = Pattern.compile("^" + REFERENCE);

    /** As far as it goes; blanks part what it consists of. */
    private static final Pattern WHOLE = Pattern.compile(
            "^(?:" + ADDRESS + "|" + REFERENCE + ")(?:[\\s:,/().…-]+|" + alternatives("of-letters") + ")*+",
            Pattern.CASE_INSENSITIVE);

    private static String begin(String list) {
        return "[\\s(]*(?:" + alternatives(list) + ")";
    }

    private static String alternatives(String list) {
        return Words.patterns(FILE, list).stream().map(Pattern::pattern).collect(Collectors.joining("|"));
    }

    /** A text without the address or reference that it begins with; {@code ""} for a line that is nothing else. */
    static String without(String text) {
        String clean = ThaiText.plain(text);
        return begins(clean) ? WHOLE.matcher(clean).replaceFirst("") : text;
    }

    private static boolean begins(String clean) {
        return BEGINS_ADDRESS.matcher(clean).lookingAt() || isReference(clean);
    }

    /** Whether a line begins as one that says to whom a letter is written: the body in it has it, and need not be who sends it. */
    public static boolean isAddress(String line) {
        return BEGINS_ADDRESS.matcher(ThaiText.clean(line)).lookingAt();
    }

    /** Whether a line says to whom a copy went: what is copied is never that body's own. */
    public static boolean isOfCopy(String line) {
        return ThaiText.fold(line).startsWith("สำเนา") && isAddress(line);
    }

    /** Whether a line names the letter that another answers: the body in it is the one that wrote that letter. */
    public static boolean isReference(String line) {
        return BEGINS_REFERENCE.matcher(ThaiText.clean(line)).lookingAt();
    }

    /** Whether a line begins like one and goes on with something else. */
    public static boolean saysMore(String line) {
        return begins(ThaiText.clean(line)) && !without(line).isBlank();
    }
}
