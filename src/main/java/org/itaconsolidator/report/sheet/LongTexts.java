package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiWords;

/**
 * The sheet รายละเอียด: each text that is higher than its row, complete, below a line that says where it belongs. Rows
 * end at {@link ThaiMetrics#mostLines}; continuing in further rows would count a thing twice.
 *
 * <p>A text is divided between words into pieces that each fit into a row.
 */
public final class LongTexts {
    /** So many letters behind a piece are looked at for the end of its last word, which bounds the time for long texts. */
    private static final int LETTERS_BEHIND = 100;

    /** The blank before an item that a text numbers within a line: "1. ... 2. ..." */
    private static final Pattern NUMBERED = Pattern.compile("\\s(?=[(]?[0-9๐-๙]{1,2}[.)]\\D)");

    /** So many letters hold a word and more: finding words costs much. */
    private static final int ENOUGH_BEFORE = 60;

    private static final int NUMBER = 5;
    private static final int PLACE = 18;
    private static final int WIDTH = PageSetup.READ_UPRIGHT - NUMBER - PLACE;

    /** Lines of a text per row of this sheet, so that pages are filled. */
    private static final int LINES = 12;

    /**
     * A text, where its column and cell are called what.
     *
     * @param number by which its cell refers to it
     * @param begins its first cell on this sheet
     */
    public record Whole(int number, String begins, String sheet, String cell, String heading, List<String> pieces) {}

    /** A text of a column, which stands here once, however many of its cells show it. */
    private record Shown(String sheet, String heading, String text) {}

    private record First(String text, int width, int lines) {}

    private final List<Whole> texts = new ArrayList<>();
    private final Map<First, String> firsts = new HashMap<>();
    private final Map<Shown, Whole> known = new HashMap<>();
    private int nextRow = 4; // below title, note and headings

    /** Adds a text of a cell, unless the same stands in its column above. */
    public Whole add(String sheet, String cell, String heading, String text) {
        return known.computeIfAbsent(new Shown(sheet, heading, text), added -> {
            Whole whole = new Whole(
                    texts.size() + 1, TableSheet.cell(2, nextRow), sheet, cell, heading, pieces(text, WIDTH, LINES));
            texts.add(whole);
            nextRow += whole.pieces().size();
            return whole;
        });
    }

    public void write(StreamedWorkbook workbook, ReportWords words) {
        if (texts.isEmpty()) {
            return;
        }
        TableSheet table = new TableSheet(
                workbook,
                words.text("sheet.long-texts"),
                words,
                List.of(
                        new TableSheet.Column(words.text("column.long-number"), NUMBER),
                        new TableSheet.Column(words.text("column.long-place"), PLACE),
                        new TableSheet.Column(words.text("column.long-text"), WIDTH)));
        table.linesWithin(3);
        table.line(words.text("sheet.long-texts.title"), Look.TITLE);
        table.line(words.text("sheet.long-texts.note"), Look.NOTE);
        table.headings();
        for (Whole text : texts) {
            String of = words.text("long-texts.of", Map.of("sheet", text.sheet(), "cell", text.cell()));
            for (String piece : text.pieces()) { // a page may begin with what is left of a text
                table.begin();
                table.whole(0, text.number(), Look.STRONG_WHOLE);
                table.link(1, Links.inside(text.sheet(), text.cell(), of), of, Look.LINK, Look.TEXT);
                table.text(2, piece);
                table.end();
            }
        }
        table.nameTable("LongTexts");
        table.setUp(0, 3);
        table.upright();
    }

    /**
     * The pieces from the first to the last; nothing is lost between them but blanks and line ends. A text that fits is the
     * only piece.
     *
     * @param width of the column in characters
     * @param lines the most that a row has room for, at least one
     */
    public static List<String> pieces(String text, int width, int lines) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from, width, lines);
            pieces.add(text.substring(from, to).stripTrailing());
            from = to;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        return List.copyOf(pieces);
    }

    /** The first piece of a text that is not empty; many rows begin with the same text. */
    String first(String text, int width, int lines) {
        return firsts.computeIfAbsent(
                new First(text, width, lines),
                any -> text.substring(0, end(text, 0, width, lines)).stripTrailing());
    }

    /** Where a piece ends: after a line in its second half, else before a numbered item there, else after a word, else after a letter. */
    private static int end(String text, int from, int width, int lines) {
        int most = ThaiMetrics.endOfFitting(text, from, width, lines);
        if (from + 1 == text.length() || most == text.length()) {
            return text.length();
        }
        int fitting = Math.max(from + 1, most);
        if (Character.isWhitespace(text.charAt(fitting))) {
            return fitting;
        }
        int length = fitting - from;
        String near = text.substring(from, Math.min(text.length(), fitting + LETTERS_BEHIND));
        int line = near.lastIndexOf('\n', length - 1);
        if (line > length / 2) {
            return from + line;
        }
        int item = lines > 1 ? lastItem(near, length) : -1;
        if (item > length / 2) {
            return from + item;
        }
        int start = startOfWords(near, length - ENOUGH_BEFORE);
        int between = start + lastWord(near.substring(start, endOfWords(near, length)), length - start);
        return between > 0 ? from + between : whole(text, from, fitting);
    }

    /** The blank before the last numbered item that begins before a place; -1 where none does. */
    private static int lastItem(String text, int before) {
        Matcher items = NUMBERED.matcher(text);
        int last = -1;
        while (items.find() && items.start() < before) {
            last = items.start();
        }
        return last;
    }

    /** Where the last word ends that does so at a place or before it; 0 where none does. */
    private static int lastWord(String text, int most) {
        int last = 0;
        int end = 0;
        for (String word : ThaiWords.list(text)) {
            end += word.length();
            if (end > most) {
                break;
            }
            last = end;
        }
        return last;
    }

    /** Behind the last blank before a place, from where words are found as from the beginning; the beginning where there is none. */
    private static int startOfWords(String text, int before) {
        int start = Math.max(0, before);
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The end of the word at a place: the next blank, or the end of the text. */
    private static int endOfWords(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A place in a word that separates no vowel or tone mark from its consonant and no surrogate pair. */
    private static int whole(String text, int from, int at) {
        int end = at;
        while (end < text.length() && ThaiMetrics.width(text.charAt(end)) == 0) {
            end++;
        }
        boolean apart = end < text.length() && Character.isLowSurrogate(text.charAt(end));
        return !apart ? end : end - 1 > from ? end - 1 : end + 1;
    }
}
