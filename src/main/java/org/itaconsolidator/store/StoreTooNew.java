package org.itaconsolidator.store;

import java.nio.file.Path;
import java.util.Map;

/** The store was written by a newer version of the program; nothing in it was changed. */
public final class StoreTooNew extends StoreProblem {
    private static final long serialVersionUID = 1L;

    private final int found;
    private final int known;

    StoreTooNew(Path file, int found, int known) {
        super(file, "store " + file + " has version " + found + ", this program knows versions up to " + known, null);
        this.found = found;
        this.known = known;
    }

    @Override
    public String key() {
        return "too-new";
    }

    @Override
    public Map<String, String> words() {
        return Map.of("file", file().toString(), "found", "" + found, "known", "" + known);
    }
}
