package org.itaconsolidator.job.scoring;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itaconsolidator.job.basis.WorkAhead;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes bodies on all cores, while the caller's thread reads and writes: the store has one connection that writes,
 * and its transaction belongs to that thread. A few bodies ahead are kept in memory; they are written in order. A body
 * at which the program fails is given up, and the others continue.
 *
 * @param <I> what is read of a body
 * @param <O> what is worked out of it
 * @param work touches no store and may run on any thread
 * @param giveUp writes that a body was left out, because reading, work or writing failed; nothing else is written of it
 */
record BodiesAhead<I, O>(
        Store store, Function<Body, I> read, Function<I, O> work, BiConsumer<Body, O> write, Consumer<Body> giveUp) {
    private static final Logger LOG = LoggerFactory.getLogger(BodiesAhead.class);
    /**
     * So many bodies share a transaction. With one for each body every commit would wait for the disk; with one for all, SQLite would
     * keep everything in its log until the end.
     */
    private static final int BODIES = 50;

    /** Reads, works out and writes every body, several in one transaction. */
    void forEach(List<Body> bodies) {
        for (int from = 0; from < bodies.size(); from += BODIES) {
            List<Body> portion = bodies.subList(from, Math.min(from + BODIES, bodies.size()));
            store.inTransaction(() -> write(portion));
        }
    }

    private void write(List<Body> bodies) {
        Iterable<Attempt<I>> inputs = () ->
                bodies.stream().map(body -> Attempt.at(() -> read.apply(body))).iterator();
        int threads = Math.max(1, Math.min(bodies.size(), Runtime.getRuntime().availableProcessors()));
        try (WorkAhead<Attempt<I>, Attempt<O>> ahead = new WorkAhead<>(inputs, input -> input.then(work), threads)) {
            for (Body body : bodies) {
                write(body, ahead.next().orElseThrow());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("working out bodies was interrupted", e);
        }
    }

    private void write(Body body, Attempt<O> worked) {
        Throwable fault = worked.then(output -> store.apart(() -> {
                    write.accept(body, output);
                    return body;
                }))
                .fault();
        if (fault == null) {
            return;
        }
        if (!StoreFailures.isOfContent(fault)) {
            throw fault instanceof RuntimeException failure ? failure : new IllegalStateException(fault);
        }
        LOG.error("a body could not be worked out", fault);
        giveUp.accept(body);
    }

    /** A result, or why there is none. */
    private record Attempt<T>(T value, Throwable fault) {
        static <T> Attempt<T> at(Supplier<T> work) {
            try {
                return new Attempt<>(work.get(), null);
            } catch (RuntimeException | Error e) {
                return new Attempt<>(null, e);
            }
        }

        <R> Attempt<R> then(Function<T, R> next) {
            return fault == null ? at(() -> next.apply(value)) : new Attempt<>(null, fault);
        }
    }
}
