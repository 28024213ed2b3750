package org.itaconsolidator.app;

/**
 * What was removed.
 *
 * @param organisation the body's full name
 * @param submissions deliveries removed from the store
 * @param archivedFiles originals removed from the archive
 * @param historyFolders folders of the history that were removed or rewritten
 * @param backups backups of the store that were removed or rewritten
 * @param answers marked copies kept beside the store that were removed
 * @param replaced stores that a restore had put aside and that were removed
 */
public record PurgeOutcome(
        String organisation,
        int submissions,
        int archivedFiles,
        int historyFolders,
        int backups,
        int answers,
        int replaced) {}
