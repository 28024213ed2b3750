package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MovedRow;
import org.itaconsolidator.model.SinceSigned;
import org.itaconsolidator.publish.SignedFolders;
import org.itaconsolidator.publish.Signing;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.StoreDifferences;
import org.itaconsolidator.store.StoreFile;

/** What the store holds now against the papers that were signed last. */
final class SignedComparison {
    private final Path store;
    private final JobSettings standing;
    private final Clock clock;

    /**
     * A comparison.
     *
     * @param store what holds now
     * @param standing the job whose papers were signed: another one's store for a dry run
     */
    SignedComparison(Path store, JobSettings standing, Clock clock) {
        this.store = store;
        this.standing = standing;
        this.clock = clock;
    }

    /** What has moved; empty where nothing was signed, or the copy of the store that belongs to it is gone. */
    Optional<SinceSigned> find() {
        try {
            Optional<Signing> last = new SignedFolders(standing.output()).findLast();
            if (last.isEmpty()) {
                return Optional.empty();
            }
            Path copy = SignedPapers.copyOf(standing.store(), last.get());
            if (!Files.isRegularFile(copy)) {
                return Optional.empty();
            }
            return Optional.of(new SinceSigned(
                    FiscalYear.ofBuddhist(last.get().fiscalYear()),
                    last.get().round(),
                    last.get().signedOn(),
                    StoreFile.isOfThisVersion(copy) ? StoreDifferences.list(copy, store) : toOlder(copy)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy that an older version of the program made stays as it is: one of it is brought up to date. */
    private List<MovedRow> toOlder(Path copy) throws IOException {
        Path work = Files.createTempDirectory("ita-signed-");
        try {
            Path place = work.resolve(copy.getFileName());
            Files.copy(copy, place);
            StoreFile.bringUpToDate(place, LocalDateTime.now(clock));
            return StoreDifferences.list(place, store);
        } finally {
            Durable.delete(work);
        }
    }
}
