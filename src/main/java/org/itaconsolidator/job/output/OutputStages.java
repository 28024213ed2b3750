package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.store.content.ContentReader;

/**
 * What makes the output of a run.
 *
 * @param state a text of everything besides the store that decides the output; while it is the same, nothing is published again
 */
public record OutputStages(Function<RunRow, String> state, Drawing drawing, Writing writing, Publishing publishing) {

    /** Draws the charts, while the workbooks are written. */
    @FunctionalInterface
    public interface Drawing {
        /** Begins what needs no rows while bodies are scored. */
        default void begin() {}

        /** Prepares what must be set before anything else uses the machine's fonts. */
        default void prepare() {}

        void draw(RunRow run, ContentReader content, Path folder) throws IOException;
    }

    @FunctionalInterface
    public interface Writing {
        /** Begins what needs only the deliveries while bodies are scored. */
        default void begin(ContentReader content) {}

        void write(RunRow run, ContentReader content, Path folder) throws IOException;

        /** Writes what links to all other files, once these exist. */
        default void writeLast(RunRow run, ContentReader content, Path folder) throws IOException {}
    }

    /** Puts a finished output in place. */
    public interface Publishing {
        /** The empty folder for the run's output; the same when called again for the same run. */
        Path prepare(RunRow run) throws IOException;

        Path folder(RunRow run);

        /** The folder below the output of the run that {@code latest} shows; empty if it shows none. */
        Optional<String> findShown();

        boolean isInPlace(String published);

        /** Verifies the finished folder and puts it in place; returns its path below the output, with {@code /}. */
        String publish(RunRow run, ContentReader content, Path folder) throws IOException;
    }
}
