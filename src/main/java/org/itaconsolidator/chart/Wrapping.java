package org.itaconsolidator.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.thai.text.ThaiWords;

/**
 * Breaks text into lines between Thai words ({@link ThaiWords}). A word that is too long is broken between letters,
 * which keep all their vowels and marks.
 */
record Wrapping(ToDoubleFunction<String> width) {
    private static final Locale THAI = Locale.forLanguageTag("th");
    /** Words that form one word with the next: they never end a line. */
    private static final Set<String> PREFIXES = Set.of("การ", "ความ", "ผู้", "ต่ำ", "สูง", "ดำเนิน");
    /** Words that form one word with the one before: they never begin a line. */
    private static final Set<String> SUFFIXES = Set.of("ขึ้น", "ลง");
    /** A single consonant: what the dictionary leaves over of a name that it does not know. */
    private static final Pattern LONE = Pattern.compile("[ก-ฮ]์?\\.? ?");

    /** Stands between the clauses of a sentence. */
    private static final String BETWEEN = " · ";

    /** Lines are made narrower in steps of this part of the room. */
    private static final double NARROWER = 64;

    /** A figure, also a year behind a month or in brackets. */
    private static final Pattern FIGURE = Pattern.compile("[(+−-]*[0-9๐-๙][^ก-๎]*");

    /** What pictures count, and months behind a day: the figure before stays with it. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:คะแนน|เรื่อง|แห่ง|หน่วยงาน|ตัว|ตัวชี้วัด|ครั้ง|ปี|เดือน|แบบ|ไฟล์|จุด|มาตรการ|โครงการ|รายการ|ส่วนราชการ|คน|บาท|[ก-๎]+(?:คม|ยน|พันธ์)|เ?[ก-ฮ]{1,2}\\.[ก-ฮ]\\.)[^ก-๎]*");

    /** A figure in brackets, an item's number. */
    private static final Pattern APART = Pattern.compile("^\\(|[.)]\\s*$");

    private static final Pattern THAI_END = Pattern.compile("[ก-๎]$");
    private static final Pattern IN_FRONT = Pattern.compile("[เ-ไ]$");
    private static final String BEHIND = "ะาำๅๆฯ";

