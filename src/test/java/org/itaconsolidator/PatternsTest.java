package org.itaconsolidator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.name.BodyNames;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A text may be as long as a file holds, and nobody bounds what an officer or a stranger types: what a pattern looks at grows as
 * the text does. Counted are the letters that it asks for, not time; the sources tell whether it is looked for anywhere in a text
 * or asked of its beginning or of all of it. One that begins with something of any length begins only where that does:
 * {@code (?<!\s)\s*+}.
 */
@Tag("once")
class PatternsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String OWN = "org.itaconsolidator.";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Map<Path, String> SOURCE_TEXTS = new TreeMap<>();
    private static final Pattern ASKED_AT_THE_START = Pattern.compile("\\.(?:matches|lookingAt)\\(\\)");

    /** A pattern written, or named, where a text is asked for it. */
    private static final Pattern INLINE =
            Pattern.compile("\\.(?:replaceAll|replaceFirst|(?<part>split)|(?<whole>matches))"
                    + "\\(\\s*(?:\"(?<text>(?:[^\"\\\\]|\\\\.)*+)\"|(?<name>[A-Z][A-Z_]+))\\s*(?<end>[,)+])");

    private static final int LETTERS = 200;
    private static final int TIMES = 4;

    /** Four times the letters ask for so many times the looks at most; the square would be 16. */
    private static final int GROWTH = 8;

    /** Fewer looks at each letter than this are no harm. */
    private static final int FEW = 40;

    /** So many looks at each letter are too many, however they grow. */
    private static final int MANY = 2_000;

    private static final List<String> UNITS = List.of(
            "1",
            "ก",
            "a",
            " ",
            "\n",
            "1.",
            "a.",
            "a-",
            "1/",
            "(",
            ")",
            "ๆ",
            ". ",
            "1 ",
            "ก ",
            "ก/",
            "๑. ก ",
            "ม.ค. ",
            "ปี ",
            "2567 ",
            "-",
            "กอง",
            "กองคลัง ",
            "1-",
            "*",
            ",",
            "1,",
            "ก.",
            "(ต่อ) ",
            "a@",
            "www.",
            "https://",
            "๑",
            "่",
            "\t",
            "\u00a0",
            "นาย ก ",
            "I1 ",
            "O",
            "ได้",
            "และ",
            "ที่ ",
            "อบต.",
            "หน้า 1 ",
            "_x0041_",
            "&\"",
            "x",
            "=",
            "[",
            "<",
            "ปีงบประมาณ พ.ศ. ",
            "คะแนน ",
            "เฉลี่ย",
            "ร้อยละ 1 ",
            "ถึง",
            ":",
            "ครั้งที่ 1 ",
            "'",
            "''ก",
            "((ก",
            "[.");

    private static final List<String> RUNS = List.of(" ", "1", "ก");

    private static final Pattern WORD = Pattern.compile("[\\u0E01-\\u0E4E]{2,}+|[A-Za-z]{3,}+");
    private static final int WORDS_OF_A_PATTERN = 8;

    /** A text that counts how often a letter of it is asked for. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int i) {
            if (++looks > (long) MANY * text.length()) {
                throw new IllegalStateException("looked at often enough");
            }
            return text.charAt(i);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    @Tag("slow")
    void whatAPatternLooksAtGrowsAsTheTextDoes() throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        List<String> steep = new ArrayList<>();
        Set<List<Object>> tried = new HashSet<>();
        forEachPattern((name, anywhere, pattern) -> {
            fields.add(name);
            if (tried.add(List.of(pattern.pattern(), pattern.flags(), anywhere))) {
                addSteep(name, anywhere, pattern, steep);
            }
        });
        assertTrue(fields.size() > 300, fields.size() + " fields with patterns found");
        Set<String> unreached = new LinkedHashSet<>(listFieldsOfObjects());
        unreached.removeAll(fields);
        assertEquals(Set.of(), unreached, "patterns made of data that no object here holds");
        assertEquals("", String.join("\n", steep));
    }

    @Test
    void whatAnInlinePatternLooksAtGrowsAsTheTextDoes() throws IOException {
        List<String> steep = new ArrayList<>();
        int inline = 0;
        for (Map.Entry<Path, String> each : sources().entrySet()) {
            Path file = each.getKey();
            Matcher call = INLINE.matcher(each.getValue());
            while (call.find()) {
                String name = file.getFileName() + ": " + call.group();
                boolean whole = call.group("whole") != null;
                if (call.group("end").equals("+")) {
                    steep.add(name + " is put together: make it a constant");
                } else if (whole
                        || call.group("part") != null
                        || call.group("end").equals(",")) {
                    inline++;
                    String regex = call.group("name") == null
                            ? call.group("text").translateEscapes()
                            : valueOf(file, call.group("name"));
                    addSteep(name, !whole, Pattern.compile(regex), steep);
                } // else a replacement in a pattern's matches
            }
        }
        assertTrue(inline > 80, inline + " inline patterns found");
        assertEquals("", String.join("\n", steep));
    }

    /** The text of a constant that stands in for a pattern. */
    private static String valueOf(Path file, String name) {
        String owner = SOURCES.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
        try {
            Field field = Class.forName(owner).getDeclaredField(name);
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(owner + "." + name, e);
        }
    }

    private static void addSteep(String name, boolean anywhere, Pattern pattern, List<String> steep) {
        List<String> units = new ArrayList<>(UNITS);
        List<String> words = wordsOf(pattern);
        words.forEach(word -> units.add(word + " "));
        Set<String> bad = new LinkedHashSet<>();
        for (String unit : units) {
            if (bad.size() < 4 && isSteep(pattern, anywhere, "", unit)) {
                bad.add('"' + unit.replace("\n", "\\n") + '"');
            }
        }
        for (String word : words) {
            for (String unit : RUNS) {
                if (bad.size() < 4 && isSteep(pattern, anywhere, word, unit)) {
                    bad.add('"' + word + unit.repeat(3).replace("\n", "\\n") + '"');
                }
            }
        }
        if (!bad.isEmpty()) {
            String written = pattern.pattern();
            steep.add(name + " over " + bad + ": " + written.substring(0, Math.min(500, written.length())));
        }
    }

    private static boolean isSteep(Pattern pattern, boolean anywhere, String front, String unit) {
        long large = looks(pattern, anywhere, front, unit, TIMES * LETTERS);
        return large > (long) FEW * TIMES * LETTERS
                && (large > (long) MANY * TIMES * LETTERS
                        || large > GROWTH * looks(pattern, anywhere, front, unit, LETTERS));
    }

    /** What stands behind the repeated letters is what the pattern does not wait for. */
    private static long looks(Pattern pattern, boolean anywhere, String front, String unit, int letters) {
        Counted text = new Counted(front + unit.repeat(letters / unit.length()) + "!");
        Matcher matcher = pattern.matcher(text);
        try {
            while (anywhere && matcher.find()) {}
            if (!anywhere) {
                matcher.lookingAt();
                matcher.matches();
            }
        } catch (IllegalStateException tooMany) {
            return text.looks;
        }
        return text.looks;
    }

    /** Whether the sources ask this pattern for a place in a text; else it is asked of a text as it begins or as a whole. */
    private static boolean isLookedFor(Field field) throws IOException {
        Path own = SOURCES.resolve(
                field.getDeclaringClass().getName().replaceAll("\\$.*", "").replace('.', '/') + ".java");
        Collection<Path> files = Modifier.isPrivate(field.getModifiers())
                ? List.of(own)
                : sources().keySet();
        for (Path file : files) {
            String source = sources().get(file);
            String used = file.equals(own)
                    ? field.getName()
                    : field.getDeclaringClass().getSimpleName() + "." + field.getName();
            if (!source.contains(used)) {
                continue;
            }
            Matcher use = Pattern.compile("\\b" + Pattern.quote(used) + "\\b(?!\\s*[=;])")
                    .matcher(source);
            while (use.find()) {
                if (!isAnchored(source, use.start(), use.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAnchored(String source, int from, int to) {
        String behind = source.substring(to).stripLeading();
        if (behind.startsWith(".pattern()")) {
            return true;
        }
        if (behind.startsWith(".computeIfAbsent(")) {
            behind = behindBrackets(behind);
        }
        if (!behind.startsWith(".matcher(")) {
            return false;
        }
        String asked = behindBrackets(behind);
        while (asked.startsWith(".region(") || asked.startsWith(".useTransparentBounds(")) {
            asked = behindBrackets(asked);
        }
        Matcher named = Pattern.compile("Matcher (\\w+) =\\s*$").matcher(source.substring(0, from));
        if (asked.startsWith(";") && named.find()) {
            String method = asked.substring(0, asked.indexOf("\n    }\n"));
            return ASKED_AT_THE_START.matcher(method).find()
                    && !Pattern.compile("\\b" + named.group(1) + "\\s*\\.(?:find|results|replace|hitEnd)")
                            .matcher(method)
                            .find();
        }
        return asked.startsWith(".matches()") || asked.startsWith(".lookingAt()");
    }

    private static String behindBrackets(String text) {
        int depth = 0;
        int i = text.indexOf('(');
        do {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            i++;
        } while (depth > 0);
        return text.substring(i).stripLeading();
    }

    private static List<String> wordsOf(Pattern pattern) {
        return WORD.matcher(pattern.pattern())
                .results()
                .map(word -> word.group())
                .distinct()
                .limit(WORDS_OF_A_PATTERN)
                .toList();
    }

    private interface Taken {
        void take(String field, boolean anywhere, Pattern pattern);
    }

    private static void forEachPattern(Taken taken) throws IOException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Field field : listFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                takePatterns(field, null, seen, taken);
            }
        }
        // what is made anew for each workbook and each store
        OwnFiles files = OwnFiles.of(Path.of("ita.db"));
        List.of(OwnFiles.Part.values())
                .forEach(part -> files.isNamed(part, files.folder(part).resolve("a")));
        for (Object made : List.of(
                BodyNames.load()
                        .properNames(List.of("เทศบาลตำบลบ้านใหม่"), List.of("เมือง", "น่าน"), List.of("กองคลัง")),
                scoreSentence(),
                files)) {
            takePatternsOf(made, seen, taken);
        }
    }

    private static Object scoreSentence() {
        try {
            Constructor<?> made =
                    Class.forName(OWN + "read.scope.ScoreSentence").getDeclaredConstructors()[0];
            made.setAccessible(true);
            return made.newInstance(Words.load(), null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void takePatterns(Field field, Object of, Set<Object> seen, Taken taken) throws IOException {
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(field.toString(), e);
        }
        List<Pattern> patterns = new ArrayList<>();
        List<Object> others = new ArrayList<>();
        sort(value, patterns, others);
        if (!patterns.isEmpty()) {
            boolean anywhere = isLookedFor(field);
            for (Pattern each : patterns) {
                taken.take(nameOf(field), anywhere, each);
            }
        }
        for (Object other : others) {
            takePatternsOf(other, seen, taken);
        }
    }

    private static void takePatternsOf(Object object, Set<Object> seen, Taken taken) throws IOException {
        if (!object.getClass().getName().startsWith(OWN) || !seen.add(object)) {
            return;
        }
        for (Class<?> type = object.getClass(); type.getName().startsWith(OWN); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    takePatterns(field, object, seen, taken);
                }
            }
        }
    }

    private static String nameOf(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    /** The text of each source: read once, for a thousand fields are looked for in them. */
    private static Map<Path, String> sources() throws IOException {
        if (SOURCE_TEXTS.isEmpty()) {
            for (Path file : listFiles(SOURCES, ".java")) {
                SOURCE_TEXTS.put(file, Files.readString(file));
            }
        }
        return SOURCE_TEXTS;
    }

    private static List<Field> listFields() throws IOException {
        List<Field> fields = new ArrayList<>();
        for (Path file : listFiles(CLASSES, ".class")) {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            try {
                fields.addAll(List.of(Class.forName(name).getDeclaredFields()));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(name, e);
            }
        }
        return fields;
    }

    /** The fields of objects whose type says that they hold patterns. */
    private static List<String> listFieldsOfObjects() throws IOException {
        return listFields().stream()
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> field.getGenericType().getTypeName().contains(Pattern.class.getName()))
                .map(PatternsTest::nameOf)
                .toList();
    }

    private static List<Path> listFiles(Path folder, String ending) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The patterns of a value, also of those it holds, and what else it holds. */
    private static void sort(Object value, List<Pattern> patterns, List<Object> others) {
        if (value instanceof Pattern pattern) {
            patterns.add(pattern);
        } else if (value instanceof Collection<?> values) {
            values.forEach(each -> sort(each, patterns, others));
        } else if (value instanceof Map<?, ?> map) {
            sort(map.keySet(), patterns, others);
            sort(map.values(), patterns, others);
        } else if (value instanceof Optional<?> held) {
            held.ifPresent(each -> sort(each, patterns, others));
        } else if (value instanceof Object[] values) {
            sort(Arrays.asList(values), patterns, others);
        } else if (value != null) {
            others.add(value);
        }
    }
}
