package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.check.RuleBook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of checklists as officers head them. */
class ChecklistColumnsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private void titles(BookBuilder.Sheet to, String year) {
        to.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. " + year);
        to.set(2, 1, "เทศบาลตำบลตัวอย่าง");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "checklist");
        return submission;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URL ที่เผยแพร่",
                "ลิงก์ข้อมูล (URL)",
                "ลิงก์ข้อมูล",
                "URL ข้อมูล",
                "ลิงก์ (URL)",
                "ลิงก์/URL",
                "ลิงก์ URL",
                "ลิงค์",
                "Link"
            })
    void addressesAreReadUnderEachOfTheseHeadings(String heading) {
        titles(sheet, "๒๕๖๖");
        sheet.row(4, "ข้อ", "ข้อมูล", "เจ้าของข้อมูล", heading, "ประเมินตนเอง");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        Submission submission = read();
        assertEquals(
                List.of("https://www.example.go.th/o1"),
                submission.oitItems().stream().map(item -> item.url()).toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ข้อมูลสาธารณะ", "รายการ", "สิ่งที่ต้องเปิดเผย"})
    void itemsBeginTheRowsOfAColumnWhateverStandsOverIt(String heading) {
        titles(sheet, "๒๕๖๘");
        sheet.row(4, heading, "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
        sheet.row(5, "O1 โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        sheet.row(6, "ตัวชี้วัดย่อยที่ ๙.๒");
        sheet.row(7, "o๒ ข้อมูลผู้บริหาร", "กองคลัง", "https://www.example.go.th/o2", 0);
        Submission submission = read();
        assertEquals(
                List.of("O1 สำนักปลัด https://www.example.go.th/o1 100", "O2 กองคลัง https://www.example.go.th/o2 0"),
                submission.oitItems().stream()
                        .map(item -> item.item() + " " + item.owner() + " " + item.url() + " "
                                + item.selfScore().orElseThrow())
                        .toList());
        assertEquals(List.of("heading-taken-as แผ่น!A4"), TestReading.codes(submission));
    }

    @Test
    void columnInWhichFewRowsNameAnItemIsNotThatOfTheItems() {
        titles(sheet, "๒๕๖๘");
        sheet.row(4, "รายการ", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
        sheet.row(5, "O1 โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        sheet.row(6, "แผนที่ตั้ง", "กองคลัง", "https://www.example.go.th/o2", 0);
        sheet.row(7, "ข่าว", "กองคลัง", "https://www.example.go.th/o3", 0);
        assertEquals(List.of(), read().oitItems());
    }

    /** The item's name would be shown as who answers for it, and the owner nowhere. */
    @Test
    void headingsOfNamesAndOwnersExchangedAreTold() {
        titles(sheet, "๒๕๖๖");
        sheet.row(4, "ข้อ", "ผู้รับผิดชอบ", "หัวข้อย่อยการประเมิน", "URL", "ผลประเมินตนเอง");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        sheet.row(6, "O2", "กองคลัง", "ข้อมูลผู้บริหาร", "https://www.example.go.th/o2", 100);
        Submission submission = read();
        assertEquals(
                List.of("O2 กองคลัง"),
                submission.oitItems().stream()
                        .map(item -> item.item() + " " + item.owner())
                        .toList());
        assertEquals(List.of("row-not-understood แผ่น!C5"), TestReading.codes(submission));
    }

    @Test
    void addressBelowAnItemWithoutAnItemOfItsOwnIsAskedForInOneCell() {
        titles(sheet, "๒๕๖๘");
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        sheet.row(6, null, null, null, "https://www.example.go.th/o1/2");
        sheet.row(7, null, null, "กองช่าง");
        Submission submission = read();
        assertEquals(1, submission.oitItems().size());
        assertEquals(
                List.of("row-not-understood แผ่น!D6 address-without-item", "row-not-understood แผ่น!7:7 null"),
                submission.findings().stream()
                        .map(finding -> TestReading.line(finding) + " "
                                + finding.details().get("case"))
                        .toList());
        assertEquals(2, submission.rowsRefused().size());
    }

    @Test
    void scoresInAChecklistAreHintedToBeTheSelfAssessment() {
        titles(sheet, "๒๕๖๖");
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "คะแนน");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        Submission submission = read();
        assertEquals(Optional.empty(), submission.oitItems().get(0).selfScore());
        assertEquals(List.of("heading-not-recognised แผ่น!E4"), TestReading.codes(submission));
        assertEquals(
                Map.of("likely", "ผลประเมินตนเอง (0/100)", "because", "คะแนน", "confirm", "\"คะแนน\": self-score"),
                submission.findings().get(0).details());
    }

    @Test
    void checklistsOfTwoYearsOnTwoSheetsAreEachOfTheirOwn() {
        for (String year : List.of("๒๕๖๕", "๒๕๖๖")) {
            BookBuilder.Sheet next = year.equals("๒๕๖๕") ? sheet : book.sheet("แผ่น ๒");
            titles(next, year);
            next.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ประเมินตนเอง");
            next.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/" + year, 100);
        }
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                List.of("2565 แผ่น!A5", "2566 แผ่น ๒!A5"),
                submission.oitItems().stream()
                        .map(item -> item.fiscalYear().buddhist() + " " + item.at())
                        .toList());
    }

    @Test
    void exampleOfAHeadingIsOneThatThisFormHas() {
        titles(sheet, "๒๕๖๖");
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "ลักษณะงาน", "ประเมินตนเอง");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "งานประจำ", 0);
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!D4"), TestReading.codes(submission));
        assertEquals("URL", submission.findings().get(0).details().get("example"));
    }

    @Test
    void exampleOfAHeadingBesideScoresIsOneOfTheScoresForm() {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", "คะแนน", "ลักษณะงาน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 81.5 + i, "งานประจำ");
        }
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!C4"), TestReading.codes(submission));
        assertEquals("คะแนน", submission.findings().get(0).details().get("example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ลิงก์หน้าเว็บของหน่วยงาน", "แหล่งเผยแพร่", "สถานที่ตรวจสอบได้"})
    void addressesAreReadUnderAHeadingThatNobodyKnowsAndThatIsTold(String heading) {
        titles(sheet, "๒๕๖๖");
        sheet.row(4, "ข้อ", "ข้อมูล", "เจ้าของข้อมูล", heading, "ประเมินตนเอง");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        sheet.row(6, "O2", "ข้อมูลผู้บริหาร", "สำนักปลัด", "https://www.example.go.th/o2", 100);
        Submission submission = read();
        assertEquals(
                List.of("https://www.example.go.th/o1", "https://www.example.go.th/o2"),
                submission.oitItems().stream().map(item -> item.url()).toList());
        assertEquals(List.of("heading-taken-as แผ่น!D4"), TestReading.codes(submission));
    }

    @Test
    void noAddressIsMissingWhereColumnsOfAddressesWereNotRead() {
        titles(sheet, "๒๕๖๖");
        sheet.row(4, "ข้อ", "ข้อมูล", "แหล่งเผยแพร่ ๑", "แหล่งเผยแพร่ ๒", "ประเมินตนเอง");
        sheet.row(5, "O1", "โครงสร้าง", "https://www.example.go.th/o1", "https://www.example.go.th/a", 100);
        sheet.row(6, "O2", "ข้อมูลผู้บริหาร", null, null, 100);
        Submission submission = read();
        assertEquals(
                List.of("", ""),
                submission.oitItems().stream().map(item -> item.url()).toList());
        assertEquals(
                List.of("heading-not-recognised แผ่น!C4", "heading-not-recognised แผ่น!D4", "address-missing แผ่น!E6"),
                new RuleBook(Frameworks.load(Optional.empty()))
                        .check(submission).submission().findings().stream()
                                .map(TestReading::line)
                                .toList());
    }

    /** What is missing below an unknown heading is not told a second time; another sheet's heading stands over nothing here. */
    @ParameterizedTest
    @CsvSource({"แผ่น, address-missing แผ่น!E19", "แผ่นต่อ, address-missing แผ่นต่อ!D19"})
    void missingAddressIsToldOfItsCellUnlessAnotherTablesUnknownHeadingStandsOverIt(String name, String missing) {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ลำดับ", "ตัวชี้วัด", "คะแนน", "ลักษณะงาน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 81.5 + i, "งานประจำ");
        }
        BookBuilder.Sheet checklist = name.equals("แผ่น") ? sheet : book.sheet(name);
        checklist.set(17, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๖");
        checklist.row(18, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ประเมินตนเอง");
        checklist.row(19, "O1", "โครงสร้าง", "สำนักปลัด", null, 100);
        List<String> told = new RuleBook(Frameworks.load(Optional.empty()))
                .check(TestReading.read(book.toBytes())).submission().findings().stream()
                        .map(TestReading::line)
                        .toList();
        assertEquals("heading-not-recognised แผ่น!D4", told.get(0));
        assertEquals(
                List.of(missing),
                told.stream().filter(line -> line.startsWith("address")).toList());
    }

    @Test
    void rowThatNamesTwoItemsAndNoCodeIsRefused() {
        titles(sheet, "๒๕๖๗");
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100);
        sheet.row(6, "รายงานผลการดำเนินงานประจำปี", "อำนาจหน้าที่", "กองช่าง");
        sheet.row(7, "รายงานผลการดำเนินงานประจำปี", "ของปีที่ผ่านมา", "กองคลัง");
        sheet.row(8, null, "อำนาจหน้าที่", "กองคลัง");
        sheet.row(9, "O10", "อำนาจหน้าที่", "กองคลัง");
        Submission submission = read();
        assertEquals(
                List.of("O1 สำนักปลัด", "O9 กองคลัง", "O10 กองคลัง"),
                submission.oitItems().stream()
                        .map(item -> item.item() + " " + item.owner())
                        .toList());
        assertEquals(
                List.of(
                        "row-not-understood แผ่น!A6 แผ่น!B6",
                        "row-not-understood แผ่น!B8",
                        "item-number-mismatch แผ่น!A9 แผ่น!B9"),
                TestReading.codes(submission));
        assertEquals("O9, O3", submission.findings().get(0).found());
    }

    /** The page showed as disclosed what its own row says is not there. */
    @Test
    void fullMarksBesideWordsThatTakeThemBackAreAskedAboutAndDoNotCount() {
        titles(sheet, "๒๕๖๙");
        String url = "https://www.example.go.th/o";
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง", "หมายเหตุ");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", url + 1, 100, "ยังไม่เผยแพร่");
        sheet.row(6, "O2", "ข้อมูลผู้บริหาร", "สำนักปลัด", url + 2, 100, "ลิงก์เสีย");
        sheet.row(7, "O3", "อำนาจหน้าที่", "สำนักปลัด", url + 3, 100, "ไม่มีเรื่องร้องเรียน");
        sheet.row(8, "O4", "ข้อมูลการติดต่อ", "สำนักปลัด", "กำลังจัดทำ", 100);
        sheet.row(9, "O5", null, "สำนักปลัด", url + 5, 100);
        sheet.comment("E9", "ยังไม่มี");
        sheet.row(10, "O6", "Q&A", "สำนักปลัด", url + 6, new BookBuilder.Raw("str", BookBuilder.STRUCK, null, "100"));
        sheet.row(11, "O7", "แผนดำเนินงาน", "สำนักปลัด", url + 7, 0, "ยังไม่เผยแพร่");
        Submission submission = read();
        assertEquals(
                List.of("O1 null", "O2 null", "O3 100", "O4 null", "O5 null", "O6 null", "O7 0"),
                submission.oitItems().stream()
                        .map(item -> item.item() + " " + item.selfScore().orElse(null))
                        .toList());
        assertEquals(
                List.of(
                        "row-not-understood [แผ่น!E5, แผ่น!F5] not-in-place",
                        "row-not-understood [แผ่น!E6, แผ่น!F6] not-in-place",
                        "row-not-understood [แผ่น!D8] not-an-address",
                        "row-not-understood [แผ่น!E8, แผ่น!D8] not-in-place",
                        "row-not-understood [แผ่น!E9] not-in-place",
                        "score-not-a-number [แผ่น!E10] struck",
                        "heading-not-recognised [แผ่น!F7] note"),
                submission.findings().stream()
                        .map(finding -> finding.code().code() + " " + finding.cells() + " "
                                + finding.details().get("case"))
                        .toList());
    }

    /** What is found of complaints or was mended long ago takes no marks back. */
    @ParameterizedTest
    @CsvSource({
        "ไม่พบเรื่องร้องเรียนการทุจริต, 100",
        "ไม่พบข้อมูลการร้องเรียน, 100",
        "เดิมเปิดไม่ได้ แก้ไขแล้ว, 100",
        "ลิงก์เสีย แก้แล้ว, 100",
        "ลิงก์เสีย ยังไม่ได้แก้ไข, null",
        "ไม่พบหน้าเว็บ, null",
        "กดแล้วไม่พบไฟล์, null",
        "404 Not Found, null"
    })
    void onlyWordsOfAPageThatIsNotThereTakeMarksBack(String note, String score) {
        titles(sheet, "๒๕๖๙");
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง", "หมายเหตุ");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://www.example.go.th/o1", 100, note);
        assertEquals(score, String.valueOf(read().oitItems().get(0).selfScore().orElse(null)));
    }

    @Test
    void dayOfTheCheckOutsideTheYearOfTheItemsIsToldAndNotStored() {
        titles(sheet, "๒๕๖๙");
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง", "วันที่ตรวจ");
        List<String> days = List.of("๑ ธ.ค. ๒๕๖๙", "1 มี.ค. 2596", "1 มี.ค. 2568", "1 มี.ค. 2569");
        for (int i = 0; i < days.size(); i++) {
            sheet.row(5 + i, "O" + (i + 1), null, "สำนักปลัด", "https://www.example.go.th/o", 100, days.get(i));
        }
        Submission submission = read();
        assertEquals(
                List.of("Optional.empty", "Optional.empty", "Optional.empty", "Optional[2026-03-01]"),
                submission.oitItems().stream()
                        .map(item -> item.checkedOn().toString())
                        .toList());
        assertEquals(
                List.of(
                        "date-not-understood แผ่น!F5 other-year",
                        "date-not-understood แผ่น!F6 other-year",
                        "date-not-understood แผ่น!F7 other-year"),
                submission.findings().stream()
                        .map(finding -> TestReading.line(finding) + " "
                                + finding.details().get("case"))
                        .toList());
    }
}
