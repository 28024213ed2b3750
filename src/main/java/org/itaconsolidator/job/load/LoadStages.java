package org.itaconsolidator.job.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.Deliverer;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.row.StoredVersion;

/**
 * The stages that the loading steps use: collecting, reading and checking.
 *
 * @param fingerprint today's reading fingerprint; workbooks read with another are read again
 * @param collecting finds the deliveries of the inbox
 * @param archive finds what was delivered and has left the inbox, as a file that can be read; empty if it was not kept
 * @param wording gives a finding its sentence for the store
 * @param named who a deliverer is by the names that the job uses today
 */
public record LoadStages(
        String fingerprint,
        Collecting collecting,
        Function<StoredVersion, Optional<SourceFile>> archive,
        Reading reading,
        Checking checking,
        Function<Finding, String> wording,
        UnaryOperator<Deliverer> named) {

    /** Finds the deliveries of the inbox. */
    @FunctionalInterface
    public interface Collecting {
        /** Everything that lies in the inbox now. */
        Collected collect() throws IOException;
    }

    /** Reads a workbook; called from several threads. */
    @FunctionalInterface
    public interface Reading {
        /** What it delivers, even if it is refused; empty if the file is no longer what was collected. */
        Optional<Submission> read(SourceFile file);

        /** Called when a run has read everything that was due, or has failed. */
        default void finish() throws IOException {}
    }

    /** Checks what was read; called from several threads. */
    @FunctionalInterface
    public interface Checking {
        /** What may be stored of it, with all findings. */
        CheckedSubmission check(Submission submission);

        /** Which findings are waived by this stage and by those after it. */
        default Waivers waiving() {
            return Waivers.NONE;
        }
    }

    /**
     * @param files workbooks, and files surely meant as deliveries that will be refused
     * @param waiting inbox paths of files and folders that are still changing or cannot be read now; a folder's ends with {@code /}
     */
    public record Collected(List<SourceFile> files, List<String> waiting) {
        public Collected {
            files = List.copyOf(files);
            waiting = List.copyOf(waiting);
        }
    }
}
