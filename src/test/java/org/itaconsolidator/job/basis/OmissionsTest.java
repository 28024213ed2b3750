package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.model.Body;
import org.junit.jupiter.api.Test;

class OmissionsTest {
    private static final Body BODY = StoredBody.named("องค์การบริหารส่วนตำบลตัวอย่าง");
    private static final String CODE = "papers-of-body-not-written";

    private final Omissions shortfalls = new Omissions();

    @Test
    void bodyAtWhichTheProgramFailsIsToldOnceAndTheRunGoesOn() throws IOException {
        assertFalse(shortfalls.attempt(CODE, BODY, () -> {
            throw new IllegalStateException("no such level");
        }));
        assertFalse(shortfalls.attempt(CODE, BODY, () -> {
            throw new StackOverflowError();
        }));
        assertFalse(shortfalls.attempt(CODE, BODY, () -> {
            throw new AssertionError();
        }));
        assertTrue(shortfalls.attempt(CODE, BODY, () -> {}));
        assertEquals(List.of(new Shortfall(CODE, Map.of("body", BODY.name()))), shortfalls.list());
    }

    @Test
    void failureOfTheDiskTheMemoryOrTheInstallationConcernsEverybody() {
        assertThrows(
                NoClassDefFoundError.class,
                () -> shortfalls.attempt(CODE, BODY, () -> {
                    throw new NoClassDefFoundError();
                }));
        assertThrows(
                OutOfMemoryError.class,
                () -> shortfalls.attempt(CODE, BODY, () -> {
                    throw new OutOfMemoryError();
                }));
        assertThrows(
                UncheckedIOException.class,
                () -> shortfalls.attempt(CODE, BODY, () -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }));
        assertThrows(
                IOException.class,
                () -> shortfalls.attempt(CODE, BODY, () -> {
                    throw new IOException("No space left on device");
                }));
        assertEquals(List.of(), shortfalls.list());
    }

    @Test
    void orderIsTheSameWhoeverTellsFirst() {
        Shortfall papers = new Shortfall(CODE, Map.of("body", "ก"));
        Shortfall ofAnother = new Shortfall(CODE, Map.of("body", "ข"));
        Shortfall charts = new Shortfall("charts-of-body-not-drawn", Map.of("body", "ค"));
        List.of(ofAnother, papers, charts).forEach(shortfalls::add);
        assertEquals(List.of(charts, papers, ofAnother), shortfalls.list());
    }

    @Test
    void nothingIsLostWhereManyThreadsTellAtOnce() {
        IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> shortfalls.add(new Shortfall(CODE, Map.of("body", String.valueOf(i)))));
        assertEquals(2_000, shortfalls.list().size());
    }
}
