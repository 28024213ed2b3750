package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.Waiving;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.store.run.RunRow;

/**
 * What each stage does for the job.
 *
 * @param fingerprint what workbooks are read with now: one read with another is read again
 * @param collecting finds the deliveries of the inbox
 * @param archive finds what was delivered and has left the inbox, as a file that can be read; empty where it was not kept
 * @param reading reads a workbook
 * @param checking checks what was read
 * @param wording gives a finding its sentence for the store
 * @param scoring computes totals and comparisons
 * @param outputState what decides, beside what is stored, what is published: a text that is the same as long as the output need not
 *     change
 * @param drawing draws the charts
 * @param writing writes the workbooks
 * @param publishing puts a finished output in place
 */
public record Stages(
        String fingerprint,
        Collecting collecting,
        Function<StoredVersion, Optional<SourceFile>> archive,
        Reading reading,
        Checking checking,
        Function<Finding, String> wording,
        ScoreComputing scoring,
        Function<RunRow, String> outputState,
        Drawing drawing,
        Writing writing,
        Publishing publishing) {

    /** Finds the deliveries of the inbox. */
    @FunctionalInterface
    public interface Collecting {
        /** Everything that lies in the inbox now. */
        Collected collect() throws IOException;
    }

    /** Reads a workbook; called from several threads. */
    @FunctionalInterface
    public interface Reading {
        /** What it delivers, refused ones too; empty where the file is no longer what was collected. */
        Optional<Submission> read(SourceFile file);

        /** Called when a run has read all that was due, or has failed. */
        default void finish() throws IOException {}
    }

    /** Checks what was read; called from several threads. */
    @FunctionalInterface
    public interface Checking {
        /** What may be stored of it. */
        CheckedSubmission check(Submission submission);

        /** What is let pass of all that is said of workbooks, by this stage and by those that follow. */
        default Waiving waiving() {
            return Waiving.NONE;
        }
    }

    /** Draws the charts, while the workbooks are written. */
    @FunctionalInterface
    public interface Drawing {
        /** Makes ready what must be set before anything else uses the machine's fonts. */
        default void prepare() {}

        /** Draws all charts below a folder. */
        void draw(RunRow run, ContentReader content, Path folder) throws IOException;
    }

    /** Writes the workbooks. */
    @FunctionalInterface
    public interface Writing {
        /** Writes everything but the charts below a folder. */
        void write(RunRow run, ContentReader content, Path folder) throws IOException;

        /** Writes what leads to all of that and to the charts, when they are there. */
        default void writeLast(RunRow run, ContentReader content, Path folder) throws IOException {}
    }

    /** Puts a finished output in place. */
    public interface Publishing {
        /** The folder in which a run makes its output, empty; the same for the same run. */
        Path prepare(RunRow run) throws IOException;

        /** That folder as it is. */
        Path folder(RunRow run);

        /** Whether what a folder of the output published is still in place and whole. */
        boolean isInPlace(String published);

        /** Verifies a finished folder and puts it in place; where it lies below the output, with {@code /}. */
        String publish(RunRow run, ContentReader content, Path folder) throws IOException;
    }

    /**
     * What the inbox holds.
     *
     * @param files workbooks, and files surely meant as deliveries that will be refused
     * @param waiting inbox paths of files and folders that are still changing or cannot be read now; a folder's ends with {@code /}
     */
    record Collected(List<SourceFile> files, List<String> waiting) {
        public Collected {
            files = List.copyOf(files);
            waiting = List.copyOf(waiting);
        }
    }
}
