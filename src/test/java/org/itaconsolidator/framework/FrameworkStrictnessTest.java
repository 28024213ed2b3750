package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.FrameworkReader.ItemReader.ItemRange;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.yaml.YamlNode;
import org.itaconsolidator.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkStrictnessTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2565);

    private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z]{2,} [a-z]{2,}");

    private static final Pattern CALLS = Pattern.compile("problem\\((?:[^\";]*?,)?\\s*\"([a-z-]+)\"");

    private static String own(int year) {
        try (InputStream in = FrameworkStrictnessTest.class.getResourceAsStream("/frameworks/" + year + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static YamlProblem problem(String from, String to) {
        String text = own(2565);
        assertTrue(text.contains(from), "the file no longer has: " + from);
        String changed = text.replaceFirst(Pattern.quote(from), to);
        return assertThrows(YamlProblem.class, () -> FrameworkReader.read(YamlNode.parse("2565.yaml", changed), YEAR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weight: 0.30 | wieght: 0.30 | structure.instruments.IIT.wieght | this key is not known",
                "weight: 0.30 | weight: 0.31 | structure.instruments | add up to 1.01, expected 1",
                "weight: 0.30 | weight: 0 | structure.instruments.IIT.weight | expected a share above 0",
                "name: การใช้อำนาจ | name: การปฏิบัติหน้าที่ | structure.indicators[2] | listed twice",
                "- number: 3 | - number: 2 | structure.indicators[2].number | expected number 3",
                "instrument: IIT | instrument: IT | structure.indicators[0].instrument | one of IIT, EIT, OIT is expected",
                "items: O10-O17 | items: O9-O17 | oit-structure.sub-indicators[1].items | two sub-indicators",
                "code: '9.2' | code: '9.1' | oit-structure.sub-indicators[1].code | listed twice",
                "items: O10-O17 | items: E10-E17 | oit-structure.sub-indicators[1].items | expected items such as O1-O9",
                "items: O42-O43 | items: O42-O44 | items.OIT | there are 43 items",
                "2: I7-I12 | 2: I6-I12 | items.IIT.indicators.2 | under two indicators",
                "5: I25-I30 | 5: I25-I31 | items.IIT.indicators.5 | only 30 items",
                "5: I25-I30 | 6: I25-I30 | items.IIT.indicators.6 | not an indicator of IIT",
                "count: 43 | count: 42 | items.OIT | sub-indicator 10.2 ends with O43",
                "count: 15 | count: 14 | items.EIT.indicators.8 | only 14 items",
                "O43: {name | O44: {name | items.OIT.names.O44 | not one of O1 to O43",
                "certainty: sure, source: [git65, anuban65] | certainty: certain, source: [git65] | items.OIT.names.O1.certainty | one of sure, likely, unconfirmed is expected",
                "certainty: sure, source: [git65, anuban65] | certainty: sure, source: [nowhere] | items.OIT.names.O1.source | not declared under sources",
                "certainty: sure, source: [git65, anuban65] | certainty: sure | items.OIT.names.O1 | key \"source\" is missing",
                "kind: letters | kind: colours | levels.kind | one of letters, passing is expected",
                "- {name: B, from: 75} | - {name: B, from: 86} | levels.list[2] | best to the lowest",
                "- {name: B, from: 75} | - {name: A, from: 75} | levels.list[2] | listed twice",
                "- {name: B, from: 75} | - {name: B, from: 75, each-instrument: 75} | levels.list[2] | total alone",
                "- {name: F, from: 0} | - {name: F, from: 1} | levels.list | must begin at 0",
                "measures-item: O42 | measures-item: O44 | measures.measures-item | not an item of this year",
                "fiscal-year: 2565 | fiscal-year: 2566 | fiscal-year | the file's name says 2565",
                "fiscal-year: 2565 | `` | `` | key \"fiscal-year\" is missing",
            })
    void everySlipNamesItsKey(String from, String to, String key, String says) {
        YamlProblem problem = problem(from, to);

        assertEquals(key, problem.key());
        assertTrue(problem.problem().contains(says), problem.getMessage());
        assertEquals("2565.yaml", problem.file());
        assertThai(problem);
    }

    /** Keys, codes and values of the file may stand in the sentence, English words of ours may not. */
    static void assertThai(YamlProblem problem) {
        Messages thai = Messages.of("settings", Locale.forLanguageTag("th"));
        assertTrue(thai.has(problem.code()), "no Thai sentence of: " + problem.getMessage());
        String sentence = thai.text(problem.code(), problem.words());
        assertFalse(LATIN_WORDS.matcher(sentence).find(), sentence);
        assertFalse(sentence.contains("{"), sentence);
        String english = Messages.of("settings", Locale.ENGLISH).text(problem.code(), problem.words());
        assertFalse(english.contains("\"\"") || english.contains("{"), english);
    }

    /** Nobody can add a mistake that only has an English sentence: each names a code, and each code has both sentences. */
    @Test
    void everyMistakeOfTheReadersHasASentenceInBothLanguages() throws IOException {
        Messages thai = Messages.of("settings", Locale.forLanguageTag("th"));
        Messages english = Messages.of("settings", Locale.ENGLISH);
        List<String> codes = new ArrayList<>();
        for (String folder : List.of("framework", "yaml")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/org/itaconsolidator", folder))) {
                for (Path file : files.sorted().toList()) {
                    CALLS.matcher(Files.readString(file))
                            .results()
                            .map(call -> call.group(1))
                            .forEach(codes::add);
                }
            }
        }
        assertTrue(codes.size() > 30, codes.toString());
        for (String code : codes) {
            assertTrue(thai.has(code) && english.has(code), code);
            String sentence = thai.text(code);
            assertFalse(LATIN_WORDS.matcher(sentence).find(), sentence);
        }
    }

    /** The sentence stands in both languages under its code. */
    @Test
    void sumOfWeightsAndTooManyPartsCanBeToldInThai() {
        YamlProblem sum = problem("weight: 0.30", "weight: 0.31");
        assertEquals("weights-expected", sum.code());
        assertEquals(
                "น้ำหนักคะแนนรวมกันได้ 1.01 แต่ต้องรวมกันได้ 1",
                Messages.of("settings", Locale.forLanguageTag("th")).text(sum.code(), sum.words()));
        String text = own(2568);
        YamlProblem many = assertThrows(
                YamlProblem.class,
                () -> FrameworkReader.read(
                        YamlNode.parse(
                                "2568.yaml",
                                text.replace(
                                        "    - number: 10\n",
                                        "    - number: 10\n      name: ก\n      instrument: OIT\n    - number: 11\n")),
                        FiscalYear.ofBuddhist(2568)));
        assertEquals("too-many", many.code());
    }

    @Test
    void aSlipNamesItsLine() {
        String text = own(2565);
        int line = 1
                + (int) text.lines()
                        .takeWhile(l -> !l.equals("  kind: letters"))
                        .count();

        assertEquals(line, problem("  kind: letters", "  kind: colours").line());
    }

    @Test
    void aTopicTouchesOnlyIndicatorsThatExist() {
        String changed = own(2568).replace("indicators: [5, 10]", "indicators: [5, 11]");
        YamlProblem problem = assertThrows(
                YamlProblem.class,
                () -> FrameworkReader.read(YamlNode.parse("2568.yaml", changed), FiscalYear.ofBuddhist(2568)));

        assertEquals("topics.list[6].indicators[1]", problem.key());
    }

    @Test
    void moreTopicsThanTheStoreHoldsAreRefusedWhenTheFileIsLoaded() {
        String text = own(2568);
        String eighth = text.replace(
                "indicators: [5, 10]",
                "indicators: [5, 10]\n    - number: 8\n      name: เรื่องที่แปด\n      indicators: [1]");
        assertTrue(!eighth.equals(text));
        YamlProblem problem = assertThrows(
                YamlProblem.class,
                () -> FrameworkReader.read(YamlNode.parse("2568.yaml", eighth), FiscalYear.ofBuddhist(2568)));

        assertEquals("topics.list[7]", problem.key());
        assertTrue(problem.problem().contains("more than 7"), problem.getMessage());
    }

    @Test
    void aGroupThatHoldsAnEarlierOneOverlapsIt() {
        assertTrue(new ItemRange(1, 9).overlaps(5, 6));
        assertTrue(new ItemRange(5, 6).overlaps(1, 9));
        assertTrue(!new ItemRange(1, 4).overlaps(5, 6));
    }
}
