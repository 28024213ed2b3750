package org.itaconsolidator.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * A run in its place.
 *
 * @param folder in the history
 * @param files all of them except {@code run.json}, by path
 */
public record PublishedRun(Path folder, List<PublishedFile> files) {
    public PublishedRun {
        files = List.copyOf(files);
    }
}
