package org.itaconsolidator.app;

import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.message.Messages;

/**
 * Why something cannot be done, for people: it names the thing and the remedy. The sentence for its code is in
 * {@code messages/faults_*.properties}.
 */
public final class Fault extends RuntimeException {
    /** The placeholder for what was probably meant: the sentence then ends by asking for it. */
    public static final String LIKELY = "likely";

    private static final long serialVersionUID = 1L;

    /** Who must act. */
    public enum Kind {
        /** The user: wrong usage or configuration; nothing was touched. */
        CONFIGURATION,
        /** The operator: it failed; what was published before is in place. */
        FAILED,
        /** Nobody: another run holds the store. */
        LOCKED
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, String> words;

    /**
     * @param kind who must act
     * @param code the key of its sentence
     * @param cause what went wrong inside, for the log; null where nothing did
     */
    public Fault(Kind kind, String code, Map<String, String> words, Throwable cause) {
        super(Messages.of("faults", Locale.ENGLISH).text(code, words), cause);
        this.kind = kind;
        this.code = code;
        this.words = Map.copyOf(words);
    }

    public static Fault ofConfiguration(String code, Map<String, String> words) {
        return new Fault(Kind.CONFIGURATION, code, words, null);
    }

    public static Fault ofFailure(String code, Map<String, String> words, Throwable cause) {
        return new Fault(Kind.FAILED, code, words, cause);
    }

    public static Fault ofLock(String store) {
        return new Fault(Kind.LOCKED, "store-locked", Map.of("store", store), null);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** The sentence in a language, {@code th} or {@code en}. */
    public String text(Locale language) {
        Messages texts = Messages.of("faults", language);
        String likely = words.getOrDefault(LIKELY, "");
        return texts.text(code, words)
                + (likely.isEmpty() ? "" : " · " + texts.text("did-you-mean", Map.of(LIKELY, likely)));
    }
}
