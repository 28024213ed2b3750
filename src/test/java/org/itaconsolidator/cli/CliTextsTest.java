package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.collect.InboxContents.IgnoreRule;
import org.itaconsolidator.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"cli", "faults", "measures"})
    void everySentenceStandsInBothLanguagesWithTheSamePlaceholders(String name) {
        ResourceBundle thai = ResourceBundle.getBundle("messages." + name, Locale.forLanguageTag("th"));
        ResourceBundle english = ResourceBundle.getBundle("messages." + name, Locale.ENGLISH);
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(thai.keySet()));
        for (String key : english.keySet()) {
            assertEquals(placeholders(english.getString(key)), placeholders(thai.getString(key)), key);
        }
    }

    @ParameterizedTest
    @EnumSource(IgnoreRule.class)
    void everyRuleOfTheInboxHasWords(IgnoreRule rule) {
        assertTrue(Messages.of("cli", Locale.ENGLISH).has("ignored-" + rule.code()));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[a-z]\\w*\\}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
