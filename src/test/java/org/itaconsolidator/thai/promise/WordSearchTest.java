package org.itaconsolidator.thai.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked for only at letters with which it may begin is found wherever the expression itself finds it. */
@Tag("once")
class WordSearchTest {
    private record Span(int start, int end) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "only-named",
                "of-so-many",
                "unfinished",
                "not-all-done",
                "to-come",
                "denied",
                "nothing-found",
                "of-others",
                "no-doubts",
                "doubts-beside",
                "harmless-beside",
                "cancelled-work",
                "postponed-work",
                "not-done-work",
                "partly-done-work",
                "not-yet-due"
            })
    void findsWhatTheExpressionFinds(String list) throws IOException {
        Pattern pattern = DoingWords.pattern(list);
        WordPattern words = WordPattern.of(pattern);
        int found = 0;
        for (String text : texts()) {
            List<Span> expected = pattern.matcher(text)
                    .results()
                    .map(each -> new Span(each.start(), each.end()))
                    .toList();
            List<Span> actual = new ArrayList<>();
            WordPattern.Search search = words.in(text);
            while (search.find()) {
                actual.add(new Span(search.found().start(), search.found().end()));
            }
            assertEquals(expected, actual, text);
            found += actual.size();
        }
        assertTrue(found > 0, "nothing of " + list);
    }

    @Test
    void putsAnotherTextInThePlaceOfAllThatIsFound() {
        WordPattern words = WordPattern.of(Pattern.compile("(?<!ไม่)จัด|งด"));
        assertEquals("$1 ไม่จัด $1$1", words.replaceAll("จัด ไม่จัด งดจัด", "$1"));
        assertEquals("ประชุม", words.replaceAll("ประชุม", "x"));
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("src/test/resources/follow"), "*.yaml")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    texts.add(ThaiText.arabicDigits(ThaiText.clean(line)));
                }
            }
        }
        return texts;
    }
}
