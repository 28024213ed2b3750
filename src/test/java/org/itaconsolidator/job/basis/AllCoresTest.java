package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllCoresTest {
    private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

    @Test
    void eachIsWorkedOnOnce() throws IOException {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        AllCores.forEach(MANY, done::add);
        Collections.sort(done);
        assertEquals(MANY, done);
        AllCores.forEach(List.<Integer>of(), done::add);
        assertEquals(MANY.size(), done.size());
    }

    @Test
    void aFailureIsThrownAsItIsOnceNothingIsUnderWay() {
        AtomicInteger underWay = new AtomicInteger();
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        IOException full = new IOException("disk full");
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> AllCores.forEach(MANY, one -> {
                            begun.add(one);
                            underWay.incrementAndGet();
                            try {
                                if (one == 3) {
                                    throw full;
                                }
                                sleep();
                            } finally {
                                underWay.decrementAndGet();
                            }
                        })));
        assertEquals(0, underWay.get());
        assertTrue(begun.size() < MANY.size(), "begun " + begun.size());
        IllegalStateException wrong = new IllegalStateException("wrong");
        assertSame(
                wrong,
                assertThrows(
                        IllegalStateException.class,
                        () -> AllCores.forEach(MANY, one -> {
                            throw wrong;
                        })));
        OutOfMemoryError memory = new OutOfMemoryError("full");
        assertSame(
                memory,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> AllCores.forEach(MANY, one -> {
                            throw memory;
                        })));
    }

    /** Pictures are drawn while workbooks are written. */
    @Test
    void whoWaitsBesideOthersUsesNoProcessor() throws InterruptedException {
        AtomicLong used = new AtomicLong();
        List<Thread> callers = IntStream.range(0, 6)
                .mapToObj(i -> new Thread(() -> waitFor(10 + 5 * i, used)))
                .toList();
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join();
        }
        assertTrue(used.get() < Duration.ofMillis(100).toNanos(), "used " + used.get() + " ns");
    }

    private static void waitFor(int many, AtomicLong used) {
        try {
            AllCores.forEach(MANY.subList(0, many), one -> sleep());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        used.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
