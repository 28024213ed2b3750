package org.itaconsolidator.follow;

import java.util.HashMap;
import java.util.Map;
import org.itaconsolidator.thai.promise.EvidenceScan;

/** The evidence in a body's texts, each scanned once, because every promise of a measure asks the same reports. */
final class ScannedTexts {
    private final Map<String, EvidenceScan> scans = new HashMap<>();

    EvidenceScan of(String text) {
        return scans.computeIfAbsent(text, EvidenceScan::new);
    }
}
