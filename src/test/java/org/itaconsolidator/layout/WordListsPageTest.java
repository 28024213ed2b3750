package org.itaconsolidator.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.Recorded;
import org.junit.jupiter.api.Test;

/** docs/words.md says of each list of words.yaml what it holds and who asks it: what a word more can do. */
class WordListsPageTest {
    private static final Path PAGE = Path.of("docs/words.md");
    private static final Path WORDS = Path.of("src/main/resources/layouts/words.yaml");
    private static final Path SOURCES = Path.of("src/main/java/org/itaconsolidator");
    private static final Pattern ASKED = Pattern.compile("Kind\\.([A-Z_]+)\\b|<([a-z]+(?:-[a-z]+)*)>");

    @Test
    void pageSaysOfEachListWhoAsksIt() throws IOException {
        Map<String, String> lists = lists();
        Map<String, TreeMap<String, TreeSet<String>>> asked = asked(lists);
        StringBuilder page = new StringBuilder("""
                # The lists of words

                Written by `mvn test -Dtest=WordListsPageTest -Dita.rewrite=true` from `layouts/words.yaml` and the classes that ask.
                The room says what a word more can do:

                | room | power |
                |---|---|
                | read.cut | ends a table, or leaves a row out of it |
                | read.heading | makes a row one of headings, a column one of scores, or neither |
                | read.table | takes or refuses a whole table |
                | read.scope, read.around | says of numbers whose they are; what is not the result is refused |
                | read.row, read.score, read.measure, read.head | what a cell or row of a table says |
                | read.compare | lists of many bodies |
                | layout | part of another list or pattern |

                | list | holds | asked by |
                |---|---|---|
                """);
        lists.forEach((list, holds) -> page.append("| ")
                .append(list)
                .append(" | ")
                .append(holds.replace("|", "\\|"))
                .append(" | ")
                .append(asked.getOrDefault(list, new TreeMap<>()).entrySet().stream()
                        .map(room -> room.getKey() + ": " + String.join(", ", room.getValue()))
                        .reduce((one, other) -> one + "; " + other)
                        .orElse("NOBODY"))
                .append(" |\n"));
        Recorded.assertSame(PAGE, page.toString());
        assertEquals(-1, page.indexOf("NOBODY"), "a list that nobody asks");
        assertEquals(-1, page.indexOf(" |  | "), "a list of which words.yaml does not say what it holds");
    }

    @Test
    void noListHoldsAWordTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        Set<String> words = new HashSet<>();
        String list = "";
        for (String line : Files.readAllLines(WORDS)) {
            if (!line.startsWith(" ") && !line.startsWith("#")) {
                list = line;
                words.clear();
            } else if (line.startsWith("  - ") && !words.add(line)) {
                twice.add(list + line);
            }
        }
        assertEquals(List.of(), twice);
    }

    /** Each list with the comment above it, in the order of the file. */
    private static Map<String, String> lists() throws IOException {
        Map<String, String> lists = new LinkedHashMap<>();
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(WORDS)) {
            if (line.startsWith("#")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.substring(1).strip());
            } else if (line.matches("[a-z][a-z-]*:.*")) {
                lists.put(line.substring(0, line.indexOf(':')), comment.toString());
                comment.setLength(0);
            } else {
                comment.setLength(0);
            }
        }
        return lists;
    }

    /** By list and room, the classes that ask it; {@code Words} itself names all of them. */
    private static Map<String, TreeMap<String, TreeSet<String>>> asked(Map<String, String> lists) throws IOException {
        Map<String, TreeMap<String, TreeSet<String>>> asked = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                String room = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
                Matcher found = ASKED.matcher(Files.readString(file));
                while (found.find()) {
                    String list = found.group(1) == null
                            ? found.group(2)
                            : found.group(1).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                    if (lists.containsKey(list)) {
                        asked.computeIfAbsent(list, any -> new TreeMap<>())
                                .computeIfAbsent(room, any -> new TreeSet<>())
                                .add(type);
                    }
                }
            }
        }
        for (Path file : List.of(WORDS, WORDS.resolveSibling("asides.yaml"), WORDS.resolveSibling("tables.yaml"))) {
            Pattern.compile("<([a-z-]+)>")
                    .matcher(Files.readString(file))
                    .results()
                    .map(named -> named.group(1))
                    .filter(lists::containsKey)
                    .forEach(list -> asked.computeIfAbsent(list, any -> new TreeMap<>())
                            .computeIfAbsent("layout", any -> new TreeSet<>())
                            .add(file.getFileName().toString()));
        }
        return asked;
    }
}
