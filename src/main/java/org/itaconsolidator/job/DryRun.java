package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.WorkFolder;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.job.open.RunFaults;
import org.itaconsolidator.job.open.StoreLock;
import org.itaconsolidator.job.run.JobWiring;
import org.itaconsolidator.job.run.WholeRun;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.file.Store;

/**
 * A run on a copy of the store with an output of its own, both thrown away: it says what a run would say. What is published
 * and kept is only looked at.
 */
record DryRun(WholeRun run) {
    RunOutcome run(RunRequest request, RunProgress progress) {
        OpenStore.check(request.settings());
        try {
            Path folder = WorkFolder.create();
            try {
                JobSettings settings = request.settings().at(folder.resolve("store.db"), folder.resolve("output"));
                if (Files.exists(request.settings().store())) {
                    try (StoreLock lock = WholeRun.lock(request, progress);
                            Store store = OpenStore.at(request.settings().store())) {
                        store.copyTo(settings.store());
                    }
                }
                RunRequest inside =
                        new RunRequest(settings, request.businessDate(), true, request.waits(), request.forget());
                try (Store copy = OpenStore.at(settings.store())) {
                    JobWiring wiring = run.wiring(inside, request.settings());
                    return run.consolidate(inside, wiring, copy, progress);
                }
            } finally {
                Durable.delete(folder);
            }
        } catch (IOException e) {
            throw RunFaults.of(e, request.settings());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.ofFailure(RunFaults.STOPPED, Map.of(), e);
        }
    }
}
