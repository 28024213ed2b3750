package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.LinksOutcome;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.job.open.LockedStore;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.link.LinkChecker;
import org.itaconsolidator.link.LinkChecker.LinkLimits;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.content.LinkReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.LinkStore;
import org.springframework.dao.DataAccessException;

/** The command {@code links}: tests first the addresses never tested, then those tested longest ago. */
record LinkChecking(Clock clock, Asking asking) {
    @FunctionalInterface
    interface Asking {
        List<LinkCheck> check(List<String> quoted, Clock clock) throws InterruptedException;
    }

    static Asking door() {
        String userAgent = "ita-consolidator/" + ProgramVersion.text() + " (link check of an office)";
        return (quoted, clock) -> new LinkChecker(userAgent, LinkLimits.POLITE, clock).check(quoted);
    }

    LinksOutcome check(JobSettings settings) {
        Path place = LockedStore.check(settings);
        try (Store store = OpenStore.at(place)) {
            LinkReader links = new ContentReader(store).links();
            Map<String, LinkCheck> known = links.listChecks();
            Map<String, List<Place>> places = links.listPlaces();
            List<String> quoted = List.copyOf(places.keySet());
            List<String> inTurn = quoted.stream()
                    .sorted(Comparator.comparing((String url) -> Optional.ofNullable(known.get(url))
                            .map(check -> check.checkedAt().toInstant())
                            .orElse(Instant.MIN)))
                    .toList();
            List<LinkCheck> checks = asking.check(inTurn, clock.withZone(settings.zone()));
            if (isWithoutAnswer(checks)) {
                throw Fault.ofFailure("links-no-answer", Map.of("count", String.valueOf(checks.size())), null);
            }
            // the lock is taken only now, so that nobody waits for the network
            try (StoreLock lock = StoreLock.waitFor(place, () -> {})) {
                new LinkStore(store).record(checks, links.listQuoted());
            }
            return new LinksOutcome(quoted.size(), checks, places);
        } catch (IOException | DataAccessException | InterruptedException e) {
            throw RunFaults.of(e, settings);
        }
    }

    /** Whether no address answers at all: then this machine probably has no network, which says nothing about them. */
    private static boolean isWithoutAnswer(List<LinkCheck> checks) {
        return checks.stream().anyMatch(check -> check.outcome() == LinkOutcome.UNREACHABLE)
                && checks.stream().allMatch(check -> check.status().isEmpty());
    }
}
