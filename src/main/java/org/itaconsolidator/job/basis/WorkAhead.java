package org.itaconsolidator.job.basis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does work ahead on all cores and hands it over in the order of its input. At most a few items per thread are ready,
 * so that memory does not grow with their number.
 *
 * @param <I> input
 */
public final class WorkAhead<I, O> implements AutoCloseable {
    private static final int AHEAD_PER_THREAD = 2;

    private final Iterator<I> inputs;
    private final Function<I, O> work;
    private final ExecutorService threads;
    private final Deque<Future<O>> ahead = new ArrayDeque<>();
    private final int window;

    /** Starts the work at once. */
    public WorkAhead(Iterable<I> inputs, Function<I, O> work, int threads) {
        this.inputs = inputs.iterator();
        this.work = work;
        this.threads = Executors.newFixedThreadPool(threads, task -> AllCores.daemon(task, "read-ahead"));
        this.window = threads * AHEAD_PER_THREAD;
        fill();
    }

    private void fill() {
        while (ahead.size() < window && inputs.hasNext()) {
            I input = inputs.next();
            ahead.add(threads.submit(() -> work.apply(input)));
        }
    }

    /** The next result, waiting for it; empty after the last. Throws what its work threw. */
    public Optional<O> next() throws InterruptedException {
        Future<O> first = ahead.poll();
        if (first == null) {
            return Optional.empty();
        }
        try {
            O made = first.get();
            fill();
            return Optional.of(made);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("reading ahead failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
