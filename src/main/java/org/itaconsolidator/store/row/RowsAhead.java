package org.itaconsolidator.store.row;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Rows read on a thread of their own and handed over on the caller's, in their order: while one body is written SQLite looks
 * for the next. A few portions lie ready at most, so that memory does not grow with their number.
 */
public final class RowsAhead {
    private static final int ROWS = 128;
    private static final int PORTIONS = 4;

    private RowsAhead() {}

    /** A query that hands over its rows. */
    public interface Rows<T> {
        void forEach(Consumer<T> each);
    }

    /** Hands over every row. What the query throws is thrown here, after the rows before. */
    public static <T> void forEach(Rows<T> rows, Consumer<T> each) {
        BlockingQueue<List<T>> ready = new ArrayBlockingQueue<>(PORTIONS);
        FutureTask<Void> reading = new FutureTask<>(() -> {
            try {
                Portions<T> portions = new Portions<>(ready);
                rows.forEach(portions::add);
                portions.send();
            } finally {
                ready.put(List.of()); // the end: no other portion is empty
            }
            return null;
        });
        Thread thread = new Thread(reading, "rows-ahead");
        thread.setDaemon(true);
        thread.start();
        try {
            for (List<T> portion = ready.take(); !portion.isEmpty(); portion = ready.take()) {
                portion.forEach(each);
            }
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading rows was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } finally {
            stop(thread);
        }
    }

    /** Where the caller failed, nobody takes what is still read. */
    private static void stop(Thread thread) {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Portions<T> {
        private final BlockingQueue<List<T>> ready;
        private List<T> rows = new ArrayList<>(ROWS);

        Portions(BlockingQueue<List<T>> ready) {
            this.ready = ready;
        }

        void add(T row) {
            rows.add(row);
            if (rows.size() == ROWS) {
                send();
            }
        }

        void send() {
            if (rows.isEmpty()) {
                return;
            }
            try {
                ready.put(rows);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("nobody takes the rows", e);
            }
            rows = new ArrayList<>(ROWS);
        }
    }
}
