package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Body;
import org.junit.jupiter.api.Test;

class BodiesAheadTest {
    private static final List<Body> BODIES =
            IntStream.range(0, 40).mapToObj(n -> new Body("body " + n, "", "")).toList();

    @Test
    void bodiesAreWrittenInTheirOrderWhateverTakesLonger() {
        List<String> written = new ArrayList<>();
        new BodiesAhead<Body, String>(
                        body -> body,
                        body -> {
                            pause(body.name().length() % 2 == 0 ? 1 : 4);
                            return body.name();
                        },
                        (body, name) -> written.add(body.name() + " = " + name))
                .forEach(BODIES);
        assertEquals(
                BODIES.stream().map(body -> body.name() + " = " + body.name()).toList(), written);
    }

    @Test
    void theStoreIsTouchedOnTheCallersThreadOnly() {
        List<Thread> touching = new ArrayList<>();
        List<Thread> working = new ArrayList<>();
        new BodiesAhead<Body, Thread>(
                        body -> {
                            touching.add(Thread.currentThread());
                            return body;
                        },
                        body -> Thread.currentThread(),
                        (body, worker) -> {
                            touching.add(Thread.currentThread());
                            working.add(worker);
                        })
                .forEach(BODIES);
        assertEquals(
                List.of(Thread.currentThread()), touching.stream().distinct().toList());
        assertEquals(0, working.stream().filter(Thread.currentThread()::equals).count());
    }

    @Test
    void whatFailsForOneBodyEndsTheWork() {
        List<Body> written = new ArrayList<>();
        BodiesAhead<Body, Body> ahead = new BodiesAhead<>(
                body -> body,
                body -> {
                    if (body.equals(BODIES.get(3))) {
                        throw new IllegalArgumentException(body.name());
                    }
                    return body;
                },
                (body, worked) -> written.add(body));
        assertEquals(
                "body 3",
                assertThrows(IllegalArgumentException.class, () -> ahead.forEach(BODIES))
                        .getMessage());
        assertEquals(BODIES.subList(0, 3), written);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
