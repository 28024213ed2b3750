package org.itaconsolidator.job.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesAheadTest {
    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static final List<Body> BODIES =
            IntStream.range(0, 40).mapToObj(n -> new Body("body " + n, "", "")).toList();

    @Test
    void bodiesAreWrittenInTheirOrderWhateverTakesLonger() {
        List<String> written = new ArrayList<>();
        new BodiesAhead<Body, String>(
                        store,
                        body -> body,
                        body -> {
                            pause(body.name().length() % 2 == 0 ? 1 : 4);
                            return body.name();
                        },
                        (body, name) -> written.add(body.name() + " = " + name),
                        BodiesAheadTest::mustNotFail)
                .forEach(BODIES);
        assertEquals(
                BODIES.stream().map(body -> body.name() + " = " + body.name()).toList(), written);
    }

    @Test
    void theStoreIsTouchedOnTheCallersThreadOnly() {
        List<Thread> touching = new ArrayList<>();
        List<Thread> working = new ArrayList<>();
        new BodiesAhead<Body, Thread>(
                        store,
                        body -> {
                            touching.add(Thread.currentThread());
                            return body;
                        },
                        body -> Thread.currentThread(),
                        (body, worker) -> {
                            touching.add(Thread.currentThread());
                            working.add(worker);
                        },
                        BodiesAheadTest::mustNotFail)
                .forEach(BODIES);
        assertEquals(
                List.of(Thread.currentThread()), touching.stream().distinct().toList());
        assertEquals(0, working.stream().filter(Thread.currentThread()::equals).count());
    }

    @Test
    void aBodyAtWhichAnyPartFailsIsGivenUpAndTheOthersGoOn() {
        List<Body> written = new ArrayList<>();
        List<Body> givenUp = new ArrayList<>();
        new BodiesAhead<Body, Body>(
                        store,
                        body -> failingAt(3, body),
                        body -> failingAt(5, body),
                        (body, worked) -> written.add(failingAt(8, body)),
                        givenUp::add)
                .forEach(BODIES);
        assertEquals(List.of(BODIES.get(3), BODIES.get(5), BODIES.get(8)), givenUp);
        assertEquals(37, written.size());
    }

    @Test
    void aStoreThatFailsEndsTheWork() {
        List<Body> written = new ArrayList<>();
        BodiesAhead<Body, Body> ahead = new BodiesAhead<>(
                store,
                body -> body,
                body -> {
                    if (body.equals(BODIES.get(3))) {
                        throw new UncheckedIOException(new IOException("no space left"));
                    }
                    return body;
                },
                (body, worked) -> written.add(body),
                BodiesAheadTest::mustNotFail);
        assertThrows(UncheckedIOException.class, () -> ahead.forEach(BODIES));
        assertEquals(BODIES.subList(0, 3), written);
    }

    private static Body failingAt(int number, Body body) {
        if (body.equals(BODIES.get(number))) {
            throw new IllegalArgumentException(body.name());
        }
        return body;
    }

    private static void mustNotFail(Body body) {
        throw new AssertionError(body);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
