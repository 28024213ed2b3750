package org.itaconsolidator.thai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.thai.text.ListLabel.Style;

/** Finds what may be labels in one text, before it is known which of them are. */
final class ListLabels {
    private static final Pattern NUMBERED = Pattern.compile("(?<![\\dA-Za-z]|\\d[.,/:-])"
            + "(?:(?<nested>\\d{1,2}\\.)(?<sub>\\d{1,2})(?:\\.|\\))?(?=\\s|[\u0E01-\u0E4F(A-Za-z])"
            + "|\\((?<bracketed>\\d{1,2})\\)"
            + "|(?<closed>\\d{1,2})\\)"
            + "|(?<dot>\\d{1,2})\\s?\\.(?![\\d.])"
            + ")");
    /** Words that make a number their own: ข้อ ๑., ส่วนที่ ๑.; but สถานที่, พื้นที่ and หน้าที่ are whole words. */
    private static final Pattern NUMBERING_WORD =
            Pattern.compile("(?:(?<!สถาน|พื้น|หน้า)ที่|ข้อ|ชั้น|หมู่|มาตรา|เลข|ระดับ|วรรค|ม\\.)(?<blank>\\s*)$");

    private static final String MARK =
            "[-\u2010-\u2015\u2022\u25CF\u25AA\u2043\u2023\u25A0\u25B6\u25BA\u27A2\u2756\u00B7\uF0B7\uF0A7\uF0D8\uF076*]";

    /** Ticks in front of what was done; below another list's marks they belong to its items. */
    private static final String TICK = "[\u2713\u2714\u221A\u2611\u2705\u25A1\uF0FC\uF0FE]";

    /** The mark of a word processor's second level: a circle, or the letter o with a blank. */
    private static final String SECOND = "(?:[\u25E6\u25CB]|[oO](?=[ \\t\u00A0]))";

    private static final List<Pattern> AT_LINE_START =
            Stream.of(MARK, TICK, SECOND).map(ListLabels::atLineStart).toList();

    /** Inside a line "-" before a month or a digit is a range. */
    private static final List<Pattern> ANYWHERE = List.of(
            Pattern.compile(AT_LINE_START.get(0).pattern() + "|(?<=[ \\t])" + MARK + "(?=[ \\t]*(?!"
                    + MonthNames.IN_TEXT + ")[^\\s\\d\u0E50-\u0E59])"),
            Pattern.compile(AT_LINE_START.get(1).pattern() + "|(?<=\\s|[\u0E00-\u0E7F])" + TICK
                    + "(?=[ \\t]*[^\\s\\d\u0E50-\u0E59])"),
            AT_LINE_START.get(2));

    private static final int LONGEST_WORD = 8;

    /** A text with more numbers is no list of anybody's: each is held against those before it. */
    private static final int MOST = 2_000;

    private ListLabels() {}

    /** Numbered labels that may be ones, in the order of the text (with Arabic digits). */
    static List<ListLabel> listNumbered(String digits) {
        List<ListLabel> labels = new ArrayList<>();
        Matcher match = NUMBERED.matcher(digits);
        while (match.find()) {
            int start = match.start();
            String before = digits.substring(Math.max(0, start - LONGEST_WORD), start);
            boolean closesBracket =
                    match.group("closed") != null && digits.lastIndexOf('(', start) > digits.lastIndexOf(')', start);
            ListLabel label = label(digits, match, start);
            Matcher word = NUMBERING_WORD.matcher(before);
            boolean ofWord = word.find() && !(word.group("blank").contains("\n") && isNext(labels, label));
            if (!closesBracket && !ofWord) {
                labels.add(label);
            }
            if (labels.size() > MOST) {
                return new ArrayList<>();
            }
        }
        return labels;
    }

    /** Behind a line's end a number belongs to the word above only where it does not come next in the list. */
    private static boolean isNext(List<ListLabel> before, ListLabel label) {
        return label.number() == 1 || before.stream().anyMatch(above -> above.isFollowedBy(label));
    }

    /** Bullets at line starts, of the outermost kind that there is; those inside lines too where the text begins with one. */
    static List<ListLabel> listBullets(String digits) {
        List<ListLabel> labels = new ArrayList<>();
        for (int kind = 0; kind < AT_LINE_START.size() && labels.isEmpty(); kind++) {
            add(labels, AT_LINE_START.get(kind).matcher(digits));
            if (!labels.isEmpty() && digits.substring(0, labels.get(0).start()).isBlank()) {
                labels.clear();
                add(labels, ANYWHERE.get(kind).matcher(digits));
            }
        }
        return labels;
    }

    private static Pattern atLineStart(String mark) {
        return Pattern.compile("(?<=^|\\n)[ \\t]*" + mark + "(?=[ \\t\u00A0]*[^\\s\\d\u0E50-\u0E59])");
    }

    private static void add(List<ListLabel> labels, Matcher match) {
        while (match.find()) {
            int end = match.end();
            labels.add(new ListLabel(Style.BULLET, "", labels.size() + 1, end - 1, end, true, true));
        }
    }

    private static ListLabel label(String digits, Matcher match, int start) {
        Style style;
        String number;
        String prefix = "";
        if (match.group("nested") != null) {
            style = Style.NESTED;
            prefix = match.group("nested");
            number = match.group("sub");
        } else if (match.group("bracketed") != null) {
            style = Style.BRACKETED;
            number = match.group("bracketed");
        } else if (match.group("closed") != null) {
            style = Style.CLOSED;
            number = match.group("closed");
        } else {
            style = Style.DOT;
            number = match.group("dot");
        }
        int line = digits.lastIndexOf('\n', start - 1) + 1;
        boolean atLineStart = digits.substring(line, start).isBlank();
        boolean afterBlank = atLineStart || ThaiText.isBlank(digits.charAt(start - 1));
        return new ListLabel(style, prefix, Integer.parseInt(number), start, match.end(), atLineStart, afterBlank);
    }
}
