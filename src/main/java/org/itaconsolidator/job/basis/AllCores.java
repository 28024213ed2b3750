package org.itaconsolidator.job.basis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Runs independent work on all cores. The caller sleeps until all is done: with two parallel streams at once, one
 * keeps a core busy by waiting.
 */
public final class AllCores {
    /** Work on one item. */
    @FunctionalInterface
    public interface Work<T> {
        void on(T one) throws IOException;
    }

    /** Works on each item, on any thread, started in order. After a failure nothing more starts; what is running ends first. */
    public static <T> void forEach(Collection<T> all, Work<T> work) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        Queue<T> left = new ConcurrentLinkedQueue<>(all);
        int threads = Math.min(all.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> daemon(task, "all-cores"));
        try {
            CompletableFuture.allOf(IntStream.range(0, threads)
                            .mapToObj(any -> CompletableFuture.runAsync(() -> takeFrom(left, work), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw failure(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    /** A thread that keeps no process alive. */
    public static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static <T> void takeFrom(Queue<T> left, Work<T> work) {
        try {
            for (T one = left.poll(); one != null; one = left.poll()) {
                work.on(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            left.clear();
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof UncheckedIOException fault) {
            return fault.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }
}
