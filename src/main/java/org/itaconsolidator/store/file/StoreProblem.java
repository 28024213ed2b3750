package org.itaconsolidator.store.file;

import java.nio.file.Path;

/** The store cannot be used. Whoever opened it says so to people. */
public abstract sealed class StoreProblem extends RuntimeException permits StoreUnreadable, StoreTooNew {
    private static final long serialVersionUID = 1L;

    private final String file;

    protected StoreProblem(Path file, String message, Throwable cause) {
        super(message, cause);
        this.file = file.toString();
    }

    public Path file() {
        return Path.of(file);
    }
}
