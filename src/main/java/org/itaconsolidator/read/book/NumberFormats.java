package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a number format makes of a number: a day, a time, a per cent, or a plain number. Thai formats are known too. */
public final class NumberFormats {
    public enum Kind {
        PLAIN,
        PERCENT,
        DAY,
        /** The year of a day alone. */
        YEAR,
        TIME,
        /** Hours that go on counting behind 24. */
        HOURS
    }

    /**
     * @param kind how it shows a number
     * @param decimals how many digits it shows behind the point of a per cent; 0 for other kinds
     */
    public record Format(Kind kind, int decimals) {}

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)");

    /** A section for some numbers only: what it hides is not hidden of others. */
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");

    private static final Pattern DIGIT_OR_WORD = Pattern.compile("[0#?@]|\\p{L}");

    /** A comma behind all digits, or a minus in front of them. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("[0#?],+(?![,0#?])|^[^0#?]*-\\s*[0#?]");

    private static final Pattern DECIMALS = Pattern.compile("\\.([0#?]+)");

    private static final Pattern ONLY_YEAR = Pattern.compile("\\P{L}*(?:y{4}|b{4}|ป{4})\\P{L}*");

    /** ECMA-376 part 1, 18.8.30: the built-in formats, those of the locale th-TH (59 to 81) among them. */
    private static final Set<Integer> PER_CENTS = Set.of(9, 10, 67, 68);

    /** The built-in formats of accounts, which write 0 as a dash. */
    private static final Set<Integer> ACCOUNTS = Set.of(41, 42, 43, 44);

    /** Where a format has so many sections before it, this is the one for 0. */
    private static final int ZERO_SECTION = 2;

    /** What writes 0 as a digit, or a word for it: {@code General} and its Thai and German names do. */
    private static final Pattern SHOWS_ZERO = Pattern.compile("[0๐@]|\\p{L}");

    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 45, 47, 75, 76, 78, 80);

    private static final Set<Integer> HOURS = Set.of(46, 79);

    private static final Pattern TIME = Pattern.compile("[hmsชนท]{1,2}\\s*:|:\\s*[hmsชนท]{1,2}");

    private static final Pattern GOES_ON = Pattern.compile("\\[[hmsชนท]{1,2}\\]", Pattern.CASE_INSENSITIVE);

    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 71, 72, 73, 74, 77, 81);

    /** Of the built-in formats of per cents: 0.00% and its Thai twin. */
    private static final Set<Integer> TWO_DECIMALS = Set.of(10, 68);

    private static final int FIRST_EAST_ASIAN_DAY = 27;
    private static final int LAST_EAST_ASIAN_DAY = 36;

    /** A format by its number and, where the workbook defines it, its code. */
    public static Format format(int id, String code) {
        Kind kind = kind(id, code);
        if (kind != Kind.PERCENT) {
            return new Format(kind, 0);
        }
        if (code == null || code.isEmpty()) {
            return new Format(kind, TWO_DECIMALS.contains(id) ? 2 : 0);
        }
        Matcher decimals = DECIMALS.matcher(withoutLiterals(code));
        return new Format(kind, decimals.find() ? decimals.group(1).length() : 0);
    }

    /** The words that a format writes beside a number: {@code 0.00" (ประมาณการ)"}. */
    static String words(String code) {
        return code == null
                ? ""
                : LITERAL.matcher(firstSection(code))
                        .results()
                        .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                        .collect(Collectors.joining())
                        .strip();
    }

    /** Which numbers a format does not show, by its number and, where the workbook defines it, its code. */
    public static CellLook.Unseen unseen(int id, String code) {
        if (hides(code)) {
            return CellLook.Unseen.ALL;
        }
        return dashesZero(id, code) ? CellLook.Unseen.ZERO : CellLook.Unseen.NONE;
    }

    /** Whether a format writes no digit for 0: a dash in formats of accounts, nothing by {@code #,###} or {@code 0.00;-0.00;}. */
    private static boolean dashesZero(int id, String code) {
        if (code == null || code.isEmpty()) {
            return ACCOUNTS.contains(id);
        }
        List<String> sections = sections(code);
        String zero = sections.get(sections.size() > ZERO_SECTION ? ZERO_SECTION : 0);
        return !CONDITION.matcher(code).find()
                && kind(id, code) == Kind.PLAIN
                && !SHOWS_ZERO.matcher(shown(zero)).find();
    }

    /** Whether a format shows nothing of a number, {@code ;;;}, or another: a thousandth by {@code 0.00,}, less than 0 by {@code -0.00}. */
    private static boolean hides(String code) {
        return code != null
                && !code.isEmpty()
                && !CONDITION.matcher(code).find()
                && (!DIGIT_OR_WORD.matcher(signs(code)).find()
                        || OTHER_NUMBER.matcher(signs(code)).find());
    }

    private static String firstSection(String code) {
        return sections(code).get(0);
    }

    /** What a format says of numbers above 0, below 0, of 0 and of texts, as far as it does; at least one. */
    private static List<String> sections(String code) {
        List<String> sections = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            if (sign == '\\' && !quoted) {
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ';' && !quoted) {
                sections.add(code.substring(start, i));
                start = i + 1;
            }
        }
        sections.add(code.substring(start));
        return sections;
    }

    private static Kind kind(int id, String code) {
        if (code == null || code.isEmpty()) {
            boolean eastAsian = id >= FIRST_EAST_ASIAN_DAY && id <= LAST_EAST_ASIAN_DAY;
            if (eastAsian || DAYS.contains(id)) {
                return Kind.DAY;
            }
            Kind time = HOURS.contains(id) ? Kind.HOURS : TIMES.contains(id) ? Kind.TIME : Kind.PLAIN;
            return PER_CENTS.contains(id) ? Kind.PERCENT : time;
        }
        String signs = withoutLiterals(code);
        if (signs.contains("%")) {
            return Kind.PERCENT;
        }
        if (ONLY_YEAR.matcher(signs).matches()) {
            return Kind.YEAR;
        }
        if (signs.matches("(?s).*(y|b{2,4}|d|ว|ป|ดด).*")) {
            return Kind.DAY;
        }
        if (GOES_ON.matcher(firstSection(code)).find()) {
            return Kind.HOURS;
        }
        return TIME.matcher(signs).find() ? Kind.TIME : Kind.PLAIN;
    }

    /** The first section without quoted text, escapes, colours, conditions and locales, in small letters. */
    private static String withoutLiterals(String code) {
        return signs(code).toLowerCase(Locale.ROOT).replace("general", "").replace("standard", "");
    }

    /** The first section without what is not written of the number itself; its signs as they stand. */
    private static String signs(String code) {
        return ownSigns(firstSection(code));
    }

    /** What a section may write, be it of the number itself or beside it; the letters and digits of locales and colours are not written. */
    private static String shown(String section) {
        return section.replaceAll("[_*].", "")
                .replaceAll("\\[\\$([^\\]-]*+)[^\\]]*+(?:\\]|\\z)", "$1")
                .replaceAll("\\[[^\\]]*+(?:\\]|\\z)", "");
    }

    private static String ownSigns(String section) {
        return section.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("[_*].", "")
                .replaceAll("\\[[^\\]]*+(?:\\]|\\z)", "");
    }
}
