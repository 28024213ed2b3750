package org.itaconsolidator.read.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The numbers that Word itself writes before paragraphs. They are in no text, so without this class "๑. ประชุม" would
 * be "ประชุม".
 */
final class WordNumbers {
    private static final int LEVELS = 9;

    /** Of a level that nothing was counted on yet; a list may begin at 0. */
    private static final int NOT_BEGUN = -1;

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final String THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] OF_ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    /** Roman numbers from this one on are written as digits. */
    private static final int LONGEST_ROMAN = 4000;

    /** A level of a list: where it begins, how its number is written, and what stands around. */
    private record Level(int start, String format, String text, String after) {}

    /** A kind of lists, or a list as it is used: its kind, and levels that it begins or writes anew. */
    private record Used(String of, Map<Integer, Integer> starts, Map<Integer, Level> levels) {}

    /** A paragraph's place in a list. */
    record Place(String list, int level) {}

    private final WorkbookBound bound;
    private final Map<String, Used> kinds = new HashMap<>();
    private final Map<String, Used> lists = new HashMap<>();
    private final Map<String, Place> ofStyles = new HashMap<>();
    private final Map<String, String> baseStyles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    // of the style that is being read
    private String style = "";
    private int levelOfStyle;

    private WordNumbers(WorkbookBound bound) {
        this.bound = bound;
    }

    /** The lists of a document; its parts may lack. */
    static WordNumbers read(WorkbookParts parts, String document, WorkbookBound bound) throws UnreadableWorkbook {
        WordNumbers numbers = new WordNumbers(bound);
        for (String part : parts.listRelated(document, "/numbering")) {
            parts.read(part, xml -> numbers.list(xml, part));
        }
        for (String part : parts.listRelated(document, "/styles")) {
            parts.read(part, numbers::style);
        }
        return numbers;
    }

    /** Reads a kind of lists, or a list of one. */
    private void list(XMLStreamReader xml, String part) throws XMLStreamException, UnreadableWorkbook {
        switch (xml.getLocalName()) {
            case "abstractNum" -> kinds.put(Xml.attribute(xml, "abstractNumId"), used(xml, "abstractNum"));
            case "num" -> {
                bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                lists.put(Xml.attribute(xml, "numId"), used(xml, "num"));
            }
            // what is said of a list whose own element damage renamed
            case "abstractNumId", "startOverride" -> throw UnreadableWorkbook.damaged(part);
            default -> {
                // pictures in place of numbers
            }
        }
    }

    private Used used(XMLStreamReader xml, String end) throws XMLStreamException, UnreadableWorkbook {
        String of = "";
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Level> levels = new HashMap<>();
        int overridden = 0;
        while (Xml.nextStart(xml, end)) {
            int level = number(Xml.attribute(xml, "ilvl"));
            switch (xml.getLocalName()) {
                case "abstractNumId" -> of = Xml.attribute(xml, "val");
                case "lvlOverride" -> overridden = level;
                case "startOverride" -> starts.put(overridden, number(Xml.attribute(xml, "val")));
                case "lvl" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    levels.put(level, level(xml));
                }
                default -> {
                    // how it looks
                }
            }
        }
        return new Used(of, starts, levels);
    }

    private static Level level(XMLStreamReader xml) throws XMLStreamException {
        int start = 1;
        String format = "decimal";
        String text = "";
        String after = " ";
        while (Xml.nextStart(xml, "lvl")) {
            String value = Xml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "start" -> start = number(value);
                case "numFmt" -> format = value;
                case "lvlText" -> text = value;
                case "suff" -> after = value.equals("nothing") ? "" : " ";
                default -> {
                    // how it looks
                }
            }
        }
        return new Level(start, format, text, after);
    }

    private void style(XMLStreamReader xml) throws UnreadableWorkbook {
        String value = Xml.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "style" -> {
                bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                style = Xml.attribute(xml, "styleId");
                levelOfStyle = 0;
            }
            case "basedOn" -> baseStyles.put(style, value);
            case "ilvl" -> levelOfStyle = number(value);
            case "numId" -> ofStyles.put(style, new Place(value, levelOfStyle));
            default -> {
                // how it looks
            }
        }
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Math.max(0, Math.min(Integer.parseInt(text), 1_000_000));
    }

    /** The list of a style, or of one that it is based on. */
    Optional<Place> ofStyle(String style) {
        Set<String> seen = new HashSet<>();
        for (String each = style; each != null && seen.add(each); each = baseStyles.get(each)) {
            if (ofStyles.containsKey(each)) {
                return Optional.of(ofStyles.get(each));
            }
        }
        return Optional.empty();
    }

    /** Counts a paragraph on and gives what stands before its text; {@code ""} for none. */
    String next(Place place) {
        Used list = lists.get(place.list());
        if (list == null || place.level() >= LEVELS) {
            return "";
        }
        int[] counted = counters.computeIfAbsent(
                list.of(),
                any -> IntStream.generate(() -> NOT_BEGUN).limit(LEVELS).toArray());
        if (begun.add(place.list())) {
            list.starts().keySet().stream()
                    .filter(level -> level < LEVELS)
                    .forEach(level -> counted[level] = NOT_BEGUN);
        }
        for (int level = 0; level <= place.level(); level++) {
            if (counted[level] == NOT_BEGUN) {
                int start = level(list, level).map(Level::start).orElse(1);
                counted[level] = list.starts().getOrDefault(level, start) - (level == place.level() ? 1 : 0);
            }
        }
        counted[place.level()]++;
        for (int below = place.level() + 1; below < LEVELS; below++) {
            counted[below] = NOT_BEGUN;
        }
        return level(list, place.level())
                .map(level -> text(level, list, counted))
                .orElse("");
    }

    private Optional<Level> level(Used list, int level) {
        return Stream.of(list, kinds.getOrDefault(list.of(), list))
                .flatMap(each -> Optional.ofNullable(each.levels().get(level)).stream())
                .findFirst();
    }

    private String text(Level level, Used list, int[] counted) {
        if (level.format().equals("bullet")) {
            return "- ";
        }
        if (level.format().equals("none")) {
            return "";
        }
        Matcher place = PLACE.matcher(level.text());
        String text = place.replaceAll(found -> {
            int of = Integer.parseInt(found.group(1)) - 1;
            String format = level(list, of).map(Level::format).orElse("decimal");
            return Matcher.quoteReplacement(written(Math.max(0, counted[of]), format));
        });
        return text.isBlank() ? "" : text.stripLeading() + level.after();
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "thaiNumbers", "thaiCounting" -> ThaiText.thaiDigits(String.valueOf(number));
            case "thaiLetters" -> letter(number, THAI_LETTERS);
            case "upperLetter" -> letter(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "lowerLetter" -> letter(number, "abcdefghijklmnopqrstuvwxyz");
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number, String letters) {
        int place = Math.max(0, number - 1);
        return String.valueOf(letters.charAt(place % letters.length()))
                .repeat(Math.min(3, place / letters.length() + 1));
    }

    private static String roman(int number) {
        if (number >= LONGEST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= OF_ROMAN[i]; rest -= OF_ROMAN[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
