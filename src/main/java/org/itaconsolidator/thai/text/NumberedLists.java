package org.itaconsolidator.thai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits lists written into one cell: "๑.", "๑)", "(๑)", "๑.๑" or "-", one per line or run together, or "ขั้นตอนที่ ๑". Only the outer
 * list is split; nested lists stay in the text of their item. Labels must be in order, so that scores and dates are no
 * labels; a label out of order counts only at the start of a line. No word is lost: the items put together give the
 * text.
 */
public final class NumberedLists {
    private static final Pattern NUMBERED = Pattern.compile("(?<![\\dA-Za-z]|\\d[.,/:-])"
            + "(?:(?<nested>\\d{1,2}\\.)(?<sub>\\d{1,2})(?:\\.|\\))?(?=\\s|[\u0E01-\u0E4F(A-Za-z])"
            + "|\\((?<bracketed>\\d{1,2})\\)"
            + "|(?<closed>\\d{1,2})\\)"
            + "|(?<dot>\\d{1,2})\\s?\\.(?![\\d.])"
            + ")");
    /** Words that make a number their own: ข้อ ๑., ส่วนที่ ๑.; but สถานที่, พื้นที่ and หน้าที่ are whole words. */
    private static final Pattern NUMBERING_WORD =
            Pattern.compile("(?:(?<!สถาน|พื้น|หน้า)ที่|ข้อ|ชั้น|หมู่|มาตรา|เลข|ระดับ|วรรค|ม\\.)(?<blank>\\s*)$");

    /** A number that a word calls one of a list, at a line's start: "ขั้นตอนที่ ๑ ประชุม", "ข้อ ๑ ประชุม". */
    private static final Pattern CALLED = Pattern.compile(
            "(?<=^|\\n)[ \\t]*+(?<word>ขั้นตอนที่|ขั้นตอน|ขั้นที่|ขั้น|ข้อที่|ข้อ|ลำดับที่|กิจกรรมที่|[Ss]tep)[ \\t]*+(?<number>\\d{1,2})(?![\\d,/:-]|\\.\\d)[.):]?(?=.)");

    private static final String MARK =
            "[-\u2010-\u2015\u2022\u25CF\u25AA\u2043\u2023\u25A0\u25B6\u25BA\u27A2\u2756\u00B7\uF0B7\uF0A7\uF0D8\uF076*]";

    /** Ticks in front of what was done; below another list's marks they belong to its items. */
    private static final String TICK = "[\u2713\u2714\u221A\u2611\u2705\u25A1\uF0FC\uF0FE]";

    /** The bullet of a word processor's second level: a circle, or the letter o with a blank. */
    private static final String SECOND = "(?:[\u25E6\u25CB]|[oO](?=[ \\t\u00A0]))";

    private static final List<Pattern> AT_LINE_START =
            Stream.of(MARK, TICK, SECOND).map(NumberedLists::atLineStart).toList();

    /** Bullets inside lines; "-" before a month or a digit is a range. */
    private static final List<Pattern> ANYWHERE = List.of(
            Pattern.compile(AT_LINE_START.get(0).pattern() + "|(?<=[ \\t])" + MARK + "(?=[ \\t]*(?!"
                    + MonthNames.IN_TEXT + ")[^\\s\\d\u0E50-\u0E59])"),
            Pattern.compile(AT_LINE_START.get(1).pattern() + "|(?<=\\s|[\u0E00-\u0E7F])" + TICK
                    + "(?=[ \\t]*[^\\s\\d\u0E50-\u0E59])"),
            AT_LINE_START.get(2));

    private static final int LONGEST_WORD = 8;

    /** With more numbers a text is no list; each is compared with those before. */
    private static final int MOST = 2_000;

