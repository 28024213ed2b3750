package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiText;

/** The marks that lead from a heading or a name to a note: asterisks, daggers, raised numbers. */
public final class FootnoteMarks {
    private static final Pattern MARK = Pattern.compile("\\*+|[†‡§]+|[¹²³⁰⁴⁵⁶⁷⁸⁹]+");

    private static final Pattern BEGINS = Pattern.compile("\\(?(?:" + MARK + ")");

    private static final Pattern NAMED =
            Pattern.compile("^[^*†‡§¹²³⁰⁴-⁹]{0,20}(?:" + MARK + ")[)\\s]*(?:=|:|หมายถึง|คือ|แทน)?\\s*");

    public static String without(String text) {
        return mayHold(text) ? MARK.matcher(text).replaceAll("").strip() : text.strip();
    }

    public static List<String> in(List<String> texts) {
        if (texts.stream().noneMatch(FootnoteMarks::mayHold)) {
            return List.of();
        }
        return texts.stream()
                .flatMap(text -> MARK.matcher(text).results().map(mark -> mark.group()))
                .distinct()
                .toList();
    }

    /** A look that costs little, because most texts hold none. */
    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c >= '\u00A7' && c <= '\u00B9' || c >= '\u2020' && c <= '\u2079') {
                return true;
            }
        }
        return false;
    }

    public static boolean begin(String text) {
        return BEGINS.matcher(ThaiText.fold(text)).lookingAt();
    }

    /** What a note says behind its mark: "* หมายถึง คะแนนปี ๒๕๖๖". */
    public static String behind(String note) {
        return NAMED.matcher(note).replaceFirst("");
    }
}
