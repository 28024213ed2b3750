package org.itaconsolidator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.check.RuleBook.AdmittedSubmission;
import org.itaconsolidator.check.RuleBook.LedgerFault;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final RowRef NINE = new RowRef(Sample.MEASURES, 9);

    @Test
    void everyRowReadIsCountedOnce() {
        Sample sample = new Sample().measure(7, 0, "", Field.MEASURE, "ก").measure(8, 0, "", Field.MEASURE, "ข");
        sample.read.add(NINE);
        sample.ignored.add(NINE);
        RowRef ten = new RowRef(Sample.MEASURES, 10);
        sample.read.add(ten);
        sample.refused.add(ten);
        assertEquals(new Ledger(4, 2, 1, 1), sample.check().ledger());
    }

    @Test
    void lostRowIsAFaultThatNamesIt() {
        Sample sample = new Sample().measure(7, 0, "", Field.MEASURE, "ก");
        sample.read.add(NINE);
        LedgerFault fault = assertThrows(LedgerFault.class, sample::check);
        assertEquals(
                "ตัวอย่าง.xlsx: row 9 of sheet 'มาตรการ' is lost; a row read must be stored, refused or ignored, exactly once",
                fault.getMessage());
    }

    @Test
    void rowThatOnlyStatesATotalCountsAsIgnored() {
        Sample sample = new Sample().scores(2565, 3, "80");
        CellRef total = new CellRef(Sample.SCORES, 12, 3);
        sample.read.add(total.rowRef());
        sample.reported.add(new ReportedFigure(
                FiscalYear.ofBuddhist(2565),
                SourceKind.OFFICIAL,
                ReportedFigure.Kind.TOTAL,
                Optional.of(new BigDecimal("60.61")),
                "60.61",
                total,
                true));
        assertEquals(new Ledger(2, 1, 0, 1), sample.check().ledger());
        sample.finding(Finding.at(total, FindingCode.CELL_ERROR, "#REF!", ""));
        assertEquals(new Ledger(2, 1, 0, 1), sample.check().ledger());
    }

    @Test
    void itemOfAnotherInstrumentIsSaidOnce() {
        String text =
                "E1 เจ้าหน้าที่ของหน่วยงานที่ท่านติดต่อ ปฏิบัติงาน/ให้บริการแก่ท่าน ตามขั้นตอนและระยะเวลาที่กำหนด มากน้อยเพียงใด";
        CellRef at = Sample.cell(7, Field.INDICATOR);
        Sample sample = new Sample()
                .year(2565)
                .measure(7, 9, "", Field.SUB_TOPIC, text, Field.MEASURE, "ก")
                .finding(Finding.at(at, FindingCode.INDICATOR_NUMBER_MISMATCH, "E1", "9")
                        .with("name", "การเปิดเผยข้อมูล")
                        .with("item", "E1"));
        assertEquals(
                "E1", sample.finding(FindingCode.TEXT_FROM_OTHER_ITEM).details().get("item"));
        assertEquals(List.of(), sample.findings(FindingCode.INDICATOR_NUMBER_MISMATCH));
    }

    @Test
    void rowWithTwoOutcomesFailsTheRun() {
        Sample sample = new Sample().measure(9, 0, "", Field.MEASURE, "ก");
        sample.ignored.add(NINE);
        assertTrue(assertThrows(LedgerFault.class, sample::check).getMessage().contains("stored and ignored"));
    }

    @Test
    void inventedRowFailsTheRun() {
        Sample stored = new Sample().measure(9, 0, "", Field.MEASURE, "ก");
        stored.read.clear();
        assertThrows(LedgerFault.class, stored::check);
        Sample ignored = new Sample();
        ignored.ignored.add(NINE);
        assertThrows(LedgerFault.class, ignored::check);
    }

    @Test
    void scoreInProseIsStoredWithoutATableRow() {
        Sample sample = new Sample().scores(2565, 3, "80");
        sample.read.clear();
        AdmittedSubmission checked = sample.check();
        assertEquals(1, checked.submission().scores().size());
        assertEquals(Ledger.EMPTY, checked.ledger());
    }

    @Test
    void refusedFileStoresNothingAndKeepsItsLedger() {
        Sample sample = new Sample()
                .scores(2565, 3, "80 81")
                .measure(9, 0, "", Field.MEASURE, "ก")
                .finding(Finding.ofFile(FindingCode.ORGANISATION_MISSING, "", ""));
        AdmittedSubmission checked = sample.check();
        assertTrue(checked.submission().isRefused());
        assertEquals(List.of(), checked.submission().scores());
        assertEquals(List.of(), checked.submission().measures());
        assertEquals(new Ledger(3, 0, 3, 0), checked.ledger());
    }

    /** Its text says of which stored scores it leaves doubt: where none is stored, there is none to doubt. */
    @Test
    void textAroundScoresIsToldOnlyWhereScoresAreStored() {
        Finding text =
                Finding.at(Sample.cell(1, Field.INDICATOR), FindingCode.TEXT_NOT_UNDERSTOOD, "ผลคะแนนชุด ก", "ชุด ก");
        assertEquals(
                1,
                new Sample()
                        .scores(2565, 3, "80 81")
                        .finding(text)
                        .findings(text.code())
                        .size());
        assertEquals(
                List.of(),
                new Sample()
                        .scores(2565, 3, "80 81")
                        .finding(text)
                        .finding(Finding.ofFile(FindingCode.ORGANISATION_MISSING, "", ""))
                        .findings(text.code()));
    }

    @Test
    void textThatAnErrorConcernsIsNotStored() {
        CellRef result = Sample.cell(8, Field.RESULT);
        Sample sample = new Sample()
                .measure(7, 0, "", Field.RESULT, "#REF!")
                .measure(8, 0, "", Field.MEASURE, "ข", Field.RESULT, "#REF!")
                .finding(Finding.at(Sample.cell(7, Field.RESULT), FindingCode.CELL_ERROR, "#REF!", ""))
                .finding(Finding.at(result, FindingCode.CELL_ERROR, "#REF!", ""));
        AdmittedSubmission checked = sample.check();
        List<Measure> measures = checked.submission().measures();
        assertEquals(1, measures.size());
        assertEquals(Set.of(Field.MEASURE), measures.get(0).texts().keySet());
        assertEquals(new Ledger(2, 1, 1, 0), checked.ledger());
        assertEquals(
                Set.of(new RowRef(Sample.MEASURES, 7)), checked.submission().rowsRefused());
    }

    @Test
    void duplicatesAreCountedAmongWhatIsStored() {
        Sample sample = new Sample()
                .measure(7, 4, "I24", Field.MEASURE, "#REF!")
                .measure(8, 4, "I24", Field.MEASURE, "จัดทำทะเบียนคุม")
                .measure(9, 4, "I24", Field.MEASURE, "จัดทำทะเบียนคุม")
                .finding(Finding.at(Sample.cell(7, Field.MEASURE), FindingCode.CELL_ERROR, "#REF!", ""));
        List<Measure> measures = sample.check().submission().measures();
        assertEquals(2, measures.size());
        assertEquals(OptionalInt.of(0), measures.get(1).duplicateOf());
    }

    @Test
    void whatTheReaderAlreadySaidIsNotSaidTwice() {
        Submission read = new Sample()
                .scores(2565, 3, "80 81 82 83 84 85 86 87 88 120")
                .finding(
                        Finding.at(new CellRef(Sample.SCORES, 11, 3), FindingCode.SCORE_OUT_OF_RANGE, "120", "0 - 100"))
                .submission();
        assertEquals(1, read.findings().size());
        Sample sample = new Sample()
                .scores(2565, 3, "80 81 82 83 84 85 86 87 88 120")
                .finding(read.findings().get(0));
        assertEquals(1, sample.findings(FindingCode.SCORE_OUT_OF_RANGE).size());
    }

    @Test
    void checkingTwiceChangesNothing() {
        Sample sample = new Sample()
                .scores(2565, 3, "80 81 82 83 84 85 86 87 88 120")
                .measure(7, 4, "I24", Field.MEASURE, "จัดทำทะเบียนคุม");
        AdmittedSubmission once = sample.check();
        assertEquals(once, sample.check());
    }

    @Test
    void itemThatStandsTwiceInAChecklistIsSaidAtBothCells() {
        CellRef first = new CellRef("แบบตรวจ", 5, 1);
        CellRef second = new CellRef("แบบตรวจ", 9, 1);
        CellRef other = new CellRef("แบบตรวจ", 10, 1);
        Submission read = new Sample().submission();
        Submission checklist = new Submission(
                read.file(),
                read.head(),
                Set.of(Form.OIT_CHECKLIST),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(item("O1", first), item("O1", second), item("O2", other)),
                List.of(),
                Set.of(first.rowRef(), second.rowRef(), other.rowRef()),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                false);
        Submission checked = new RuleBook(Sample.FRAMEWORKS).check(checklist).submission();
        assertEquals(
                List.of(List.of(second, first)),
                checked.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.DUPLICATE_ROW)
                        .map(Finding::cells)
                        .toList());
        assertEquals(3, checked.oitItems().size());
    }

    private static OitItem item(String code, CellRef at) {
        return new OitItem(
                FiscalYear.ofBuddhist(2566), code, "กองคลัง", "", Optional.of(100), Optional.empty(), at, Map.of());
    }
}