    /**
     * @param label as written: "๑.", "(๒)", "ข้อ ๑", "-"; {@code ""} for text before the first label or without any
     * @param number the label's number, of "๑.๒" the last; of bullets the running number; 0 without a label
     * @param text what follows the label, with nested lists, without blanks at its ends
     * @param start where the item (its label) begins in the text
     */
    public record ListItem(String label, int number, String text, int start) {}

    /**
     * @param style how it is written; items of one list share it
     * @param prefix the numbers before the last: of "๑.๒" it is "1."
     * @param number the last number
     * @param atLineStart whether only blanks stand before it in its line
     * @param afterBlank whether a blank, or the line's start, stands before it
     */
    private record Label(
            Style style, String prefix, int number, int start, int end, boolean atLineStart, boolean afterBlank) {
        enum Style {
            /** "๑." */
            DOT,
            /** "๑)" */
            CLOSED,
            /** "(๑)" */
            BRACKETED,
            /** "๑.๑" */
            NESTED,
            /** "ขั้นตอนที่ ๑"; its prefix is the word */
            CALLED,
            /** "-" */
            BULLET
        }

        boolean isFollowedBy(Label other) {
            if (style != other.style) {
                return false;
            }
            boolean nextInSame = prefix.equals(other.prefix) && other.number == number + 1;
            boolean firstOfNext = style == Label.Style.NESTED
                    && other.number == 1
                    && other.prefix.equals(Integer.parseInt(prefix.substring(0, prefix.length() - 1)) + 1 + ".");
            return nextInSame || firstOfNext;
        }
    }

    /**
     * The items in order; text before the first label is an item with the label {@code ""}; text without a list is one
     * such item; blank text has none.
     */
    public static List<ListItem> split(String text) {
        return split(text, 0);
    }

