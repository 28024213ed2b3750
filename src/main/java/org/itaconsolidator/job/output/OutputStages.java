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
        /** Makes ready what must be set before anything else uses the machine's fonts. */
        default void prepare() {}

        void draw(RunRow run, ContentReader content, Path folder) throws IOException;
    }

    @FunctionalInterface
    public interface Writing {
        /** Begins, while bodies are scored, what can be made of the deliveries alone. */
        default void begin(ContentReader content) {}

        /** Writes everything but the charts below a folder. */
        void write(RunRow run, ContentReader content, Path folder) throws IOException;

        /** Writes what leads to all of that and to the charts, when they are there. */
        default void writeLast(RunRow run, ContentReader content, Path folder) throws IOException {}
    }

    /** Puts a finished output in place. */
    public interface Publishing {
        /** The folder in which a run makes its output, empty; the same for the same run. */
        Path prepare(RunRow run) throws IOException;

        Path folder(RunRow run);

        boolean isInPlace(String published);

        /** Verifies a finished folder and puts it in place; where it lies below the output, with {@code /}. */
        String publish(RunRow run, ContentReader content, Path folder) throws IOException;
    }
}
