package org.itaconsolidator.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+\\}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
