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
import javax.xml.stream.XMLStreamReader;
import org.itaconsolidator.model.CellRef;

/**
 * The numbers that Word itself puts before paragraphs. They stand in no text, and without them "๑. ประชุม" is "ประชุม".
 */
final class WordNumbers {
    private static final int LEVELS = 9;

    /** Of a level that nothing was counted on yet; a list may begin at 0. */
    private static final int NOT_BEGUN = -1;

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final String THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] OF_ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    /** Longer ones are written as digits. */
    private static final int LONGEST_ROMAN = 4000;

    /** A level of a list: where it begins, how its number is written, and what stands around. */
    private record Level(int start, String format, String text, String after) {}

    /** A list as it is used: its kind, and levels that it begins or writes anew. */
    private record Used(String of, Map<Integer, Integer> starts, Map<Integer, Level> levels) {}

    /** A paragraph's place in a list. */
    record Place(String list, int level) {}

    private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
    private final Map<String, Used> lists = new HashMap<>();
    private final Map<String, Place> ofStyles = new HashMap<>();
    private final Map<String, String> baseStyles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** The lists of a document; its parts may lack. */
    static WordNumbers read(WorkbookParts parts, String document, WorkbookBound bound) throws UnreadableWorkbook {
        WordNumbers numbers = new WordNumbers();
        for (String part : parts.listRelated(document, "/numbering")) {
            parts.read(part, new Lists(numbers, bound)::element);
        }
        for (String part : parts.listRelated(document, "/styles")) {
            numbers.readStyles(part, parts, bound);
        }
        return numbers;
    }

    /** Reads the lists: kinds with their levels, and the lists that are used of them. */
    private static final class Lists {
        private final WordNumbers numbers;
        private final WorkbookBound bound;
        private String kind = "";
        private String list = "";
        private int level;
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private String after = " ";

        private Lists(WordNumbers numbers, WorkbookBound bound) {
            this.numbers = numbers;
            this.bound = bound;
        }

        private void element(XMLStreamReader xml) throws UnreadableWorkbook {
            String value = Xml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    kind = Xml.attribute(xml, "abstractNumId");
                    list = "";
                    return;
                }
                case "num" -> {
                    list = Xml.attribute(xml, "numId");
                    kind = "";
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    numbers.lists.put(list, new Used("", new HashMap<>(), new HashMap<>()));
                    return;
                }
                case "abstractNumId" -> {
                    Used used = numbers.lists.get(list);
                    numbers.lists.put(list, new Used(value, used.starts(), used.levels()));
                    return;
                }
                case "lvlOverride" -> {
                    level = number(Xml.attribute(xml, "ilvl"));
                    return;
                }
                case "startOverride" -> {
                    numbers.lists.get(list).starts().put(level, number(value));
                    return;
                }
                case "lvl" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    level = number(Xml.attribute(xml, "ilvl"));
                    start = 1;
                    format = "decimal";
                    text = "";
                    after = " ";
                }
                case "start" -> start = number(value);
                case "numFmt" -> format = value;
                case "lvlText" -> text = value;
                case "suff" -> after = value.equals("nothing") ? "" : " ";
                default -> {
                    // how it looks
                    return;
                }
            }
            Level now = new Level(start, format, text, after);
            if (!kind.isEmpty()) {
                numbers.kinds.computeIfAbsent(kind, any -> new HashMap<>()).put(level, now);
            } else if (!list.isEmpty()) {
                numbers.lists.get(list).levels().put(level, now);
            }
        }
    }

    private void readStyles(String part, WorkbookParts parts, WorkbookBound bound) throws UnreadableWorkbook {
        String[] of = {"", "", ""};
        parts.read(part, xml -> {
            String value = Xml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "style" -> {
                    bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
                    of[0] = Xml.attribute(xml, "styleId");
                    of[1] = "0";
                }
                case "basedOn" -> baseStyles.put(of[0], value);
                case "ilvl" -> of[1] = value;
                case "numId" -> ofStyles.put(of[0], new Place(value, number(of[1])));
                default -> {
                    // how it looks
                }
            }
        });
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
        return Optional.ofNullable(list.levels().get(level))
                .or(() -> Optional.ofNullable(
                        kinds.getOrDefault(list.of(), Map.of()).get(level)));
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
            case "thaiNumbers", "thaiCounting" -> thai(number);
            case "thaiLetters" -> letter(number, THAI_LETTERS);
            case "upperLetter" -> letter(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "lowerLetter" -> letter(number, "abcdefghijklmnopqrstuvwxyz");
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String thai(int number) {
        StringBuilder thai = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> thai.append((char) (digit - '0' + '๐')));
        return thai.toString();
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
