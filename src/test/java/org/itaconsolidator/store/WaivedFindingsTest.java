package org.itaconsolidator.store;

import static org.itaconsolidator.store.Samples.BODY;
import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.itaconsolidator.store.row.FindingRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever says a finding, its file, the files beside it, the scores or what follows measures, it can be let pass. */
class WaivedFindingsTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final List<String> ORIGINS =
            List.of(FindingRows.OF_FILE, FindingRows.OF_DELIVERIES, FindingRows.OF_SCORES, FindingRows.OF_FOLLOWING);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyCodeIsLetPassFromWhereverItComes(FindingCode code) {
        Waivers waiving = (path, body, finding) -> finding.waived(path + " " + body, UNTIL);
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            long id = new SubmissionStore(store, Finding::toString)
                    .save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก"), Map.of(), MONDAY)
                    .submissionId();
            FindingRows rows =
                    new FindingRows(store, finding -> finding.waivedFor().orElse("open"), waiving);
            ORIGINS.forEach(origin -> rows.replace(id, origin, List.of(Finding.ofFile(code, "", ""))));
            WaivedFinding waived = new WaivedFinding("a.xlsx", "", "", code.code(), "a.xlsx " + BODY.name(), UNTIL);
            ContentReader content = new ContentReader(store);
            assertEquals(
                    List.of(waived, waived, waived, waived), content.findings().listWaived());
            assertEquals(
                    List.of("a.xlsx " + BODY.name()),
                    store.sql()
                            .sql("SELECT DISTINCT message FROM v_findings")
                            .query(String.class)
                            .list());
        }
    }

    @Test
    void reasonGivenBeforeIsKept() {
        Waivers waiving = (path, body, finding) -> finding.waived("later", UNTIL);
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            long id = new SubmissionStore(store, Finding::toString)
                    .save(Samples.refused(file("a.xlsx", 1)), Map.of(), MONDAY)
                    .submissionId();
            new FindingRows(store, Finding::toString, waiving)
                    .replace(
                            id,
                            FindingRows.OF_FILE,
                            List.of(Finding.ofFile(FindingCode.CORRUPT_WORKBOOK, "", "")
                                    .waived("first", UNTIL)));
            assertEquals(
                    List.of("first"),
                    new ContentReader(store)
                            .findings().listWaived().stream()
                                    .map(WaivedFinding::reason)
                                    .toList());
        }
    }
}
