package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkAheadTest {
    @Test
    void orderIsThatOfTheInputHoweverLongEachTakes() throws InterruptedException {
        List<Integer> inputs = IntStream.range(0, 50).boxed().toList();
        List<Integer> made = new ArrayList<>();
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(inputs, WorkAheadTest::slowIfEven, 4)) {
            for (Optional<Integer> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                made.add(next.get());
            }
        }
        assertEquals(inputs, made);
    }

    @Test
    void severalAreWorkedOnAtOnce() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        try (WorkAhead<Integer, Boolean> ahead = new WorkAhead<>(
                List.of(1, 2),
                i -> {
                    both.countDown();
                    return waited(both);
                },
                2)) {
            assertEquals(Optional.of(true), ahead.next());
        }
    }

    @Test
    void noMoreLieReadyThanAFewPerThread() throws InterruptedException {
        Set<Integer> started = ConcurrentHashMap.newKeySet();
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(
                IntStream.range(0, 1000).boxed().toList(),
                i -> {
                    started.add(i);
                    return i;
                },
                2)) {
            ahead.next();
            TimeUnit.MILLISECONDS.sleep(50);
            assertTrue(started.size() <= 5, "started " + started.size());
        }
    }

    @Test
    void whatTheWorkThrewIsThrownAtItsPlace() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        try (WorkAhead<Integer, Integer> ahead = new WorkAhead<>(
                List.of(1, 0, 2),
                i -> {
                    done.incrementAndGet();
                    return 10 / i;
                },
                1)) {
            assertEquals(Optional.of(10), ahead.next());
            assertThrows(ArithmeticException.class, ahead::next);
        }
    }

    private static Integer slowIfEven(Integer i) {
        try {
            TimeUnit.MILLISECONDS.sleep(i % 2 == 0 ? 3 : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return i;
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
