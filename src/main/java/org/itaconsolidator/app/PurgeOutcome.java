package org.itaconsolidator.app;

import java.nio.file.Path;
import java.util.List;

/**
 * What was removed.
 *
 * @param organisation the body's full name
 * @param submissions deliveries removed from the store
 * @param archivedFiles originals removed from the archive
 * @param historyFolders folders of the history that were removed
 * @param backups copies of the store that were written anew without the body
 * @param removedBackups copies of the store that could not be written anew and were removed
 * @param answers marked copies kept beside the store that were removed
 * @param workbooks workbooks of single bodies kept beside the store that were removed
 * @param replaced stores that a restore had put aside and that were removed
 * @param signed papers kept as signed that held the body and were removed, with their copies of the store
 * @param stillInInbox inbox paths of its workbooks that lie in the inbox still: the next run would read them again
 * @param left published or signed folders in which something is left, because it is somebody's own or not known to be the program's
 */
public record PurgeOutcome(
        String organisation,
        int submissions,
        int archivedFiles,
        int historyFolders,
        int backups,
        int removedBackups,
        int answers,
        int workbooks,
        int replaced,
        int signed,
        List<String> stillInInbox,
        List<Path> left) {
    /** Copies the lists. */
    public PurgeOutcome {
        stillInInbox = List.copyOf(stillInInbox);
        left = List.copyOf(left);
    }
}
