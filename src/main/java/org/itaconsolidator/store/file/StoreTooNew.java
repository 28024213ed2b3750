package org.itaconsolidator.store.file;

import java.nio.file.Path;

/** The store was written by a newer version of the program; nothing in it was changed. */
public final class StoreTooNew extends StoreProblem {
    private static final long serialVersionUID = 1L;

    StoreTooNew(Path file, int found, int known) {
        super(file, "store " + file + " has version " + found + ", this program knows versions up to " + known, null);
    }
}
