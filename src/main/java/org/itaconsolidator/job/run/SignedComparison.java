package org.itaconsolidator.job.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.WorkFolder;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.model.score.ChangesSinceSigned.MovedRow;
import org.itaconsolidator.publish.SignedFolders;
import org.itaconsolidator.publish.SignedFolders.Signing;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.SettingsProblem;
import org.itaconsolidator.store.content.StoreDifferences;
import org.itaconsolidator.store.file.StoreFile;
import org.itaconsolidator.store.file.StoreUnreadable;
import org.itaconsolidator.yaml.YamlProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Compares the content of the store with the papers that were signed last.
 *
 * @param store the content now
 * @param standing the job whose papers were signed; in a dry run its store is another one
 * @param shortfalls receives why nothing can be compared; maybe more than once in a run
 */
record SignedComparison(Path store, JobSettings standing, Clock clock, Consumer<Shortfall> shortfalls) {
    private static final Logger LOG = LoggerFactory.getLogger(SignedComparison.class);

    /**
     * What has changed; empty if nothing was signed, or if the copy of the store that belongs to it cannot be read.
     *
     * @param before only papers that were put aside earlier count; empty for all of them
     */
    Optional<ChangesSinceSigned> find(Optional<OffsetDateTime> before) {
        try {
            Optional<Signing> last = new SignedFolders(standing.output())
                    .list().stream()
                            .filter(each -> before.isEmpty() || each.frozenAt().isBefore(before.get()))
                            .reduce((earlier, later) -> later);
            return last.isEmpty() ? Optional.empty() : since(last.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ChangesSinceSigned> since(Signing signing) throws IOException {
        Path copy = SignedSettings.copyOf(standing.store(), signing);
        try {
            if (Files.isRegularFile(copy)) {
                return Optional.of(new ChangesSinceSigned(
                        FiscalYear.ofBuddhist(signing.fiscalYear()),
                        signing.round(),
                        signing.signedOn(),
                        StoreFile.isOfThisVersion(copy) ? differences(copy, signing) : toOlder(copy, signing)));
            }
        } catch (StoreUnreadable | DataAccessException e) {
            LOG.warn("the copy of the store that belongs to signed papers cannot be read", e);
        }
        shortfalls.accept(new Shortfall("signed-not-compared", Map.of("file", copy.toString())));
        return Optional.empty();
    }

    private List<MovedRow> differences(Path then, Signing signing) {
        return StoreDifferences.list(
                then, store, FiscalYear.ofBuddhist(signing.fiscalYear()), signing.round(), sameSettings(signing));
    }

    /** Whether the settings for reading are still those of the signed papers; false if these are not known. */
    private boolean sameSettings(Signing signing) {
        try {
            String ofToday = standing.contentHash(LocalDate.now(clock.withZone(standing.zone())));
            return SignedSettings.find(standing, signing)
                    .filter(then -> then.contentHash(signing.signedOn()).equals(ofToday))
                    .isPresent();
        } catch (YamlProblem | SettingsProblem | UncheckedIOException e) {
            return false; // settings that cannot be read may not be today's
        }
    }

    /** Compares with a copy of an older version, by a copy of it that is brought up to date. */
    private List<MovedRow> toOlder(Path copy, Signing signing) throws IOException {
        Path work = WorkFolder.create();
        try {
            Path place = work.resolve(copy.getFileName());
            Files.copy(copy, place);
            StoreFile.bringUpToDate(place, LocalDateTime.now(clock));
            return differences(place, signing);
        } finally {
            Durable.delete(work);
        }
    }
}
