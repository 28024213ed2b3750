package org.itaconsolidator.job;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.itaconsolidator.model.Body;

/**
 * Bodies worked out on all cores, between reading and writing on the caller's thread: the store has one connection that
 * writes, and its transaction belongs to that thread. Some bodies ahead are in memory; they are written in their order.
 *
 * @param <I> what is read of a body
 * @param <O> what is worked out of it
 */
final class BodiesAhead<I, O> {
    private final Function<Body, I> read;
    private final Function<I, O> work;
    private final BiConsumer<Body, O> write;

    /**
     * Work on bodies that know nothing of each other.
     *
     * @param work touches no store and may run on any thread
     */
    BodiesAhead(Function<Body, I> read, Function<I, O> work, BiConsumer<Body, O> write) {
        this.read = read;
        this.work = work;
        this.write = write;
    }

    /** Reads, works out and writes every body. */
    void forEach(List<Body> bodies) {
        Iterable<I> inputs = () -> bodies.stream().map(read).iterator();
        int threads = Math.max(1, Math.min(bodies.size(), Runtime.getRuntime().availableProcessors()));
        try (ParsedAhead<I, O> ahead = new ParsedAhead<>(inputs, work, threads)) {
            for (Body body : bodies) {
                write.accept(body, ahead.next().orElseThrow());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("working out bodies was interrupted", e);
        }
    }
}
