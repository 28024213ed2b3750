package org.itaconsolidator.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.thai.text.Nearest;
import org.itaconsolidator.yaml.YamlProblem;

/** The sentences of what is wrong with settings, in Thai or English. */
public final class SettingsTexts {
    /** The detail of a problem that gives the word probably meant; then no known word is compared. */
    static final String LIKELY = "likely";

    private final Messages messages;

    /** The sentences in a language, {@code th} or {@code en}. */
    public SettingsTexts(Locale language) {
        messages = Messages.of("settings", language);
    }

    /** File, line, key and what is wrong. */
    public String text(YamlProblem problem) {
        String none = problem.words().getOrDefault("known", problem.code()).isEmpty() ? ".none" : "";
        String code = problem.code() + none;
        String sentence = messages.has(code) ? messages.text(code, problem.words()) : problem.problem();
        String column = problem.words().getOrDefault(YamlProblem.COLUMN, "");
        Map<String, String> words = Map.of(
                "file", problem.file(),
                "line", Integer.toString(problem.line()),
                "column", column,
                "key", problem.key(),
                "problem", sentence + likely(problem));
        String place = problem.key().isEmpty() ? "at-line" : "at-key";
        return messages.text(column.isEmpty() ? place : "at-column", words);
    }

    /** A question "did you mean", if a known word is near the one that was found. */
    private String likely(YamlProblem problem) {
        String typed = problem.words()
                .getOrDefault("found", problem.key().substring(problem.key().lastIndexOf('.') + 1));
        String known = problem.words().getOrDefault("known", "");
        Optional<String> meant = Optional.ofNullable(problem.words().get(LIKELY));
        if (meant.isEmpty() && !typed.isEmpty() && !known.isEmpty()) {
            meant = Nearest.likely(typed, List.of(known.split(", ")));
        }
        return meant.map(likely -> " · " + messages.text("did-you-mean", Map.of("likely", likely)))
                .orElse("");
    }

    public String text(SettingsProblem problem) {
        return messages.text(problem.code(), problem.words());
    }
}
