package org.itaconsolidator.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.yaml.YamlNode;
import org.itaconsolidator.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTextsTest {
    @Test
    void everySentenceStandsInBothLanguagesWithTheSamePlaceholders() {
        ResourceBundle thai = ResourceBundle.getBundle("messages.settings", Locale.forLanguageTag("th"));
        ResourceBundle english = ResourceBundle.getBundle("messages.settings", Locale.ENGLISH);
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(thai.keySet()));
        assertFalse(thai.keySet().isEmpty());
        for (String key : thai.keySet()) {
            assertEquals(placeholders(english.getString(key)), placeholders(thai.getString(key)), key);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colon | name: งาน: ทดสอบ | 1 | 10",
                "colon | name: งาน#  inbox: ก | 2 | 8",
                "no-colon | name: งาน#inbox ก#store: ข | 2 | 1",
                "tab | expect:#~- body: ก | 2 | 1",
                "quote | name: งาน#inbox: \"ก#store: ข | 2 | 8",
                "quote | name: งาน#inbox: 'ก#store: ข | 2 | 8",
                "escape | inbox: \"D:\\ita\\inbox\" | 1 | 12",
                "bracket | name: งาน#divisions: [กองคลัง, กองช่าง#store: ข | 2 | 12",
                "bracket | body: {name: ก# province: ข | 1 | 7",
                "sign | name: @งาน | 1 | 7",
                "sign | name: *งาน | 1 | 7",
                "sign | name: %งาน | 1 | 7",
                "colon | name: งาน# - inbox: ก | 2 | 9",
                "indentation | expect:#  - body: ก#   round: 6 | 3 | 4",
                "indentation | planner:#    most-points: 10#  locked: [3] | 3 | 3",
            })
    void slipOfYamlIsToldInThaiWithLineColumnAndWhatToLookAt(String slip, String text, int line, int column) {
        String file = text.replace('#', '\n').replace('~', '\t');
        YamlProblem problem = assertThrows(
                YamlProblem.class, () -> YamlNode.parse("งาน.yaml", file).fields("name"));
        assertEquals("not-yaml-" + slip, problem.code(), () -> problem + " " + problem.words());
        String thai = new SettingsTexts(Locale.forLanguageTag("th")).text(problem);
        assertTrue(thai.startsWith("ไฟล์ งาน.yaml บรรทัด " + line + " คอลัมน์ " + column + ": "), thai);
        assertFalse(thai.matches("(?s).*\\b(?!yaml|ita|inbox|Tab|UTF)[A-Za-z]{2,}\\b.*"), thai);
    }

    @Test
    void fileOfAnEditorThatBeginsWithAByteOrderMarkIsReadAsWithout() {
        assertEquals(
                "งาน", YamlNode.parse("งาน.yaml", "\ufeffname: งาน").get("name").text());
    }

    @Test
    void controlCharacterIsToldInThai() {
        YamlProblem problem =
                assertThrows(YamlProblem.class, () -> YamlNode.parse("งาน.yaml", "name: ก\ninbox: ข\u0007"));
        assertEquals(2, problem.line());
        assertEquals("not-yaml-letter", problem.code());
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+\\}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
