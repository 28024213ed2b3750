package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.store.content.ContentReader;

/**
 * What makes the output of a run.
 *
 * @param state a text of everything besides the store that decides the output; as long as it is equal nothing is published again
 */
public record OutputStages(Function<RunRow, String> state, Drawing drawing, Writing writing, Publishing publishing) {

    /** Draws the charts, while the workbooks are written. */
    @FunctionalInterface
    public interface Drawing {
        /** Begins, while bodies are scored, what needs no rows. */
        default void begin() {}

        /** Prepares what must be set before anything else uses the machine's fonts. */
        default void prepare() {}

        void draw(RunRow run, ContentReader content, Path folder) throws IOException;
    }

    @FunctionalInterface
    public interface Writing {
        /** Begins, while bodies are scored, what needs the deliveries alone. */
        default void begin(ContentReader content) {}

        void write(RunRow run, ContentReader content, Path folder) throws IOException;

        /** Writes what links to everything else, once that is there. */
        default void writeLast(RunRow run, ContentReader content, Path folder) throws IOException {}
    }

    /** Puts a finished output in place. */
    public interface Publishing {
        /** The empty folder for the run's output; the same when called again for the same run. */
        Path prepare(RunRow run) throws IOException;

        Path folder(RunRow run);

        boolean isInPlace(String published);

        /** Verifies the finished folder and puts it in place; returns its path below the output, with {@code /}. */
        String publish(RunRow run, ContentReader content, Path folder) throws IOException;
    }
}
