package org.itaconsolidator.cli;

/** Moments of a run that a test can wait for: the beginning of a method. */
enum Moment {
    LOCK_TRIED("org.itaconsolidator.job.open.StoreLock", "tryLock", 1),
    LOCK_TAKEN("org.itaconsolidator.job.open.StoreCare", "bringUpToDate", 1),
    TABLES_MADE("org.itaconsolidator.store.file.Schema", "make", 1),
    RECOVERY_BEGINS("org.itaconsolidator.job.run.ConsolidationRun", "recover", 1),
    RECOVERY_ENDED("org.itaconsolidator.store.run.RunStore", "failUnfinished", 1),
    RUN_BEGINS("org.itaconsolidator.store.run.RunStore", "begin", 1),
    LIST_FROZEN("org.itaconsolidator.store.run.RunStore", "freeze", 1),
    ORIGINAL_KEPT("org.itaconsolidator.collect.OriginalsArchive", "keep", 8),
    STEP_BEGINS("org.springframework.batch.core.step.AbstractStep", "execute", 6),
    STEP_ENDED("org.springframework.batch.core.step.AbstractStep", "doExecutionRelease", 6),
    BEFORE_COMMIT("org.springframework.jdbc.datasource.DataSourceTransactionManager", "doCommit", 60),
    AFTER_COMMIT("org.springframework.jdbc.datasource.DataSourceTransactionManager", "doCleanupAfterCompletion", 60),
    BEFORE_RENAME("java.nio.file.Files", "move", 20),
    AFTER_RENAME("org.itaconsolidator.disk.Durable", "syncFolder", 8),
    DRAFT_BEGUN("org.itaconsolidator.publish.OutputFolder", "begin", 1),
    PICTURE_OF_PAPER_BEGUN("org.itaconsolidator.job.output.PaperWriting", "picture", 1),
    FILE_VERIFIED("org.itaconsolidator.publish.Draft$FileCheck", "check", 8),
    INTO_HISTORY("org.itaconsolidator.publish.OutputFolder", "putInPlace", 1),
    LATEST_SWITCHES("org.itaconsolidator.publish.Latest", "link", 1),
    LATEST_SWITCHED("org.itaconsolidator.publish.History", "thinOut", 1),
    PUBLICATION_NOTED("org.itaconsolidator.store.run.RunStore", "recordPublication", 1),
    RUN_CONCLUDED("org.itaconsolidator.store.run.RunStore", "finish", 1),
    STORE_PROVED("org.itaconsolidator.store.file.Store", "prove", 1),
    STORE_COPIED("org.itaconsolidator.store.file.Store", "copyTo", 1),
    COPIES_THINNED_OUT("org.itaconsolidator.store.file.Backups", "thinOut", 1),
    LOG_EMPTIED("org.itaconsolidator.store.file.Store", "rest", 1),
    STORE_CLOSED("org.itaconsolidator.store.file.SoundMark", "note", 1);

    private final String type;
    private final String method;
    private final int often;

    Moment(String type, String method, int often) {
        this.type = type;
        this.method = method;
        this.often = often;
    }

    String type() {
        return type;
    }

    String method() {
        return method;
    }

    /** About how often a run of the whole sample reaches it. */
    int often() {
        return often;
    }
}
