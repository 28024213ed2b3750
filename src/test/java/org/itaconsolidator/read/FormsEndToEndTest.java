package org.itaconsolidator.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.report.form.FormChoices;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.FormWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each blank form, filled in as an officer would in every column, is read as it was typed: every field, at its cell. */
class FormsEndToEndTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";

    @TempDir
    private Path folder;

    @Test
    void scores() throws IOException {
        Map<String, Object> typed = new TreeMap<>(Map.of("B3", BODY, "B4", "กองคลัง", "B5", "ประเมินตนเอง"));
        typed.putAll(Map.of("E8", 86.52, "E9", "๗๕.๓๔", "E10", 83.35, "E11", 74.51, "E12", 82.38));
        typed.putAll(Map.of("E13", 88.42, "E14", "88.91 คะแนน", "E15", 83.96, "E16", 39.27, "E17", 12.5));
        typed.putAll(Map.of("E18", 80.42, "E19", 87.1, "E20", 25.89, "E21", "๖๐.๖๑", "E22", "ต้องปรับปรุงโดยด่วน"));
        typed.putAll(Map.of("D8", 100, "D9", 0, "D10", "-"));
        assertRead(Form.SCORES, typed);
    }

    @Test
    void analysis() throws IOException {
        Map<String, Object> typed = new TreeMap<>(Map.of("B3", BODY, "B4", "สำนักปลัด"));
        typed.putAll(row(7, "๑", "การใช้อำนาจ", "I8", "หลักเกณฑ์การมอบหมายงาน\nยังไม่ชัดเจน", "จัดทำคู่มือ"));
        typed.putAll(row(8, 2, "คุณภาพการดำเนินงาน", null, null, "ลดขั้นตอนการให้บริการ"));
        typed.putAll(row(9, 3, "การเปิดเผยข้อมูล", "O11", "ยังไม่เผยแพร่รายงานเดือน ก.ย. ๖๘"));
        assertRead(Form.ANALYSIS, typed);
    }

    @Test
    void measures() throws IOException {
        Map<String, Object> typed = new TreeMap<>(Map.of("B3", BODY, "B4", "กองคลัง"));
        typed.putAll(row(
                7,
                "๑",
                "กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง",
                "การใช้งบประมาณ",
                "I4",
                "บุคลากรไม่ทราบแผนการใช้จ่าย",
                "เผยแพร่แผนการใช้จ่ายงบประมาณ",
                "๑. จัดทำแผน\n๒. เผยแพร่บนเว็บไซต์\n๓. รายงานนายก",
                "กองคลัง / สำนักปลัด",
                "ต.ค. ๒๕๖๘ - มี.ค. ๒๕๖๙",
                "รายงานในที่ประชุมประจำเดือน"));
        typed.putAll(row(
                8,
                "๒",
                null,
                "การป้องกันการทุจริต",
                "O26",
                null,
                "ประกาศเจตนารมณ์ No Gift Policy",
                "- ประกาศ\n- ประชุมชี้แจง",
                "ทุกส่วนราชการ",
                "ทุกเดือน",
                "สรุปผลทุก ๖ เดือน"));
        assertRead(Form.MEASURES, typed);
    }

    @Test
    void report() throws IOException {
        Map<String, Object> typed = new TreeMap<>(Map.of("B3", BODY, "B4", "กองช่าง", "B5", "รอบ 6 เดือน"));
        typed.putAll(row(
                8,
                "๑",
                "การให้บริการและระบบ E-Service",
                "การปรับปรุงการทำงาน",
                "เปิดช่องทางยื่นคำขอออนไลน์",
                "๑. จัดทำแบบฟอร์ม\n๒. ประชาสัมพันธ์",
                "๑ ต.ค. ๖๘ ถึง ๓๑ มี.ค. ๖๙",
                "กองช่าง",
                "ดำเนินการแล้วเสร็จ",
                "เปิดใช้เมื่อวันที่ ๑๕ มกราคม ๒๕๖๙",
                "ประชาชนยื่นคำขอ ๒๕ ราย",
                "https://www.example.go.th/e-service",
                "ควรเพิ่มการชำระเงิน"));
        typed.putAll(row(
                9,
                "๒",
                null,
                "การใช้ทรัพย์สินของราชการ",
                "ทะเบียนยืมทรัพย์สิน",
                null,
                "ตลอดปีงบประมาณ",
                "กองช่าง",
                "ไม่มีเรื่องรายงาน"));
        assertRead(Form.REPORT, typed);
    }

    @Test
    void oitChecklist() throws IOException {
        Map<String, Object> typed = new TreeMap<>(Map.of("B3", BODY, "B4", "สำนักปลัด"));
        typed.putAll(Map.of("C7", "สำนักปลัด", "D7", "https://www.example.go.th/structure", "E7", 100));
        typed.putAll(Map.of("F7", "๓๑ มี.ค. ๒๕๖๙", "G7", "ปรับปรุงแล้ว"));
        typed.putAll(Map.of("C8", "กองคลัง", "E8", "๐", "F8", "1 เม.ย. 69"));
        assertRead(Form.OIT_CHECKLIST, typed);
    }

    private static Map<String, Object> row(int number, Object... values) {
        Map<String, Object> typed = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                typed.put(CellReference.convertNumToColString(i) + number, values[i]);
            }
        }
        return typed;
    }

    private void assertRead(Form form, Map<String, Object> typed) throws IOException {
        Path blank = folder.resolve("form.xlsx");
        new FormWriter(Layouts.load(), FormLists.load())
                .write(FormRequest.blank(form, YEAR), FormChoices.of(YEAR, FRAMEWORKS::findFramework), blank);
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (var in = Files.newInputStream(blank);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            typed.forEach((cell, value) -> type(workbook.getSheetAt(0), new CellReference(cell), value));
            workbook.write(filled);
        }
        Recorded.assertGolden("filled-" + form.code() + ".txt", lines(TestReading.read(filled.toByteArray())));
    }

    /** As an officer: only into cells that the form leaves open. */
    private static void type(Sheet sheet, CellReference at, Object value) {
        Cell cell = sheet.getRow(at.getRow()).getCell(at.getCol());
        if (cell.getCellStyle().getLocked()) {
            throw new IllegalArgumentException(at + " is locked");
        }
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue((String) value);
        }
    }

    private static List<String> lines(Submission read) {
        List<String> lines = new ArrayList<>();
        lines.add("head " + read.head());
        lines.add("forms " + read.forms());
        read.scores().forEach(each -> lines.add("score " + each));
        read.reported().forEach(each -> lines.add("reported " + each));
        read.analysis()
                .forEach(each -> lines.add(String.join(
                        " | ",
                        "analysis " + each.kind(),
                        each.fiscalYear() + "",
                        each.indicator() + "",
                        each.item(),
                        each.text(),
                        each.at() + "",
                        texts(each.named()))));
        read.measures().forEach(each -> add(each, lines));
        read.oitItems()
                .forEach(each -> lines.add(String.join(
                        " | ",
                        "item " + each.item(),
                        each.fiscalYear() + "",
                        each.owner(),
                        each.url(),
                        each.selfScore() + "",
                        each.checkedOn() + "",
                        each.at() + "",
                        new TreeMap<>(each.cells()) + "")));
        lines.add("rows read " + read.rowsRead().size() + ", ignored "
                + read.rowsIgnored().size() + ", refused " + read.rowsRefused().size());
        read.findings().forEach(each -> lines.add("finding " + TestReading.line(each)));
        return lines.stream().map(line -> line.replace("\n", "\\n")).toList();
    }

    private static void add(Measure measure, List<String> lines) {
        lines.add(String.join(
                " | ",
                "measure " + measure.form(),
                measure.topic() + "",
                measure.indicator() + "",
                measure.item(),
                measure.divisions() + "",
                measure.period() + "",
                measure.at() + "",
                "named " + texts(measure.named()),
                "duplicate of " + measure.duplicateOf()));
        new TreeMap<>(measure.texts())
                .forEach((field, text) -> lines.add("  " + field + " " + text.at() + ": " + text.text()));
        measure.steps().forEach(step -> lines.add("  " + step));
        measure.events().forEach(event -> lines.add("  " + event));
    }

    private static String texts(Map<Field, FieldText> texts) {
        return new TreeMap<>(texts).toString();
    }
}
