package org.itaconsolidator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** As {@code printf 'กองคลัง' | sha256sum} says. */
    private static final String KNOWN = "12dcbbbed32cdfcaa930bf1c2f0bf0b1032fac4154e3f3653dc96fcd69a13181";

    @Test
    void bytesTextAndStreamHaveTheHashThatOtherToolsGive() throws IOException {
        byte[] bytes = "กองคลัง".getBytes(StandardCharsets.UTF_8);
        assertEquals(KNOWN, Sha256.of(bytes));
        assertEquals(KNOWN, Sha256.of(new ByteArrayInputStream(bytes)));
        assertEquals(KNOWN, new Sha256().add("กอง").add("คลัง").hex());
        assertEquals(
                Long.parseUnsignedLong(KNOWN.substring(0, 16), 16),
                new Sha256().add(bytes).firstBits());
    }
}
