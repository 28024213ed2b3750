package org.itaconsolidator.store;

import java.nio.file.Path;
import java.util.Map;

/**
 * The store cannot be used. What people read is the text of {@link #key()} in {@code messages/store_<language>.properties}
 * with the {@link #words()}.
 */
public abstract sealed class StoreProblem extends RuntimeException permits StoreUnreadable, StoreTooNew {
    private static final long serialVersionUID = 1L;

    private final String file;

    /** A problem of a file. */
    protected StoreProblem(Path file, String message, Throwable cause) {
        super(message, cause);
        this.file = file.toString();
    }

    /** The file concerned. */
    public Path file() {
        return Path.of(file);
    }

    /** The key of its text for people. */
    public abstract String key();

    /** The words for that text's placeholders. */
    public Map<String, String> words() {
        return Map.of("file", file);
    }
}
