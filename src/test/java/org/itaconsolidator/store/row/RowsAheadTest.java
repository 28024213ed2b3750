package org.itaconsolidator.store.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.itaconsolidator.store.row.Queries.RowsAhead;
import org.junit.jupiter.api.Test;

class RowsAheadTest {
    private static final List<Integer> THOUSAND =
            IntStream.range(0, 1000).boxed().toList();

    @Test
    void everyRowIsHandedOverInItsOrderOnTheCallersThread() {
        List<Integer> got = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        RowsAhead.<Integer>forEach(THOUSAND::forEach, row -> {
            got.add(row);
            threads.add(Thread.currentThread());
        });
        assertEquals(THOUSAND, got);
        assertEquals(
                List.of(Thread.currentThread()), threads.stream().distinct().toList());
    }

    @Test
    void noRowsAreNone() {
        RowsAhead.<Integer>forEach(each -> {}, row -> {
            throw new AssertionError(row);
        });
    }

    @Test
    void whatTheQueryThrowsIsThrownAndNeverTakenForTheEnd() {
        assertEquals(
                "disk",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RowsAhead.<Integer>forEach(
                                        each -> {
                                            each.accept(1);
                                            throw new IllegalArgumentException("disk");
                                        },
                                        row -> {}))
                        .getMessage());
    }

    @Test
    void noRowIsReadOnceTheCallerHasFailed() {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        assertThrows(
                IllegalArgumentException.class,
                () -> RowsAhead.<Integer>forEach(
                        each -> {
                            try {
                                for (int row = 0; row < 1_000_000; row++) {
                                    read.incrementAndGet();
                                    each.accept(row);
                                }
                                ended.set(true);
                            } finally {
                                read.set(-read.get());
                            }
                        },
                        row -> {
                            throw new IllegalArgumentException("full");
                        }));
        assertFalse(ended.get());
        assertFalse(read.get() > 0, "still reading");
    }
}
