package org.itaconsolidator.settings;

import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.message.Messages;

/** A mistake in the settings that is in no line of the job file. {@link SettingsTexts} words it. */
public final class SettingsProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> words;

    /** @param code the key of its sentence in {@code messages/settings_*.properties} */
    public SettingsProblem(String code, Map<String, String> words) {
        super(Messages.of("settings", Locale.ENGLISH).text(code, words));
        this.code = code;
        this.words = Map.copyOf(words);
    }

    public String code() {
        return code;
    }

    public Map<String, String> words() {
        return words;
    }
}
