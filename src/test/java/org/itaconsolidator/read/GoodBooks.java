package org.itaconsolidator.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.report.form.FormChoices;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.FormWriter;
import org.itaconsolidator.report.form.PrefilledScores;

/** Good workbooks of many writers: by hand, by the program, by other programs, by officers. */
final class GoodBooks {
    private static final Path SAMPLE = Path.of("jobs/sample/inbox");
    private static final Path WRITTEN_BY = Path.of("src/test/resources/written-by");
    private static final Path SEEDS = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2567);

    private GoodBooks() {}

    /** Every good workbook by its name; the seed workbooks only where their folder is. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> books = new LinkedHashMap<>();
        books.put("by hand", DamagedWorkbooksTest.good().toBytes());
        books.put(
                "inline texts",
                DamagedWorkbooksTest.good().texts(BookBuilder.Texts.INLINE).toBytes());
        books.put("strict", DamagedWorkbooksTest.good().strict().date1904().toBytes());
        books.put("form scores", filledForm(FormRequest.blank(Form.SCORES, YEAR).withScores(scores())));
        books.put(
                "form OIT",
                filledForm(FormRequest.blank(Form.OIT_CHECKLIST, YEAR).withRows(disclosures())));
        books.put(
                "form analysis",
                filledForm(FormRequest.blank(Form.ANALYSIS, YEAR).withRows(analysis())));
        books.put(
                "form measures",
                filledForm(FormRequest.blank(Form.MEASURES, YEAR)
                        .forDivision("กองคลัง")
                        .withRows(measures())));
        for (int round : new int[] {6, 12}) {
            books.put(
                    "form report " + round,
                    filledForm(
                            FormRequest.blank(Form.REPORT, YEAR).inRound(round).withRows(reported())));
        }
        books.put("links", links());
        for (Path folder : List.of(SAMPLE, WRITTEN_BY, SEEDS)) {
            add(folder, books);
        }
        return books;
    }

    private static void add(Path folder, Map<String, byte[]> books) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()) {
                books.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static byte[] filledForm(FormRequest request) throws IOException {
        Frameworks frameworks = Frameworks.load(Optional.empty());
        Path file = Files.createTempFile("form", ".xlsx");
        try {
            new FormWriter(Layouts.load(), FormLists.load())
                    .write(
                            request.forBody(new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "น่าน")),
                            FormChoices.of(YEAR, frameworks::findFramework),
                            file);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static PrefilledScores scores() {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (int indicator = 1; indicator <= 10; indicator++) {
            scores.put(indicator, new BigDecimal("80.25").add(BigDecimal.valueOf(indicator)));
        }
        return new PrefilledScores(
                Map.of(YEAR.previous(), scores),
                Map.of(
                        YEAR.previous(),
                        Map.of(ReportedFigure.Kind.TOTAL, "86.35", ReportedFigure.Kind.LEVEL, "ผ่านดี")));
    }

    private static List<Map<Field, String>> disclosures() {
        return List.of(
                Map.of(
                        Field.ITEM, "O1",
                        Field.RESPONSIBLE, "สำนักปลัด",
                        Field.URL, "https://example.go.th/structure",
                        Field.SELF_SCORE, "100",
                        Field.DATE, "31 มี.ค. 2567"),
                Map.of(
                        Field.ITEM, "O2",
                        Field.RESPONSIBLE, "กองคลัง",
                        Field.URL, "https://example.go.th/executives",
                        Field.SELF_SCORE, "0"),
                Map.of(Field.ITEM, "O3", Field.RESPONSIBLE, "กองช่าง"));
    }

    private static List<Map<Field, String>> measures() {
        return List.of(
                Map.of(
                        Field.SEQ, "1",
                        Field.INDICATOR, "การใช้งบประมาณ",
                        Field.ISSUE, "แผนการใช้จ่ายไม่เป็นที่รับรู้",
                        Field.MEASURE, "เผยแพร่แผนการใช้จ่ายงบประมาณทุกไตรมาส",
                        Field.STEPS, "๑. รวบรวมแผน\n๒. เผยแพร่ทางเว็บไซต์",
                        Field.RESPONSIBLE, "กองคลัง",
                        Field.PERIOD, "ตุลาคม 2566 - มีนาคม 2567",
                        Field.MONITORING, "รายงานผู้บริหารทุกเดือน"),
                Map.of(
                        Field.SEQ, "2",
                        Field.INDICATOR, "การใช้ทรัพย์สินของราชการ",
                        Field.ISSUE, "ขั้นตอนการยืมทรัพย์สินไม่ชัดเจน",
                        Field.MEASURE, "จัดทำคู่มือการยืมทรัพย์สินของราชการ",
                        Field.STEPS, "๑. ร่างคู่มือ\n๒. อบรมเจ้าหน้าที่",
                        Field.RESPONSIBLE, "สำนักปลัด",
                        Field.PERIOD, "ตลอดปีงบประมาณ"));
    }

    private static List<Map<Field, String>> reported() {
        return List.of(
                Map.of(
                        Field.SEQ, "1",
                        Field.INDICATOR, "การใช้งบประมาณ",
                        Field.MEASURE, "เผยแพร่แผนการใช้จ่ายงบประมาณทุกไตรมาส",
                        Field.RESPONSIBLE, "กองคลัง",
                        Field.STATUS, "ดำเนินการแล้วเสร็จ",
                        Field.RESULT, "เผยแพร่แผนแล้วเมื่อวันที่ 5 มกราคม 2567 จำนวน 2 ครั้ง",
                        Field.OUTCOME, "ประชาชนเข้าดูแผน 350 ครั้ง",
                        Field.EVIDENCE, "https://example.go.th/plan"),
                Map.of(
                        Field.SEQ, "2",
                        Field.INDICATOR, "การใช้ทรัพย์สินของราชการ",
                        Field.MEASURE, "จัดทำคู่มือการยืมทรัพย์สินของราชการ",
                        Field.RESPONSIBLE, "สำนักปลัด",
                        Field.STATUS, "อยู่ระหว่างดำเนินการ",
                        Field.RESULT, "ร่างคู่มือแล้วเสร็จเมื่อวันที่ 12 กุมภาพันธ์ 2567"));
    }

    /** A checklist whose addresses are behind words, behind themselves and, of merged cells, behind several. */
    private static byte[] links() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แบบตรวจ");
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(4, "ข้อ", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
        sheet.row(5, "O1", "กองคลัง", "คลิกที่นี่", 100).link("C5", "https://www.example.go.th/o1?a=1&b=2");
        sheet.row(6, "O2", "กองช่าง", "https://www.example.go.th/o2", 100).link("C6", "https://www.example.go.th/o2");
        sheet.row(7, "O3", "กองคลัง", "ดูเอกสาร", 100);
        sheet.row(8, "O4", "กองคลัง", "ดูเอกสาร", 0).link("C7:C8", "https://www.example.go.th/both");
        sheet.row(9, "O5", "สำนักปลัด", "", 0);
        return book.toBytes();
    }

    private static List<Map<Field, String>> analysis() {
        return List.of(
                Map.of(
                        Field.SEQ, "1",
                        Field.INDICATOR, "การใช้อำนาจ",
                        Field.WEAKNESS, "หลักเกณฑ์การมอบหมายงานยังไม่ชัดเจน",
                        Field.TO_DEVELOP, "ทำคู่มือการมอบหมายงาน"),
                Map.of(
                        Field.SEQ, "2",
                        Field.INDICATOR, "คุณภาพการดำเนินงาน",
                        Field.ITEM, "E1",
                        Field.WEAKNESS, "ผู้รับบริการรอนาน"),
                Map.of(
                        Field.SEQ,
                        "3",
                        Field.INDICATOR,
                        "การเปิดเผยข้อมูล",
                        Field.TO_DEVELOP,
                        "ปรับหน้าเว็บให้เป็นปัจจุบัน"));
    }
}
