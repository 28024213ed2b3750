package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.report.answer.ReturnedWorkbook;
import org.itaconsolidator.report.answer.ReturnedWorkbook.Answer;
import org.itaconsolidator.report.answer.ReturnedWorkbook.ReturnRequest;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer who works with LibreOffice mends the returned copy and delivers it again. */
@Tag("slow")
class ReturnedThroughLibreOfficeTest {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final List<Finding> FINDINGS = List.of(
            Finding.at(new CellRef(Delivery.SCORES, 3, 3), FindingCode.SCORE_OUT_OF_RANGE, "105", "0 ถึง 100"),
            Finding.at(new CellRef(Delivery.SCORES, 4, 3), FindingCode.PERCENT_FORMAT, "0.84", "84"),
            Finding.at(new CellRef(Delivery.SCORES, 2, 3), FindingCode.HEADING_NOT_RECOGNISED, "คะแนน", ""));

    private final ReturnedWorkbook returned = new ReturnedWorkbook(Digits.ARABIC, new FindingTexts(THAI)::text);

    @TempDir
    private Path folder;

    @Test
    void onlyTheMarksDifferAndTheyCanBeTakenOutAgain() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "SKIPPED: LibreOffice (soffice) is not installed");
        byte[] original = Delivery.workbook();
        byte[] marked = answer(original, FINDINGS);

        Map<String, byte[]> saved = office.get()
                .saved(
                        Map.of("original", original, "marked", marked, "rewritten", Rewritten.likeOpenpyxl(marked)),
                        "xlsx",
                        "Calc MS Excel 2007 XML");

        byte[] plain = saved.get("original");
        byte[] coloured = saved.get("marked");
        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(plain), WorkbookState.of(coloured)));
        assertEquals(
                List.of("ผลคะแนน!C2", "ผลคะแนน!C3", "ผลคะแนน!C4"),
                List.copyOf(WorkbookState.differences(WorkbookState.fills(plain), WorkbookState.fills(coloured))
                        .keySet()));
        byte[] again = answer(coloured, List.of(Finding.ofFile(FindingCode.IDENTICAL_COPY, "", "")));
        assertEquals(WorkbookState.fills(plain), WorkbookState.fills(again));
        assertEquals(WorkbookState.notes(plain), WorkbookState.notes(again));
        assertEquals(Map.of(), WorkbookState.differences(WorkbookState.of(plain), WorkbookState.of(again)));
        byte[] twice = answer(saved.get("rewritten"), List.of(Finding.ofFile(FindingCode.IDENTICAL_COPY, "", "")));
        assertEquals(WorkbookState.fills(plain), WorkbookState.fills(twice));
        assertEquals(WorkbookState.notes(plain), WorkbookState.notes(twice));
    }

    private byte[] answer(byte[] content, List<Finding> findings) {
        Answer answer = returned.answer(new ReturnRequest(
                content, "ก.xlsx", false, Ledger.EMPTY, findings, Optional.empty(), Delivery.NO_FILES));
        assertTrue(answer.marked());
        return answer.content();
    }
}
