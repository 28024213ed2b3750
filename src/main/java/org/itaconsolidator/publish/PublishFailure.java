package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A run could not be published. What was published before is in place. The message names the file and the reason. */
public final class PublishFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;

    PublishFailure(Path file, String reason) {
        super(file + ": " + reason);
        this.file = file.toString();
    }

    private PublishFailure(String file, IOException cause) {
        super(file + ": " + reason(cause), cause);
        this.file = file;
    }

    /** The failure of an operation; names the file that the cause knows, else the given one. */
    static PublishFailure of(Path file, IOException cause) {
        if (cause instanceof PublishFailure failure) {
            return failure;
        }
        boolean knows = cause instanceof FileSystemException known && known.getFile() != null;
        return new PublishFailure(knows ? ((FileSystemException) cause).getFile() : file.toString(), cause);
    }

    /** The failure to put this file in its place, whatever file the cause names. */
    static PublishFailure at(Path file, IOException cause) {
        return new PublishFailure(file.toString(), cause);
    }

    /** The file or folder that could not be written, read or replaced. */
    public String file() {
        return file;
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return cause instanceof FileSystemException ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
