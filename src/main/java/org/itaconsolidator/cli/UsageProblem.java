package org.itaconsolidator.cli;

import java.util.Map;

/** The command line asks for something it must not. The sentence of the code stands in {@code messages/cli_*.properties}. */
final class UsageProblem extends RuntimeException {
    /** The word for what was probably meant: the sentence ends by asking whether it was. */
    static final String LIKELY = "likely";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> words;

    UsageProblem(String code, Map<String, String> words) {
        super(code + " " + words);
        this.code = code;
        this.words = Map.copyOf(words);
    }

    String code() {
        return code;
    }

    Map<String, String> words() {
        return words;
    }
}
