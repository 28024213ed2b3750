package org.itaconsolidator.yaml;

import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.message.Messages;

/** A mistake in a YAML file. The message names file, line and key, and what is expected. */
public final class YamlProblem extends RuntimeException {
    /** The placeholder for the column of what breaks a line, from 1. */
    public static final String COLUMN = "column";

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String key;
    private final String problem;
    private final String code;
    private final transient Map<String, String> words;

    /** A mistake of the user; its sentence has the code's key in the message files. */
    YamlProblem(String file, int line, String key, String code, Map<String, String> words) {
        this(file, line, key, Messages.of("settings", Locale.ENGLISH).text(code, words), code, words);
    }

    YamlProblem(String file, int line, String key, String problem, String code, Map<String, String> words) {
        super(file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + problem);
        this.file = file;
        this.line = line;
        this.key = key;
        this.problem = problem;
        this.code = code;
        this.words = Map.copyOf(words);
    }

    /** The file as named to the reader. */
    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The path of the key, such as {@code schedule.cron}; {@code ""} for the whole document. */
    public String key() {
        return key;
    }

    /** What is wrong and what is expected, without the place. */
    public String problem() {
        return problem;
    }

    /** The kind of problem, for sentences in another language: {@code unknown-key}; {@code ""} for others. */
    public String code() {
        return code;
    }

    /** The words of such a sentence by placeholder. */
    public Map<String, String> words() {
        return words;
    }
}
