package org.itaconsolidator.yaml;

/** A YAML file says something it must not. The message names file, line and key, and what is expected. */
public final class YamlProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String key;
    private final String problem;

    YamlProblem(String file, int line, String key, String problem) {
        super(file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + problem);
        this.file = file;
        this.line = line;
        this.key = key;
        this.problem = problem;
    }

    /** The file as it was named to the reader. */
    public String file() {
        return file;
    }

    /** The line, from 1. */
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
}
