package org.itaconsolidator.job.basis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFingerprintTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/findings_th.properties",
                "messages/suspects_th.properties",
                "names/divisions.yaml",
                "frameworks/2569.yaml",
                "org/itaconsolidator/read/WorkbookReader.class",
                "org/itaconsolidator/settle/Deliveries.class"
            })
    void whatDecidesWhatIsStoredCounts(String file) {
        assertTrue(ReadingFingerprint.matters(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/page_th.properties",
                "page/index.css",
                "org/itaconsolidator/page/IndexPage.class",
                "org/itaconsolidator/paper/Papers.class",
                "org/itaconsolidator/link/LinkChecker.class",
                "org/itaconsolidator/report/sheet/TableSheet.class",
                "org/springframework/batch/core/Job.class"
            })
    void whatOnlyShowsItDoesNot(String file) {
        assertFalse(ReadingFingerprint.matters(file));
    }
}
