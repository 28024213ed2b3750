package org.itaconsolidator;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A committed text that a test makes anew and compares: a golden, or a page of the documentation. After a wanted change
 * {@code -Dita.rewrite=true} writes it, and {@code git diff} shows what changed.
 */
public final class Recorded {
    private static final int SHOWN = 10;

    private Recorded() {}

    /** Whether this run writes what is recorded, instead of only comparing it. */
    public static boolean isRewritten() {
        return Boolean.getBoolean("ita.rewrite");
    }

    /** Fails with the first lines that differ, and the command that writes the file. */
    public static void assertSame(Path file, String made) throws IOException {
        if (isRewritten()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        String recorded = Files.exists(file) ? Files.readString(file) : "";
        if (!recorded.equals(made)) {
            List<String> before = recorded.lines().toList();
            List<String> now = made.lines().toList();
            fail(file + " differs, first " + SHOWN + " lines each way\ngone:" + firstOf(before, now) + "\nnew:"
                    + firstOf(now, before) + "\nif this is wanted: mvn test -Dtest=" + testClass()
                    + " -Dita.rewrite=true");
        }
    }

    /** The same with lines in {@code src/test/resources/golden}. */
    public static void assertGolden(String name, List<String> lines) throws IOException {
        assertSame(Path.of("src/test/resources/golden", name), String.join("\n", lines) + "\n");
    }

    private static String testClass() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(frame -> frame.getClassName().replaceFirst(".*\\.", ""))
                        .filter(name -> name.endsWith("Test"))
                        .findFirst())
                .orElse("");
    }

    /**
     * The first lines that the others do not have, those first that are not only at another address, as behind an inserted column;
     * where neither side has any, the first that stands elsewhere.
     */
    private static String firstOf(List<String> lines, List<String> others) {
        List<String> gone = without(lines, others);
        List<String> come = without(others, lines);
        List<String> left = without(
                gone.stream().map(Recorded::content).toList(),
                come.stream().map(Recorded::content).toList());
        List<String> shown = new LinkedList<>(
                gone.stream().filter(line -> left.remove(content(line))).toList());
        gone.stream()
                .filter(line -> !shown.contains(line))
                .map(line -> line + " (moved)")
                .forEach(shown::add);
        for (int i = 0; i < lines.size() && gone.isEmpty() && come.isEmpty() && shown.isEmpty(); i++) {
            if (i >= others.size() || !lines.get(i).equals(others.get(i))) {
                shown.add(lines.get(i) + " (in another order)");
            }
        }
        return shown.stream().limit(SHOWN).map(line -> "\n  " + line).collect(Collectors.joining());
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new LinkedList<>(lines);
        others.forEach(left::remove);
        left.removeIf(String::isBlank);
        return left;
    }

    /** A line of a golden without the address of its cell. */
    private static String content(String line) {
        return line.replaceFirst("^([^!]*)![A-Z]+\\d+ ", "$1 ");
    }
}
