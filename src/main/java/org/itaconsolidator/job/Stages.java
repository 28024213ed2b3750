package org.itaconsolidator.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.Waiving;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.measure.ReportsAsked;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FrameworkFactRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.BodyComparison;
import org.itaconsolidator.settle.SettledReadings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.keep.SettledComparisons;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.store.run.RunRow;

/**
 * What each stage does for the job.
 *
 * @param fingerprint what workbooks are read with now: one read with another is read again
 * @param collecting finds the deliveries of the inbox
 * @param archive finds what was delivered and has left the inbox
 * @param reading reads a workbook
 * @param checking checks what was read
 * @param wording gives a finding its sentence for the store
 * @param scoring computes totals and comparisons
 * @param outputState what decides, beside what is stored, what is published
 * @param drawing draws the charts
 * @param writing writes the workbooks
 * @param publishing puts a finished output in place
 */
public record Stages(
        String fingerprint,
        Collecting collecting,
        Archive archive,
        Reading reading,
        Checking checking,
        Function<Finding, String> wording,
        Scoring scoring,
        OutputState outputState,
        Drawing drawing,
        Writing writing,
        Publishing publishing) {

    /** Finds the deliveries of the inbox. */
    @FunctionalInterface
    public interface Collecting {
        /** Everything that lies in the inbox now. */
        Collected collect() throws IOException;
    }

    /** Finds what was delivered and has left the inbox. */
    @FunctionalInterface
    public interface Archive {
        /** The bytes of a version as a file that can be read; empty where they were not kept. */
        Optional<SourceFile> find(StoredVersion version);
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

    /** Computes totals and comparisons. */
    @FunctionalInterface
    public interface Scoring {
        /** The scores of one body, all its years together. */
        BodyScores score(Body body, SettledReadings readings);

        /**
         * What the scores are compared with beside their own totals; empty where they are not.
         */
        default Optional<Comparing> comparing() {
            return Optional.empty();
        }

        /** From when on bodies are asked for their reports. */
        default ReportsAsked reportsAsked() {
            return ReportsAsked.AT_THE_END;
        }

        /** A text that is the same as long as all bodies need not be scored anew: the target, the frameworks, the program. */
        default String madeWith() {
            return "";
        }

        /** The rounded total of a set of scores; empty where it has none. It decides between deliveries. */
        default Optional<BigDecimal> findTotal(FiscalYear year, Map<Integer, BigDecimal> scores) {
            return Optional.empty();
        }

        /** Which of the cells with another value are a slip of the hand away from what counts; {@code ""} for none. */
        default String explainSlips(Delivered<ScoreReading> counts, List<Delivered<ScoreReading>> others) {
            return "";
        }

        /**
         * What is probably mistyped although no stated total says so.
         *
         * @param counting the scores that count
         * @param reported what is stated
         */
        default List<DeliveryFinding> listImplausible(
                List<Delivered<ScoreReading>> counting, List<Delivered<ReportedFigure>> reported) {
            return List.of();
        }

        /** The last year of which there may be a result on the day of the run. */
        default FiscalYear lastWithResult() {
            return FiscalYear.ofBuddhist(FiscalYear.LATEST);
        }

        /**
         * What no single body's figures tell, by file.
         *
         * @param shared the official scores that several bodies have alike
         * @param early those of years that have no result yet
         */
        default Map<String, List<Finding>> listDoubts(List<ScoreRow> shared, List<ScoreRow> early) {
            return Map.of();
        }

        /**
         * What one delivery states against the scores that count.
         *
         * @param settled the scores that count, by indicator
         * @param own the delivery's own ones
         * @param stated by that delivery for one scorecard and year
         */
        default List<Finding> contradictions(
                FiscalYear year,
                Map<Integer, BigDecimal> settled,
                Map<Integer, BigDecimal> own,
                List<ReportedFigure> stated) {
            return List.of();
        }
    }

    /** Compares scores: with other years, other bodies, the country, the checklists, the measures. */
    public interface Comparing {
        /** All comparisons of one body. */
        SettledComparisons compare(ScoredBody scored);

        /**
         * The bodies of one year against each other; empty where none has a total.
         *
         * @param totals the official ones of whole bodies
         * @param before those of the year before
         * @param scores official scores of whole bodies, by indicator
         */
        Optional<BodyComparison> between(
                FiscalYear year, List<TotalRow> totals, List<TotalRow> before, Map<Integer, List<BigDecimal>> scores);

        /** How sure the facts of the years are. */
        List<FrameworkFactRow> listFacts();

        /** What the parts of the years were in the years before. */
        List<CrosswalkRow> listCrosswalk();

        /** The country's figures. */
        List<National> listNational();
    }

    /** What decides, beside what is stored, what is published. */
    @FunctionalInterface
    public interface OutputState {
        /**
         * A text that is the same as long as the output need not change: what is due or late on the run's date, the
         * target.
         */
        String describe(RunRow run);
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
}