    /**
     * The items of a text that goes on from one above: the number that comes next there is a label inside a line too.
     *
     * @param above the last number above, 0 for none
     */
    public static List<ListItem> split(String text, int above) {
        if (text.isBlank()) {
            return List.of();
        }
        String digits = ThaiText.arabicDigits(text);
        List<Label> labels = outer(listNumbered(digits), above);
        List<Label> called = listCalled(digits);
        if (!called.isEmpty()
                && (labels.isEmpty() || called.get(0).start() < labels.get(0).start())) {
            labels = called;
        }
        if (labels.isEmpty()) {
            labels = listBullets(digits);
        }
        List<ListItem> items = new ArrayList<>();
        int first = labels.isEmpty() ? text.length() : labels.get(0).start();
        String head = text.substring(0, first).strip();
        if (!head.isEmpty()) {
            items.add(new ListItem("", 0, head, 0));
        }
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            items.add(new ListItem(
                    text.substring(label.start(), label.end()),
                    label.number(),
                    text.substring(label.end(), end).strip(),
                    label.start()));
        }
        return items;
    }

    private static List<Label> outer(List<Label> candidates, int above) {
        for (int i = 0; i < candidates.size(); i++) {
            Label label = candidates.get(i);
            boolean next = above > 0 && label.number() == above + 1 && label.afterBlank();
            if (next || isFirst(candidates, i)) {
                return chain(candidates.subList(i, candidates.size()));
            }
        }
        return List.of();
    }

    /** Whether a list begins here: at a line's start with any number, else with 1 or where the next number follows. */
    private static boolean isFirst(List<Label> candidates, int i) {
        Label label = candidates.get(i);
        boolean followed = candidates.subList(i + 1, candidates.size()).stream().anyMatch(label::isFollowedBy);
        if (label.style() == Label.Style.NESTED) {
            return followed && label.number() == 1;
        }
        return label.atLineStart() || followed || label.afterBlank() && label.number() == 1;
    }

    private static List<Label> chain(List<Label> candidates) {
        List<Label> chain = new ArrayList<>();
        Label last = candidates.get(0);
        chain.add(last);
        for (int i = 1; i < candidates.size(); i++) {
            Label label = candidates.get(i);
            if (label.style() != last.style()) {
                continue;
            }
            if (last.isFollowedBy(label)) {
                chain.add(label);
                last = label;
            } else if (label.number() == 1 && label.afterBlank()) {
                int resumed = endOfNested(candidates, i, last);
                if (resumed < 0) {
                    chain.add(label);
                    last = label;
                } else {
                    i = resumed - 1;
                }
            } else if (label.atLineStart()) {
                chain.add(label);
                last = label;
            }
        }
        return chain;
    }

    /**
     * Where the outer list goes on after a list nested from {@code from}, negative where it never does: then it is no
     * nested list but a new one.
     */
    private static int endOfNested(List<Label> candidates, int from, Label outer) {
        Label nested = candidates.get(from);
        for (int i = from + 1; i < candidates.size(); i++) {
            Label label = candidates.get(i);
            if (nested.isFollowedBy(label)) {
                nested = label;
            } else if (outer.isFollowedBy(label)) {
                return i;
            }
        }
        return -1;
    }

    /** Labels that may be numbers of a list, in the order of the text (with Arabic digits). */
    private static List<Label> listNumbered(String digits) {
        List<Label> labels = new ArrayList<>();
        Matcher match = NUMBERED.matcher(digits);
        while (match.find()) {
            int start = match.start();
            String before = digits.substring(Math.max(0, start - LONGEST_WORD), start);
            boolean closesBracket =
                    match.group("closed") != null && digits.lastIndexOf('(', start) > digits.lastIndexOf(')', start);
            Label label = label(digits, match, start);
            Matcher word = NUMBERING_WORD.matcher(before);
            boolean ofWord = word.find()
                    && !(word.group("blank").contains("\n")
                            && (label.number() == 1 || labels.stream().anyMatch(above -> above.isFollowedBy(label))));
            if (!closesBracket && !ofWord) {
                labels.add(label);
            }
            if (labels.size() > MOST) {
                return new ArrayList<>();
            }
        }
        return labels;
    }

    /** Lines that a word numbers from 1 on; fewer than two of them only mention a number. */
    private static List<Label> listCalled(String digits) {
        List<Label> labels = new ArrayList<>();
        Matcher match = CALLED.matcher(digits);
        while (match.find()) {
            int number = Integer.parseInt(match.group("number"));
            Label label = new Label(
                    Label.Style.CALLED, match.group("word"), number, match.start("word"), match.end(), true, true);
            boolean next = labels.isEmpty()
                    ? number == 1
                    : labels.get(labels.size() - 1).isFollowedBy(label);
            if (next) {
                labels.add(label);
            }
        }
        return labels.size() > 1 ? labels : List.of();
    }

    /** Bullets at line starts, of the outermost kind; also inside lines if the text begins with one. */
    private static List<Label> listBullets(String digits) {
        List<Label> labels = new ArrayList<>();
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

    private static void add(List<Label> labels, Matcher match) {
        while (match.find()) {
            int end = match.end();
            labels.add(new Label(Label.Style.BULLET, "", labels.size() + 1, end - 1, end, true, true));
        }
    }

    private static Label label(String digits, Matcher match, int start) {
        Label.Style style;
        String number;
        String prefix = "";
        if (match.group("nested") != null) {
            style = Label.Style.NESTED;
            prefix = match.group("nested");
            number = match.group("sub");
        } else if (match.group("bracketed") != null) {
            style = Label.Style.BRACKETED;
            number = match.group("bracketed");
        } else if (match.group("closed") != null) {
            style = Label.Style.CLOSED;
            number = match.group("closed");
        } else {
            style = Label.Style.DOT;
            number = match.group("dot");
        }
        int line = digits.lastIndexOf('\n', start - 1) + 1;
        boolean atLineStart = digits.substring(line, start).isBlank();
        boolean afterBlank = atLineStart || ThaiText.isBlank(digits.charAt(start - 1));
        return new Label(style, prefix, Integer.parseInt(number), start, match.end(), atLineStart, afterBlank);
    }
}
