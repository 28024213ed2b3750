package org.itaconsolidator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A text may be as long as a file holds, and nobody bounds what an officer or a stranger types: what a pattern looks at grows as
 * the text does. Counted are the letters that it asks for, not time; the sources tell whether it is looked for anywhere in a text
 * or asked of its beginning or of all of it. One that begins with something of any length begins only where that does:
 * {@code (?<!\s)\s*+}.
 */
class PatternsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED_AT_THE_START = Pattern.compile("\\.(?:matches|lookingAt)\\(\\)");
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
    void whatAPatternLooksAtGrowsAsTheTextDoes() throws IOException {
        List<String> steep = new ArrayList<>();
        int[] patterns = {0};
        forEachPattern((name, anywhere, pattern) -> {
            patterns[0]++;
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
                steep.add(name + " over " + bad + ": " + pattern.pattern());
            }
        });
        assertTrue(patterns[0] > 300, patterns[0] + " patterns found");
        assertEquals("", String.join("\n", steep));
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
        List<Path> files = Modifier.isPrivate(field.getModifiers()) ? List.of(own) : listFiles(SOURCES, ".java");
        for (Path file : files) {
            String source = Files.readString(file);
            Matcher use =
                    Pattern.compile("\\b" + field.getName() + "\\b(?!\\s*=)").matcher(source);
            while (file.equals(own)
                    ? use.find()
                    : use.find() && source.startsWith(field.getDeclaringClass().getSimpleName() + ".", use.start())) {
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
        void take(String name, boolean anywhere, Pattern pattern);
    }

    private static void forEachPattern(Taken taken) throws IOException {
        for (Path file : listFiles(CLASSES, ".class")) {
            String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
            try {
                for (Field field : Class.forName(name).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        List<Pattern> patterns = new ArrayList<>();
                        addPatterns(field.get(null), patterns::add);
                        boolean anywhere = !patterns.isEmpty() && isLookedFor(field);
                        patterns.forEach(each -> taken.take(name + "." + field.getName(), anywhere, each));
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(name, e);
            }
        }
    }

    private static List<Path> listFiles(Path folder, String ending) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void addPatterns(Object value, Consumer<Pattern> taken) {
        if (value instanceof Pattern pattern) {
            taken.accept(pattern);
        } else if (value instanceof Collection<?> values) {
            values.forEach(each -> addPatterns(each, taken));
        } else if (value instanceof Map<?, ?> map) {
            addPatterns(map.keySet(), taken);
            addPatterns(map.values(), taken);
        }
    }
}
