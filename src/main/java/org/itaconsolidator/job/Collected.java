package org.itaconsolidator.job;

import java.util.List;
import org.itaconsolidator.model.SourceFile;

/**
 * What the inbox holds.
 *
 * @param files workbooks, and files surely meant as deliveries that will be refused
 * @param waiting inbox paths of files and folders that are still changing or cannot be read now; a folder's ends with {@code /}
 */
public record Collected(List<SourceFile> files, List<String> waiting) {
    /** Copies the lists. */
    public Collected {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
    }
}
