package org.itaconsolidator.thai.text;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The months as they are written: in full, cut short, abbreviated with and without dots, and in English. */
public final class MonthNames {
    /** By month from January: the full name, usual misspellings and short forms; abbreviations follow below. */
    private static final String[][] NAMES = {
        {"มกราคม", "มกรา", "january", "jan"},
        {"กุมภาพันธ์", "กุมภาพันธุ์", "กุมพาพันธ์", "กุมภาพัน", "กุมภา", "february", "feb"},
        {"มีนาคม", "มีนา", "march", "mar"},
        {"เมษายน", "เมษา", "april", "apr"},
        {"พฤษภาคม", "พฤกษภาคม", "พฤษภา", "may"},
        {"มิถุนายน", "มิถุนา", "june", "jun"},
        {"กรกฎาคม", "กรกฏาคม", "กรกฎา", "กรกฏา", "july", "jul"},
        {"สิงหาคม", "สิงหา", "august", "aug"},
        {"กันยายน", "กันยา", "september", "sept", "sep"},
        {"ตุลาคม", "ตุลา", "october", "oct"},
        {"พฤศจิกายน", "พฤษจิกายน", "พฤศจิกา", "november", "nov"},
        {"ธันวาคม", "ธันวา", "december", "dec"},
    };
    /** The two parts of each abbreviation: ม. and ค. */
    private static final String[][] ABBREVIATIONS = {
        {"ม", "ค"}, {"ก", "พ"}, {"มี", "ค"}, {"เม", "ย"}, {"พ", "ค"}, {"มิ", "ย"},
        {"ก", "ค"}, {"ส", "ค"}, {"ก", "ย"}, {"ต", "ค"}, {"พ", "ย"}, {"ธ", "ค"},
    };

    private static final Map<String, Month> BY_KEY = byKey();
    private static final List<String> FULL =
            Stream.of(NAMES).map(names -> names[0]).toList();

    /**
     * A regular expression, without groups, for any month in running text; blanks and line breaks inside it are allowed,
     * because narrow columns wrap names. Latin letters in any case.
     */
    public static final String IN_TEXT = "(?:" + String.join("|", patterns("\\s*")) + ")";

    /** A regular expression, without groups, for any month in folded text without blanks. */
    public static final String IN_FOLDED = "(?:" + String.join("|", patterns("")) + ")";

    /** A regular expression without groups for a full Thai month; abbreviations may begin any word. */
    public static final String IN_FULL =
            "(?:" + Arrays.stream(NAMES).map(names -> names[0]).collect(Collectors.joining("|")) + ")";

    /** Which two letters a month's name, or the word month before it (เดือน), begins with: {@link #pair}. */
    private static final BitSet BEGINNINGS = beginnings();

    /** Whether a month's name, or เดือน before it, may begin at a place of a text, as its first two letters tell. */
    public static boolean mayBegin(String text, int at) {
        return at + 1 < text.length() && BEGINNINGS.get(pair(text.charAt(at), text.charAt(at + 1)));
    }

    private static BitSet beginnings() {
        BitSet pairs = new BitSet();
        Stream.of(NAMES)
                .flatMap(Stream::of)
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .forEach(name -> addBeginnings(pairs, name));
        Stream.of(ABBREVIATIONS).forEach(parts -> addBeginnings(pairs, parts[0] + parts[1]));
        pairs.set(pair('เ', 'ด'));
        return pairs;
    }

    /** The second letter may stand behind blanks or a dot, and be small or a capital. */
    private static void addBeginnings(BitSet pairs, String name) {
        char next = name.charAt(1);
        String seconds = " \t\n\u000B\f\r." + Character.toLowerCase(next) + Character.toUpperCase(next);
        for (char second : seconds.toCharArray()) {
            pairs.set(pair(name.charAt(0), second));
        }
    }

    /** A number for two letters; others may have the same. */
    private static int pair(char one, char other) {
        return (one & 0x7F) << 7 | other & 0x7F;
    }

    public static String full(Month month) {
        return NAMES[month.ordinal()][0];
    }

    /** The one month whose full name a word is but for a letter; empty for a known name. */
    public static Optional<Month> findMisspelt(String word) {
        String folded = ThaiText.fold(word);
        return BY_KEY.containsKey(folded)
                ? Optional.empty()
                : Nearest.of(folded, FULL).map(BY_KEY::get);
    }

    public static Month getMonth(String match) {
        Month month = BY_KEY.get(ThaiText.fold(match).replace(".", ""));
        if (month == null) {
            throw new IllegalArgumentException("not a month: '" + match + "', expected one such as ต.ค. or ตุลาคม");
        }
        return month;
    }

    private static Map<String, Month> byKey() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            int i = month.ordinal();
            for (String name : NAMES[i]) {
                months.put(name, month);
            }
            months.put(ABBREVIATIONS[i][0] + ABBREVIATIONS[i][1], month);
        }
        return months;
    }

    private static List<String> patterns(String blanks) {
        List<String> names = new ArrayList<>();
        for (String[] spellings : NAMES) {
            names.addAll(List.of(spellings));
        }
        names.sort(Comparator.comparing(String::length).reversed());
        List<String> patterns = new ArrayList<>();
        for (String name : names) {
            patterns.add(name.charAt(0) < 128 ? name + "\\.?" : String.join(blanks, name.split("")));
        }
        for (String[] parts : ABBREVIATIONS) {
            patterns.add(parts[0] + "(?:" + blanks + "\\." + blanks + ")?" + parts[1] + "(?:" + blanks + "\\.)?");
        }
        return patterns;
    }
}
