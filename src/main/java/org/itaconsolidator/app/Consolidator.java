package org.itaconsolidator.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.settings.JobSettings;

/**
 * The commands of the command line. The implementation is found as a service ({@link java.util.ServiceLoader}) once a
 * command is certain to be called; its public constructor has no parameters and loads nothing.
 *
 * <p>Every method may throw {@link Fault}. Any other exception is a fault of the program: it goes to the log, and the
 * screen shows a reference to it.
 */
public interface Consolidator {
    /** Loads what a run will need, on another thread while the arguments are still being read. A second call costs nothing. */
    void loadAhead();

    /** One consolidation: collect, read, check, store, score, chart, write, publish. */
    RunOutcome run(RunRequest request, RunProgress progress);

    /**
     * Reads and checks workbooks and stores nothing.
     *
     * @param files existing files
     * @param job whose frameworks, confirmed headings, bodies and folders are used, as in a run of it; empty to read each file by itself
     * @param explain whether to report what each heading was taken for
     * @return one entry per file, in the same order
     */
    List<CheckedFile> check(List<Path> files, Optional<JobSettings> job, boolean explain);

    /** Writes the blank or pre-filled forms; returns the files in order. */
    List<Path> writeTemplates(TemplatesRequest request);

    /**
     * What is known of a job; changes nothing, and makes no store if there is none.
     *
     * @param businessDate decides what is due or late, as it does for a run
     */
    JobStatus status(JobSettings settings, LocalDate businessDate);

    /** Puts aside what is published, as it was signed. */
    SignOutcome sign(SignRequest request);

    /**
     * Writes papers that were signed once more, from the copy of the store that was kept with them, and compares.
     *
     * @param folder where to write them; missing or empty
     */
    SignOutcome writeSignedAgain(SignRequest request, Path folder);

    /** Asks the quoted addresses whether they open, and stores the answers. The only verb that uses a network. */
    LinksOutcome checkLinks(JobSettings settings);

    /** Copies the store and checks the copy; returns its file. */
    Path backup(JobSettings settings);

    /** Puts a copy in the store's place, if it is whole. */
    RestoreOutcome restore(JobSettings settings, Path copy);

    /**
     * Removes what a body asks to have removed from store, archive, history and backups.
     *
     * @param organisation the body's name as in the store or one of its aliases
     * @param dryRun whether to remove nothing and say what would be removed
     */
    PurgeOutcome purge(JobSettings settings, String organisation, boolean dryRun);

    /** When the last run on the job's store began; empty if there was none. */
    Optional<Instant> findLastRun(JobSettings settings);

    /**
     * When the job's schedule runs it next after a moment. Each of its times counts once, also when clocks change.
     * Empty without a schedule or if no time is left.
     */
    Optional<ZonedDateTime> findNextRun(JobSettings settings, ZonedDateTime after);

    /**
     * A copy that was put in the store's place.
     *
     * @param replaced where the replaced store is kept; empty if there was none
     * @param proved whether the copy's own hash proved that it is as it was written; an older copy has none
     * @param otherInbox the inbox of the copy's deliveries when they were last read, if it is that of no job of the store
     */
    public record RestoreOutcome(Optional<Path> replaced, boolean proved, Optional<String> otherInbox) {}
}
