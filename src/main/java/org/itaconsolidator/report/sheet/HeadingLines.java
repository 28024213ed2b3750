package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.thai.text.ThaiWords;

/**
 * Breaks a heading into lines that fit its column, as few and as even as possible. Spreadsheet programs would break
 * Thai by their own dictionaries, inside what officers read as one word.
 */
public final class HeadingLines {
    /** A heading without blanks of this width, in digits, is one word. */
    private static final int ONE_WORD = 9;

    /** The share of a column's width that bold letters and the cell's margins leave. */
    private static final double FILLED = 0.95;

    /** They turn the words behind them into nouns and never end a line. */
    private static final Set<String> PREFIXES = Set.of("การ", "ความ");

    private final List<String> whole;

    /** @param whole words that stay whole although a dictionary would divide them */
    HeadingLines(List<String> whole) {
        this.whole = List.copyOf(whole);
    }

    /** Lines that do not divide the sheets' own words, in their language. */
    public static HeadingLines of(Messages sheets) {
        return new HeadingLines(List.of(sheets.text("whole-words").split(" ")));
    }

    /** The heading with line ends; unchanged if it fits on one line or cannot be broken. */
    public String of(String heading, double width) {
        double room = width * FILLED;
        if (digits(heading) <= room || heading.indexOf('\n') >= 0) {
            return heading;
        }
        List<String> pieces = pieces(heading);
        int lines = lines(pieces, room).size();
        double widest = pieces.stream().mapToDouble(HeadingLines::digits).max().orElse(room);
        List<String> even = lines(pieces, room);
        for (double least = widest; least < room; least++) {
            List<String> narrower = lines(pieces, least);
            if (narrower.size() == lines) {
                even = narrower;
                break;
            }
        }
        return String.join("\n", even);
    }

    /** How many lines a heading takes that was broken for a width; empty where one of them is still too wide. */
    OptionalInt count(String broken, double width) {
        return broken.lines().allMatch(line -> digits(line) + ThaiMetrics.beyond(line) <= width * FILLED)
                ? OptionalInt.of((int) broken.lines().count())
                : OptionalInt.empty();
    }

    private static List<String> lines(List<String> pieces, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces) {
            if (line.length() > 0 && digits((line + piece).stripTrailing()) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The parts of a heading that are not divided further. */
    List<String> pieces(String heading) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (String word : ThaiWords.list(heading)) {
            to += word.length();
            boolean prefix = to < heading.length() && PREFIXES.contains(word);
            if (!prefix && !isInside(heading, to)) {
                pieces.add(heading.substring(from, to));
                from = to;
            }
        }
        return pieces;
    }

    private boolean isInside(String heading, int at) {
        for (String word : whole) {
            int from = heading.lastIndexOf(word, at - 1);
            if (from >= 0 && from < at && at < from + word.length()) {
                return true;
            }
        }
        return at < heading.length() && heading.charAt(at) == '/' || isWithinFigures(heading, at);
    }

    /** Whether a place lies within a range of years such as ๒๕๖๙-๒๕๖๘. */
    private static boolean isWithinFigures(String heading, int at) {
        return at < heading.length() && heading.charAt(at - 1) == '-' && Character.isDigit(heading.charAt(at));
    }

    /**
     * How wide a column must be for its heading to break only between words: the width of the longest word in digits, without a cell's margins. What officers read as one word, such as ผู้รับผิดชอบ, a
     * dictionary takes apart: short texts between blanks stay whole.
     */
    public static double longest(String heading) {
        double longest = 0;
        for (String text : heading.split("[\\s/]+")) {
            longest = Math.max(longest, digits(text) <= ONE_WORD ? digits(text) : longestOfDictionary(text));
        }
        return longest;
    }

    private static double longestOfDictionary(String text) {
        return ThaiWords.list(text).stream()
                .mapToDouble(HeadingLines::digits)
                .max()
                .orElse(0);
    }

    public static double digits(String text) {
        return text.chars().mapToDouble(each -> ThaiMetrics.width((char) each)).sum();
    }
}
