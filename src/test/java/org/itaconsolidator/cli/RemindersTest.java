package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.report.SheetCells;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reminders that a run publishes, on the whole program. */
@Tag("whole-run")
class RemindersTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง";

    @TempDir
    Path folder;

    @Test
    void whoOwesIsRemindedAndTheDayAfterTheLastOneTheReminderSaysSo() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    divisions: [กองคลัง]
                    forms: [scores, report]
                    due: 2026-11-20
                """);
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(List.of("กองคลัง.docx", "กองคลัง.txt"), nights.names("output/latest/reminders/" + BODY));
        assertTrue(text().contains("ยังไม่ได้รับ กำหนดส่งภายในวันที่ ๒๐ พฤศจิกายน ๒๕๖๙"), text());
        Map<?, ?> run = (Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"));
        assertEquals(
                2,
                ((List<?>) run.get("files"))
                        .stream()
                                .filter(file -> file.toString().contains("reminders/" + BODY + "/กองคลัง."))
                                .count());

        nights.clock.pass(Duration.ofDays(1));
        assertEquals(0, nights.run(), nights.err());
        assertFalse(nights.out().contains("Unchanged"), "the date changed what is due");
        assertTrue(text().contains("เลยกำหนดส่งวันที่ ๒๐ พฤศจิกายน ๒๕๖๙ แล้ว"), text());
        nights.clock.pass(Duration.ofDays(1));
        assertEquals(0, nights.run(), nights.err());
        assertTrue(nights.out().contains("Unchanged"), nights.out());
    }

    @Test
    void whoOwesNothingIsNotRemindedAndRefusedRowsAreOwed() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    forms: [scores]
                """);
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        assertFalse(Files.exists(folder.resolve("output/latest/reminders")));
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "900");
        assertEquals(1, nights.run(), nights.err());
        String text = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/ทั้งหน่วยงาน.txt"));
        assertTrue(text.contains("\"คะแนน.xlsx\" แล้ว มี ๑ แถวที่ต้องแก้ไข"), text);
    }

    /** Where the job asks for nothing, a refused file of a division was told to nobody. */
    @Test
    void refusedFileOfADivisionIsToldToItThoughTheJobAsksForNothing() throws IOException {
        Nights nights = new Nights(folder, "");
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        Files.createDirectories(folder.resolve("inbox/กองช่าง"));
        Files.writeString(folder.resolve("inbox/กองช่าง/ข้อมูล.xlsx"), "this is no workbook");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(List.of("กองช่าง.docx", "กองช่าง.txt"), nights.names("output/latest/reminders/" + BODY));
        try (XSSFWorkbook prints =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/divisions.xlsx")))) {
            assertEquals(
                    "ไฟล์ กองช่าง/ข้อมูล.xlsx: ส่งแล้วแต่ยังใช้ไม่ได้ กรุณาแก้ไขตามไฟล์ตอบกลับแล้วส่งใหม่",
                    prints.getSheet("กองช่าง").getRow(3).getCell(0).getStringCellValue());
        }
        String page = Files.readString(folder.resolve("output/latest/index.html"));
        assertTrue(page.contains("ส่งไฟล์แล้วแต่ยังใช้ไม่ได้: กองช่าง"), page);
    }

    /** A division that owes the form too was left out, as if its file could be used. */
    @Test
    void whereRefusedFilesAreToldTheyAreToldOfAll() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2569
                    divisions: [กองช่าง]
                    forms: [measures]
                """);
        Files.createDirectories(folder.resolve("inbox/กองช่าง"));
        Files.writeString(folder.resolve("inbox/กองช่าง/มาตรการ.xlsx"), "this is no workbook");
        Files.writeString(folder.resolve("inbox/ผลคะแนน.xlsx"), "this is no workbook");
        assertEquals(1, nights.run(), nights.err());
        String page = Files.readString(folder.resolve("output/latest/index.html"));
        assertTrue(page.contains("ค้างส่งมาตรการ: กองช่าง"), page);
        assertTrue(page.contains("ส่งไฟล์แล้วแต่ยังใช้ไม่ได้: ทั้งหน่วยงาน, กองช่าง"), page);
    }

    @Test
    void whoDeliveredInTimeIsNotLateWhereALaterVersionIsRefused() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    forms: [scores]
                    due: 2026-11-20
                """);
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        nights.clock.pass(Duration.ofDays(3));
        Files.writeString(folder.resolve("inbox/คะแนน.xlsx"), "this is no workbook");
        assertEquals(1, nights.run(), nights.err());
        Path reminder = folder.resolve("output/latest/reminders/" + BODY + "/ทั้งหน่วยงาน.txt");
        String text = Files.readString(reminder);
        assertEquals(
                1, text.lines().filter(line -> line.matches("[๐-๙]+\\. .*")).count(), "one file, told once: " + text);
        assertTrue(text.contains("\"คะแนน.xlsx\" ฉบับใหม่แล้ว แต่ยังรับไว้ไม่ได้"), text);
        assertTrue(text.contains("ระบบยังใช้ฉบับที่ส่งไว้ก่อน"), text);
        assertTrue(text.contains("ไฟล์ตอบกลับที่แนบมา: คะแนน.ตอบกลับ.xlsx"), text);
        assertFalse(text.contains("เลยกำหนด"), text);

        nights.write(
                "คะแนน.xlsx",
                "คะแนน",
                List.of(
                        List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                        List.of(BODY + " อำเภอเมือง จังหวัดตราด"),
                        List.of("ที่", "ตัวชี้วัด", "คะแนน"),
                        List.of("1", "การปฏิบัติหน้าที่", "90"),
                        List.of("2", "การใช้งบประมาณ", "900")));
        assertEquals(1, nights.run(), nights.err());
        text = Files.readString(reminder);
        assertTrue(text.contains("\"คะแนน.xlsx\" แล้ว มี ๑ แถวที่ต้องแก้ไข"), text);
        assertFalse(text.contains("เลยกำหนด"), text);
    }

    @Test
    void whatIsLateIsSoByTheDayOnWhichItCameWhereverTheJobRunsLater() throws IOException {
        String expected = """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    forms: [scores]
                    due: 2026-11-20
                """;
        Nights nights = new Nights(folder, expected);
        nights.clock.set("2026-11-20T16:00:00Z");
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        Files.writeString(
                nights.job,
                Files.readString(nights.job) + "schedule: {cron: \"0 0 2 * * *\", zone: Pacific/Auckland}\n");
        nights.clock.pass(Duration.ofDays(2));
        assertEquals(0, nights.ita("status", nights.job.toString()), nights.err());
        assertFalse(nights.out().contains("late"), nights.out());
    }

    /** Page one said that the division owes the result of a measure, and nobody told the division. */
    @Test
    void reportThatLeavesOutAMeasureWhoseTimeHasComeIsRemindedOfIt() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2569
                    round: 6
                    divisions: [กองคลัง]
                    forms: [measures, report]
                    due: {measures: 2025-12-31, report: 2026-04-10}
                """);
        planOfTwo(nights, " กองคลัง", "ภายใน ก.พ. ๒๕๖๙");
        assertEquals(0, nights.run(), nights.err());
        String text = text();
        assertTrue(text.contains("ยังไม่มีผลของมาตรการที่ถึงกำหนดรายงาน ๑ เรื่อง"), text);
        assertTrue(text.contains("เลยกำหนดส่งวันที่ ๑๐ เมษายน ๒๕๖๙ แล้ว\n   - ประชุมชี้แจงการเลื่อนเงินเดือน ("), text);
        assertTrue(text.contains("แผน!A5)"), text);
        assertFalse(text.contains("เผยแพร่แผน"), text);

        report(
                nights,
                " กองคลัง",
                List.of(TOLD, List.of("2", "การใช้อำนาจ", "ประชุมชี้แจงการเลื่อนเงินเดือน", "ทุกส่วนราชการ", "", "")));
        assertEquals(0, nights.run(), nights.err());
        assertTrue(text().contains("ประชุมชี้แจงการเลื่อนเงินเดือน ("), text());
        assertTrue(text().contains("รายงาน!A5)"), "its row in the report is blank: " + text());

        report(
                nights,
                " กองคลัง",
                List.of(
                        TOLD,
                        List.of(
                                "2",
                                "การใช้อำนาจ",
                                "ประชุมชี้แจงการเลื่อนเงินเดือน",
                                "กองคลัง",
                                "ดำเนินการแล้วเสร็จ",
                                "ประชุมชี้แจงเมื่อวันที่ ๙ กุมภาพันธ์ ๒๕๖๙")));
        assertEquals(0, nights.run(), nights.err());
        assertFalse(Files.exists(folder.resolve("output/latest/reminders")));
    }

    /** Page one asked for the day on which it was done, and nobody told the division. */
    @Test
    void reportThatDoesNotProveAMeasureIsRemindedOfItWhileThatIsOwed() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2569
                    round: 6
                    divisions: [กองคลัง]
                    forms: [measures, report]
                    due: {measures: 2025-12-31, report: 2026-04-10}
                """);
        planOfTwo(nights, " กองคลัง", "ภายใน ก.พ. ๒๕๖๙");
        String other = "ประชุมชี้แจงการเลื่อนเงินเดือน";
        List<String> row = List.of("2", "การใช้อำนาจ", other, "กองคลัง", "ดำเนินการแล้วเสร็จ");
        report(
                nights,
                " กองคลัง",
                List.of(
                        TOLD,
                        Stream.concat(row.stream(), Stream.of("ประชุมชี้แจงบุคลากรครบทุกคน"))
                                .toList()));
        nights.run();
        String text = text();
        assertTrue(
                text.contains(
                        "ผลของมาตรการ ๑ เรื่องยังไม่ครบถ้วน เช่น ขาดวันที่ดำเนินการบางส่วน วันที่ไม่อยู่ในช่วงของมาตรการ ยังไม่ได้ดำเนินการ หรือยังไม่แล้วเสร็จ"),
                text);
        assertTrue(text.contains("- " + other + " ("), text);
        assertFalse(text.contains("แผน!A"), text);
        // page one asks to carry out what is due and reported as not done
        report(
                nights,
                " กองคลัง",
                List.of(
                        TOLD,
                        List.of("2", "การใช้อำนาจ", other, "กองคลัง", "ยังไม่ได้ดำเนินการ", "รอข้อมูลจากกองช่าง")));
        nights.run();
        assertTrue(text().contains("- " + other + " ("), text());
        report(
                nights,
                " กองคลัง",
                List.of(
                        TOLD,
                        Stream.concat(row.stream(), Stream.of("ประชุมชี้แจงเมื่อวันที่ ๙ กุมภาพันธ์ ๒๕๖๙"))
                                .toList()));
        nights.run();
        assertFalse(Files.exists(folder.resolve("output/latest/reminders")) && text().contains(other), "still asked");
    }

    /** What only the report of twelve months has to tell is not left out by that of six. */
    @Test
    void reportOfSixMonthsIsNotRemindedOfWhatTheNextOneOwes() throws IOException {
        Nights nights = new Nights(folder, ROUNDS.replace("DIVISIONS", "divisions: [กองคลัง]"));
        planOfTwo(nights, " กองคลัง", "ภายใน ก.ค. ๒๕๖๙");
        assertEquals(0, nights.run(), nights.err());
        assertTrue(text().contains("เลยกำหนดส่งวันที่ ๑๕ ตุลาคม ๒๕๖๙ แล้ว"), text());
        assertFalse(text().contains("ยังไม่มีผลของมาตรการ"), text());
    }

    /** The report of six months tells of its half of a rhythm, and nobody asks for one of twelve: it does not lack the measure. */
    @Test
    void reportThatTellsOfAMeasureIsNotSaidToLeaveItOut() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2569
                    round: 6
                    divisions: [กองคลัง]
                    forms: [measures, report]
                    due: {measures: 2025-12-31, report: 2026-04-10}
                """);
        planOfTwo(nights, " กองคลัง", "ทุกเดือน");
        String monthly = "ประชุมชี้แจงการเลื่อนเงินเดือน";
        report(
                nights,
                " กองคลัง",
                List.of(
                        TOLD,
                        List.of(
                                "2",
                                "การใช้อำนาจ",
                                monthly,
                                "กองคลัง",
                                "ดำเนินการแล้วเสร็จ",
                                "ประชุมชี้แจงเมื่อวันที่ ๙ กุมภาพันธ์ ๒๕๖๙")));
        nights.run();
        assertFalse(Files.exists(folder.resolve("output/latest/reminders")) && text().contains("ยังไม่มีผลของมาตรการ"));
    }

    /** The report of six months said that its time had not come; that of twelve, which page one asks for, says nothing. */
    @Test
    void reportOfTwelveMonthsIsRemindedOfWhatThatOfSixLeftToIt() throws IOException {
        Nights nights = new Nights(folder, ROUNDS.replace("DIVISIONS", "divisions: [กองคลัง]"));
        planOfTwo(nights, " กองคลัง", "ภายใน ก.ค. ๒๕๖๙");
        String later = "ประชุมชี้แจงการเลื่อนเงินเดือน";
        report(nights, " กองคลัง", List.of(TOLD, List.of("2", "การใช้อำนาจ", later, "กองคลัง", "ยังไม่ถึงกำหนด", "-")));
        report(
                nights,
                "รายงาน ๑๒.xlsx",
                "๑๒",
                " กองคลัง",
                List.of(TOLD, List.of("2", "การใช้อำนาจ", later, "กองคลัง", "", "")));
        nights.run();
        String text = text();
        assertTrue(text.contains("รายงาน ๑๒.xlsx"), text);
        assertTrue(text.contains("ยังไม่มีผลของมาตรการที่ถึงกำหนดรายงาน ๑ เรื่อง"), text);
        assertTrue(text.contains("- " + later), text);
        assertFalse(text.contains(later + " (รายงาน.xlsx"), "not where another report tells of it: " + text);
    }

    /** The division's reminder named its report of six months, which nobody asks to be mended any more. */
    @Test
    void whatTheBodysReportOfTwelveMonthsTellsIsAskedOfThatReport() throws IOException {
        Nights nights = new Nights(
                folder, ROUNDS.replaceFirst("DIVISIONS", "divisions: [กองคลัง]").replace("    DIVISIONS\n", ""));
        planOfTwo(nights, " กองคลัง", "ภายใน ก.พ. ๒๕๖๙");
        String other = "ประชุมชี้แจงการเลื่อนเงินเดือน";
        List<String> row =
                List.of("2", "การใช้อำนาจ", other, "กองคลัง", "ดำเนินการแล้วเสร็จ", "ประชุมชี้แจงบุคลากรครบทุกคน");
        report(nights, " กองคลัง", List.of(TOLD, row));
        report(nights, "รายงาน ๑๒.xlsx", "๑๒", "", List.of(TOLD, row));
        nights.run();
        String text = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/ทั้งหน่วยงาน.txt"));
        assertTrue(text.contains("- " + other + " (รายงาน ๑๒.xlsx"), text);
        assertFalse(Files.exists(folder.resolve("output/latest/reminders/" + BODY + "/กองคลัง.txt")));
    }

    /** The body's one report is owed by nobody else. */
    @Test
    void reportOfTheWholeBodyIsRemindedOfTheMeasuresOfItsDivisions() throws IOException {
        Nights nights = new Nights(folder, ROUNDS.replace("    DIVISIONS\n", ""));
        planOfTwo(nights, "", "ภายใน ก.พ. ๒๕๖๙");
        assertEquals(0, nights.run(), nights.err());
        String text = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/ทั้งหน่วยงาน.txt"));
        assertTrue(text.contains("ยังไม่มีผลของมาตรการที่ถึงกำหนดรายงาน ๑ เรื่อง"), text);
        assertTrue(text.contains("- ประชุมชี้แจงการเลื่อนเงินเดือน"), text);
    }

    /** Page one told กองคลัง to hurry, which had done its own, and nobody was reminded. */
    @Test
    void whoTellsThatItsPartOfAnothersMeasureIsNotDoneIsNamedAndReminded() throws IOException {
        Nights nights = new Nights(folder, ROUNDS.replace("DIVISIONS", "divisions: [กองคลัง, กองช่าง]"));
        String all = "ปิดประกาศขั้นตอนการยืมพัสดุ";
        for (List<String> plan : List.of(
                List.of(" กองคลัง", all, "ทุกส่วนราชการ"),
                List.of(" กองช่าง", "ปรับปรุงแบบคำขออนุญาตก่อสร้าง", "กองช่าง"))) {
            nights.write(
                    "แผน" + plan.get(0).strip() + ".xlsx",
                    "แผน",
                    List.of(
                            List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. ๒๕๖๙"),
                            List.of(BODY + " อำเภอเมือง จังหวัดตราด" + plan.get(0)),
                            List.of("ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"),
                            List.of("1", "การใช้งบประมาณ", plan.get(1), "ภายใน ม.ค. ๒๕๖๙", plan.get(2))));
        }
        List<String> done = List.of(
                "1",
                "การใช้งบประมาณ",
                all,
                "ทุกส่วนราชการ",
                "ดำเนินการแล้วเสร็จ",
                "ปิดประกาศขั้นตอนการยืมพัสดุเมื่อวันที่ ๕ มกราคม ๒๕๖๙");
        report(nights, "รายงานกองคลัง.xlsx", "๖", " กองคลัง", List.of(done));
        report(
                nights,
                "รายงานกองช่าง.xlsx",
                "๖",
                " กองช่าง",
                List.of(
                        List.of(
                                "1",
                                "การใช้งบประมาณ",
                                "ปรับปรุงแบบคำขออนุญาตก่อสร้าง",
                                "กองช่าง",
                                "ดำเนินการแล้วเสร็จ",
                                "ปรับปรุงแบบคำขออนุญาตก่อสร้างเมื่อวันที่ ๖ มกราคม ๒๕๖๙"),
                        List.of(
                                "2",
                                "การใช้งบประมาณ",
                                all,
                                "ทุกส่วนราชการ",
                                "ยังไม่ได้ดำเนินการ",
                                "ยังไม่ได้ดำเนินการ")));
        nights.clock.set("2026-04-20T03:00:00Z");
        assertEquals(0, nights.run(), nights.err());
        String page =
                Files.readString(folder.resolve("output/latest/index.html")).replaceAll("<[^>]+>", "");
        assertTrue(page.contains("ที่รายงานว่ายังไม่แล้วเสร็จ ๑ เรื่อง ให้แล้วเสร็จ · กองช่าง"), page);
        Path reminders = folder.resolve("output/latest/reminders/" + BODY);
        String text = Files.readString(reminders.resolve("กองช่าง.txt"));
        assertTrue(text.contains("- " + all + " (รายงานกองช่าง.xlsx รายงาน!A5)"), text);
        assertFalse(Files.exists(reminders.resolve("กองคลัง.txt")));
    }

    /** The file of another division was named to the one that has the measure in its own plan. */
    @Test
    void measureOfTwoPlansIsNamedToEachByItsOwnPlan() throws IOException {
        Nights nights = new Nights(folder, ROUNDS.replace("DIVISIONS", "divisions: [กองคลัง, กองช่าง]"));
        for (String division : List.of("กองคลัง", "กองช่าง")) {
            String indicator = division.equals("กองคลัง") ? "การใช้งบประมาณ" : "การใช้อำนาจ";
            nights.write(
                    "แผน" + division + ".xlsx",
                    "แผน",
                    List.of(
                            List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. ๒๕๖๙"),
                            List.of(BODY + " อำเภอเมือง จังหวัดตราด " + division),
                            List.of("ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"),
                            List.of("1", indicator, "อบรมจริยธรรมร่วมกัน", "ภายใน ม.ค. ๒๕๖๙", "กองคลัง/กองช่าง")));
            report(
                    nights,
                    "รายงาน" + division + ".xlsx",
                    "๖",
                    " " + division,
                    List.of(List.of(
                            "1",
                            indicator,
                            "ปิดประกาศราคากลาง",
                            division,
                            "ดำเนินการแล้วเสร็จ",
                            "ปิดประกาศราคากลางเมื่อวันที่ ๕ มกราคม ๒๕๖๙")));
        }
        nights.clock.set("2026-04-20T03:00:00Z");
        assertTrue(nights.run() <= 1, nights.err());
        for (String division : List.of("กองคลัง", "กองช่าง")) {
            String text = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/" + division + ".txt"));
            assertTrue(text.contains("- อบรมจริยธรรมร่วมกัน (แผน" + division + ".xlsx แผน!A4)"), text);
        }
    }

    private static final String ROUNDS = """
            expect:
              - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                fiscal-year: 2569
                round: 6
                DIVISIONS
                forms: [measures, report]
                due: {measures: 2025-12-31, report: 2026-04-10}
              - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                fiscal-year: 2569
                round: 12
                DIVISIONS
                forms: [report]
                due: 2026-10-15
            """;

    /** The row of a report about the first measure. */
    private static final List<String> TOLD = List.of(
            "1",
            "การใช้งบประมาณ",
            "เผยแพร่แผนการจัดซื้อจัดจ้าง",
            "กองคลัง",
            "ดำเนินการแล้วเสร็จ",
            "เผยแพร่เมื่อวันที่ ๕ มกราคม ๒๕๖๙");

    /** A plan of two measures and a report of six months of the first. */
    private static void planOfTwo(Nights nights, String sender, String period) throws IOException {
        nights.write(
                "แผน.xlsx",
                "แผน",
                List.of(
                        List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. ๒๕๖๙"),
                        List.of(BODY + " อำเภอเมือง จังหวัดตราด" + sender),
                        List.of("ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"),
                        List.of("1", "การใช้งบประมาณ", "เผยแพร่แผนการจัดซื้อจัดจ้าง", "ภายใน ม.ค. ๒๕๖๙", "กองคลัง"),
                        List.of("2", "การใช้อำนาจ", "ประชุมชี้แจงการเลื่อนเงินเดือน", period, "กองคลัง")));
        report(nights, sender, List.of(TOLD));
    }

    private static void report(Nights nights, String sender, List<List<String>> rows) throws IOException {
        report(nights, "รายงาน.xlsx", "๖", sender, rows);
    }

    private static void report(Nights nights, String file, String months, String sender, List<List<String>> rows)
            throws IOException {
        List<List<String>> sheet = new ArrayList<>(List.of(
                List.of("รายงานผลการดำเนินการตามมาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ " + months + " เดือน"),
                List.of(BODY + " อำเภอเมือง จังหวัดตราด" + sender),
                List.of("ที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "สถานะ", "ผลการดำเนินงาน")));
        sheet.addAll(rows);
        nights.write(file, "รายงาน", sheet);
    }

    /** Neither a self-assessment nor the scores of other years deliver the result, whenever they came; sent as it, it would take their place. */
    @Test
    void resultIsAskedForBesideTheSelfAssessmentAndIsLateThoughThatCameInTime() throws Exception {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    forms: [scores]
                    due: 2026-11-21
                """);
        scores(nights, "ประเมินตนเอง.xlsx", "ผลการประเมินตนเอง ITA ปีงบประมาณ พ.ศ. ๒๕๖๘", "คะแนน", "97");
        assertEquals(0, nights.run(), nights.err());
        String first = Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/ทั้งหน่วยงาน.txt"));
        assertTrue(
                first.contains("\"ประเมินตนเอง.xlsx\" แล้ว แต่เป็นคะแนนประเมินตนเอง")
                        && first.contains("ส่งผลที่ประกาศเป็นอีกไฟล์หนึ่งโดยใช้ชื่ออื่น"),
                first);
        scores(nights, "ผล.xlsx", "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘", "คะแนนปี ๒๕๖๗", "88");
        nights.clock.pass(Duration.ofDays(2));
        assertEquals(0, nights.run(), nights.err());
        scores(nights, "ผล.xlsx", "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘", "คะแนนปี ๒๕๖๘", "90");
        nights.clock.pass(Duration.ofDays(1));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(
                "2026-11-23 2026-11-23",
                nights.text("SELECT substr(first_received_at, 1, 10) || ' ' || substr(first_here_at, 1, 10)"
                        + " FROM v_submissions WHERE file_name = 'ผล.xlsx' AND latest = 1"));
        try (XSSFWorkbook book =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            assertEquals(
                    List.of("ส่งช้า ๒๓ พ.ย. ๒๕๖๙\nกำหนด ๒๑ พ.ย. ๒๕๖๙ ฉบับที่ ๒"),
                    SheetCells.texts(book.getSheet("ความครบถ้วน")).stream()
                            .filter(text -> text.contains("กำหนด ๒๑"))
                            .toList());
        }
    }

    private static void scores(Nights nights, String file, String title, String heading, String score)
            throws IOException {
        nights.write(
                file,
                "คะแนน",
                List.of(
                        List.of(title),
                        List.of("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด"),
                        List.of("ที่", "ตัวชี้วัด", heading),
                        List.of("1", "การปฏิบัติหน้าที่", score)));
    }

    @Test
    void nobodyIsRemindedLongBeforeADueDay() throws IOException {
        Nights nights = new Nights(folder, """
                remind-before: 3
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    divisions: [กองคลัง]
                    forms: [scores, report]
                    due: 2026-11-25
                """);
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        assertFalse(Files.exists(folder.resolve("output/latest/reminders")));
        nights.clock.pass(Duration.ofDays(1));
        assertEquals(0, nights.run(), nights.err());
        assertTrue(nights.out().contains("Unchanged"), nights.out());
        nights.clock.pass(Duration.ofDays(1));
        assertEquals(0, nights.run(), nights.err());
        assertTrue(text().contains("ยังไม่ได้รับ กำหนดส่งภายในวันที่ ๒๕ พฤศจิกายน ๒๕๖๙"), text());
    }

    @Test
    void divisionWhoseFileWasRefusedIsToldWhatIsWrongWhereTheAnswerLiesAndByWhen() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    divisions: [กองคลัง, กองช่าง]
                    forms: [measures]
                    due: 2027-01-31
                """);
        Files.createDirectories(folder.resolve("inbox/กองคลัง"));
        Files.writeString(folder.resolve("inbox/กองคลัง/มาตรการ.xlsx"), "this is no workbook");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(List.of("กองคลัง.docx", "กองคลัง.txt"), nights.names("output/latest/reminders/" + BODY));
        assertTrue(text().contains("\"กองคลัง/มาตรการ.xlsx\" แล้ว แต่ยังรับไว้ไม่ได้ กรุณาแก้ไขตามนี้"), text());
        assertTrue(text().contains("กำหนดส่งภายในวันที่ ๓๑ มกราคม ๒๕๗๐"), text());
        assertTrue(text().contains("   - ไฟล์นี้ไม่ใช่สมุดงาน Excel"), text());
        assertTrue(text().contains("   ทุกข้ออยู่ในไฟล์ตอบกลับที่แนบมา: มาตรการ.ตอบกลับ.xlsx\n"), text());
        assertTrue(Files.exists(folder.resolve("output/latest/returned/กองคลัง/มาตรการ.ตอบกลับ.xlsx")));
    }

    /** The division in whose folder it lies was told the day of a form of another year, and the other one that nothing had come. */
    @Test
    void refusedPlanInTheFolderOfAnotherDivisionIsToldToBothByTheDayOfTheirPlan() throws IOException {
        Nights nights = new Nights(folder, PLANS);
        plan(nights, "กองคลัง/แผน ก.xlsx", "กองคลัง", "๒๕๖๙", "ไตรมาส ๒");
        plan(nights, "กองคลัง/แผน ข.xlsx", "กองช่าง", "๒๕๖๙", "ไตรมาส ๓");
        nights.run();
        String refused = "\"กองคลัง/แผน ข.xlsx\" แล้ว แต่ยังรับไว้ไม่ได้ กรุณาแก้ไขตามนี้แล้วส่งใหม่";
        Path reminders = folder.resolve("output/latest/reminders/" + BODY);
        String own = Files.readString(reminders.resolve("กองคลัง.txt"));
        assertTrue(own.contains(refused + "\n"), own);
        String other = Files.readString(reminders.resolve("กองช่าง.txt"));
        assertTrue(other.contains(refused + " เลยกำหนดส่งวันที่ ๓๑ มกราคม ๒๕๖๙ แล้ว\n"), other);
        try (XSSFWorkbook all =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            StringBuilder cells = new StringBuilder();
            all.getSheet("ความครบถ้วน")
                    .forEach(row -> row.forEach(cell -> cells.append(cell).append('\n')));
            assertTrue(cells.toString().contains("ส่งแล้ว"), cells.toString());
            assertFalse(cells.toString().contains("ฉบับที่"), "another's plan is no version of it: " + cells);
        }
    }

    /** It counted for last year, whose report was then asked for measures that nobody owed. */
    @Test
    void planOnTheFormOfTheYearBeforeIsToldWithThePlanOfTheYearInItsName() throws IOException {
        Nights nights = new Nights(folder, PLANS);
        plan(nights, "กองคลัง/แผน 69.xlsx", "กองคลัง", "๒๕๖๘", "เม.ย. ๖๙ - ก.ย. ๖๙");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(1, text().split("แผน 69.xlsx\" แล้ว แต่ยังรับไว้ไม่ได้", -1).length - 1, text());
        assertTrue(
                text().contains("ปีงบประมาณ พ.ศ. ๒๕๖๙\n   ได้รับไฟล์ \"กองคลัง/แผน 69.xlsx\" แล้ว แต่ยังรับไว้ไม่ได้"),
                text());
        assertTrue(text().contains("เลยกำหนดส่งวันที่ ๓๑ มกราคม ๒๕๖๙ แล้ว\n   - แผน!D4 มีระยะเวลา"), text());
    }

    /** A file that shows no form was called the report of a year that had just begun, and a second one was told to nobody. */
    @Test
    void damagedFilesOfNoFormAreToldEachAndNotAsAFormThatIsNotYetAskedFor() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2570
                    round: 12
                    divisions: [กองคลัง]
                    forms: [report]
                    due: 2027-10-10
                """);
        Files.createDirectories(folder.resolve("inbox/กองคลัง"));
        Files.writeString(folder.resolve("inbox/กองคลัง/คำสั่ง.xlsx"), "this is no workbook");
        Files.writeString(folder.resolve("inbox/กองคลัง/สรุป.xlsx"), "this is no workbook either");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(2, text().split("\\. สมุดงานที่ส่งมา", -1).length - 1, text());
        assertTrue(text().contains("\"กองคลัง/คำสั่ง.xlsx\" แล้ว แต่ยังรับไว้ไม่ได้"), text());
        assertTrue(text().contains("\"กองคลัง/สรุป.xlsx\" แล้ว แต่ยังรับไว้ไม่ได้"), text());
        assertFalse(text().contains("แบบรายงานผล"), text());
    }

    private static final String PLANS = """
            expect:
              - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                fiscal-year: 2568
                round: 12
                divisions: [กองคลัง, กองช่าง]
                forms: [report]
                due: 2025-10-10
              - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                fiscal-year: 2569
                divisions: [กองคลัง, กองช่าง]
                forms: [measures]
                due: 2026-01-31
            """;

    private static void plan(Nights nights, String file, String sender, String year, String period) throws IOException {
        Files.createDirectories(nights.job.resolveSibling("inbox").resolve(file).getParent());
        nights.write(
                file,
                "แผน",
                List.of(
                        List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. " + year),
                        List.of(BODY + " อำเภอเมือง จังหวัดตราด " + sender),
                        List.of("ที่", "ตัวชี้วัด", "มาตรการ", "ระยะเวลาดำเนินการ"),
                        List.of("1", "การใช้งบประมาณ", "เผยแพร่แผนการจัดซื้อจัดจ้าง", period)));
    }

    /** "ยังไม่ได้รับ" and "ได้รับไฟล์แล้ว แต่ยังรับไว้ไม่ได้" of one form. */
    @Test
    void damagedFileNamedAsItsFormWasHandedOutIsOwedOnce() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    divisions: [กองคลัง]
                    forms: [measures, analysis]
                    due: 2026-01-31
                """);
        Files.createDirectories(folder.resolve("inbox/กองคลัง"));
        Path named = folder.resolve("inbox/กองคลัง/3-มาตรการ-กองคลัง-2568.xlsx");
        Files.writeString(named, "this is no workbook");
        assertEquals(1, nights.run(), nights.err());
        assertEquals(1, text().split("ยังไม่ได้รับ", -1).length - 1, text());
        assertEquals(1, text().split("แล้ว แต่ยังรับไว้ไม่ได้", -1).length - 1, text());
        Path own = folder.resolve("inbox/กองคลัง/มาตรการ กองคลัง 2568.xlsx");
        Files.move(named, own);
        assertEquals(1, nights.run(), nights.err());
        assertEquals(1, text().split("ยังไม่ได้รับ", -1).length - 1, text());
        assertEquals(1, text().split("แล้ว แต่ยังรับไว้ไม่ได้", -1).length - 1, text());
        Path report = folder.resolve("inbox/กองคลัง/รายงาน ๖ เดือน มาตรการ กองคลัง 2568.xlsx");
        Files.move(own, report);
        assertEquals(1, nights.run(), nights.err());
        assertEquals(2, text().split("ยังไม่ได้รับ", -1).length - 1, "it may be a report: " + text());
        Files.move(report, folder.resolve("inbox/กองคลัง/เอกสาร.xlsx"));
        assertEquals(1, nights.run(), nights.err());
        assertEquals(2, text().split("ยังไม่ได้รับ", -1).length - 1, text());
        assertEquals(1, text().split("แล้ว แต่ยังรับไว้ไม่ได้", -1).length - 1, text());
    }

    @Test
    void bodiesOfOneNameAreRemindedEachOfItsOwn() throws IOException {
        Nights nights = new Nights(folder, """
                expect:
                  - body: {name: อบต.ตัวอย่าง, district: เมือง, province: ตราด}
                    fiscal-year: 2568
                    forms: [scores]
                  - body: {name: อบต.ตัวอย่าง, district: เขาสมิง, province: ตราด}
                    fiscal-year: 2568
                    forms: [scores]
                """);
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        List<Path> texts;
        try (Stream<Path> files = Files.walk(folder.resolve("output/latest/reminders"))) {
            texts = files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
        assertEquals(1, texts.size(), texts.toString());
        nights.ita("status", nights.job.toString());
        assertEquals(
                1,
                nights.out().lines().filter(line -> line.contains("คะแนน.xlsx")).count(),
                nights.out());
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("output/latest/reminders/" + BODY + "/กองคลัง.txt"));
    }
}