    /** At most {@code mostLines} lines of at most {@code room}; the rest is cut with an ellipsis. */
    List<String> lines(String text, double room, int mostLines) {
        if (width.applyAsDouble(text) <= room) {
            return List.of(text);
        }
        List<String> lines = broken(words(text, room), room);
        if (lines.size() <= mostLines) {
            List<String> clauses = clauses(text, room);
            return clauses.size() == lines.size() ? clauses : lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
        String rest = String.join("", lines.subList(mostLines - 1, lines.size()));
        kept.set(mostLines - 1, cut(rest, room));
        kept.replaceAll(
                line -> line.startsWith(BETWEEN.strip()) ? line.substring(1).strip() : line);
        return kept;
    }

    /**
     * As few lines as {@link #lines}, of about the same length, so that no single word stands below a full line. A text of
     * several clauses is broken between them instead.
     */
    List<String> even(String text, double room, int mostLines) {
        List<String> lines = lines(text, room, mostLines);
        if (lines.size() == 1 || text.contains(BETWEEN)) {
            return lines;
        }
        List<String> words = words(text, room);
        double tooNarrow = words.stream()
                .mapToDouble(word -> width.applyAsDouble(word.stripTrailing()))
                .max()
                .orElseThrow();
        double wide = room;
        while (wide - tooNarrow > room / NARROWER) {
            double middle = (tooNarrow + wide) / 2;
            if (broken(words, middle).size() > lines.size()) {
                tooNarrow = middle;
            } else {
                wide = middle;
            }
        }
        return wide < room ? broken(words, wide) : lines;
    }

    /** Whole clauses on each line, if that takes no more lines; empty if one is longer than a line. */
    private List<String> clauses(String text, double room) {
        List<String> lines = new ArrayList<>();
        for (String clause : text.split(BETWEEN)) {
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (width.applyAsDouble(clause) > room) {
                return List.of();
            }
            if (!lines.isEmpty() && width.applyAsDouble(last + BETWEEN + clause) <= room) {
                lines.set(lines.size() - 1, last + BETWEEN + clause);
            } else {
                lines.add(clause);
            }
        }
        return lines;
    }

    private List<String> broken(List<String> words, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words) {
            if (width.applyAsDouble((line + word).stripTrailing()) <= room) {
                line += word;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            List<String> parts = parts(word, room);
            lines.addAll(parts.subList(0, parts.size() - 1));
            line = parts.get(parts.size() - 1);
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    private String cut(String text, double room) {
        List<String> letters = letters(text);
        int fitting = fitting(letters, room - width.applyAsDouble(ShownText.CUT));
        return String.join("", letters.subList(0, fitting)).stripTrailing() + ShownText.CUT;
    }

    /** A word in parts that fit a line each: its inner words if the dictionary finds some, else letters. */
    private List<String> parts(String word, double room) {
        if (width.applyAsDouble(word.stripTrailing()) <= room) {
            return List.of(word);
        }
        List<String> inner = words(pieces(word, BreakIterator.getLineInstance(THAI)));
        if (inner.size() == 1) {
            inner = ThaiWords.list(word); // a prefix may end a line before a letter stands alone on the next
        }
        if (inner.size() > 1) {
            return broken(inner, room);
        }
        List<String> parts = new ArrayList<>();
        List<String> rest = letters(word);
        while (!rest.isEmpty()) {
            int fitting = fitting(rest, room);
            parts.add(String.join("", rest.subList(0, fitting)));
            rest = rest.subList(fitting, rest.size());
        }
        return parts;
    }

    /** How many whole letters fit, at least one. Never measures much more than what fits. */
    private int fitting(List<String> letters, double room) {
        int fitting = 1;
        int tooMany = 2;
        while (tooMany <= letters.size() && fits(letters, tooMany, room)) {
            fitting = tooMany;
            tooMany *= 2;
        }
        tooMany = Math.min(tooMany, letters.size() + 1);
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) >>> 1;
            if (fits(letters, middle, room)) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return fitting;
    }

    private boolean fits(List<String> letters, int count, double room) {
        return width.applyAsDouble(String.join("", letters.subList(0, count)).stripTrailing()) <= room;
    }

    /** Units that may end a line: a prefix is joined to its word, a lone letter to the word before. */
    private static List<String> words(List<String> pieces) {
        List<String> words = new ArrayList<>();
        String held = "";
        for (String piece : pieces) {
            boolean bound = LONE.matcher(piece).matches() || SUFFIXES.contains(piece.strip());
            boolean stays = bound && endsInThai(words);
            if (held.isEmpty() && stays) {
                words.set(words.size() - 1, words.get(words.size() - 1) + piece);
                continue;
            }
            held += piece;
            if (!PREFIXES.contains(piece)) {
                words.add(held);
                held = "";
            }
        }
        if (!held.isEmpty()) {
            words.add(held);
        }
        return words;
    }

    /** The units of a text. A figure stays with what it counts, or with the word before, if that takes no more lines. */
    private List<String> words(String text, double room) {
        List<String> words = words(ThaiWords.list(text));
        List<String> counted = withFigures(words);
        boolean fit = counted.stream().allMatch(word -> width.applyAsDouble(word.stripTrailing()) <= room);
        return fit && broken(counted, room).size() == broken(words, room).size() ? counted : words;
    }

    private static List<String> withFigures(List<String> words) {
        List<String> joined = new ArrayList<>();
        String figure = "";
        for (String word : words) {
            if (!figure.isEmpty() && COUNTED.matcher(word).matches()) {
                joined.add(figure + word);
                figure = "";
            } else if (FIGURE.matcher(word).matches()) {
                joinLast(joined, figure);
                figure = word;
            } else {
                joinLast(joined, figure);
                joined.add(word);
                figure = "";
            }
        }
        joinLast(joined, figure);
        return joined;
    }

    /** A figure that counts nothing stays with the word before, as in "ปี ๒๕๖๙"; not in brackets, nor an item's number ("๔."). */
    private static void joinLast(List<String> words, String figure) {
        int last = words.size() - 1;
        if (!figure.isEmpty() && (last < 0 || APART.matcher(figure).find())) {
            words.add(figure);
        } else if (!figure.isEmpty()) {
            words.set(last, words.get(last) + figure);
        }
    }

    private static boolean endsInThai(List<String> words) {
        return !words.isEmpty() && THAI_END.matcher(words.get(words.size() - 1)).find();
    }

    /** Letters with everything that belongs to them: a vowel in front, vowels behind, marks. */
    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        for (String piece : pieces(text, BreakIterator.getCharacterInstance(THAI))) {
            int last = letters.size() - 1;
            boolean joined = last >= 0
                    && (BEHIND.indexOf(piece.charAt(0)) >= 0
                            || IN_FRONT.matcher(letters.get(last)).find());
            if (joined) {
                letters.set(last, letters.get(last) + piece);
            } else {
                letters.add(piece);
            }
        }
        return letters;
    }

    private static List<String> pieces(String text, BreakIterator boundaries) {
        List<String> pieces = new ArrayList<>();
        boundaries.setText(text);
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
