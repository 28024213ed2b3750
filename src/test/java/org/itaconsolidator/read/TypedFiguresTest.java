package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.report.form.FormChoices;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.FormWriter;
import org.itaconsolidator.report.sheet.OfficePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stated figures somebody wrote down, by the kind of file: only those prove a year's weights. */
class TypedFiguresTest {
    private static final String TITLE =
            "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2568 องค์การบริหารส่วนตำบลตัวอย่าง อำเภอสมมติ จังหวัดสาธิต";
    private static final Map<String, String> FIGURES = figures();

    private static Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        String[] names = {
            "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล",
                    "การป้องกันการทุจริต",
            "คะแนน IIT", "คะแนน EIT", "คะแนน OIT", "คะแนนรวม"
        };
        String[] values =
                "88.10 89.35 90.02 91.77 92.41 82.05 84.40 86.91 95.50 99.25 90.33 84.45 97.38 91.39".split(" ");
        for (int i = 0; i < names.length; i++) {
            figures.put(names[i], values[i]);
        }
        return figures;
    }

    @TempDir
    private Path folder;

    @Test
    void whatIsTypedIsTypedInWorkbooksOfEveryKindAndInWord() throws IOException {
        assertEquals("IIT EIT OIT TOTAL", typed("a.xlsx", excel(new XSSFWorkbook(), false)));
        assertEquals("IIT EIT OIT TOTAL", typed("a.xls", excel(new HSSFWorkbook(), false)));
        assertEquals("IIT EIT OIT TOTAL", typed("a.ods", ods("")));
        assertEquals("IIT EIT OIT TOTAL", typed("a.docx", word("<w:r><w:t>91.39</w:t></w:r>")));
    }

    @Test
    void aFormulaOfAnyKindOfFileIsNone() throws IOException {
        assertEquals("IIT EIT OIT", typed("a.xlsx", excel(new XSSFWorkbook(), true)));
        assertEquals("IIT EIT OIT", typed("a.xls", excel(new HSSFWorkbook(), true)));
        assertEquals("IIT EIT OIT", typed("a.ods", ods(" table:formula=\"of:=0.3*[.B12]\"")));
        String field = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        assertEquals(
                "IIT EIT OIT",
                typed(
                        "a.docx",
                        word(field.formatted("begin") + "<w:r><w:instrText> =ROUND(B12*0.3,2) </w:instrText></w:r>"
                                + field.formatted("separate") + "<w:r><w:t>91.39</w:t></w:r>"
                                + field.formatted("end"))));
        assertEquals(
                "IIT EIT OIT",
                typed(
                        "a.docx",
                        word("<w:fldSimple w:instr=\" =SUM(ABOVE) \"><w:r><w:t>91.39</w:t></w:r></w:fldSimple>")));
    }

    /** Columns parted by commas are what a program leaves of a sheet: whether a formula made a figure cannot be told. */
    @Test
    void ofTextAloneNothingIsKnownToBeTyped() {
        StringBuilder csv = new StringBuilder(TITLE + "\n\nตัวชี้วัด,คะแนน\n");
        FIGURES.forEach(
                (name, value) -> csv.append(name).append(',').append(value).append('\n'));
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        assertEquals(4, figures("a.csv", file).size());
        assertEquals("", typed("a.csv", file));
    }

    /** The program's own papers and workbooks hold what it computed with the weights in question. */
    @Test
    void whatTheProgramMadeProvesNothingWhoeverSavedItAgain() throws IOException {
        XSSFWorkbook kept = new XSSFWorkbook();
        kept.getProperties().getCoreProperties().setCreator("ita-consolidator");
        kept.getProperties().getCoreProperties().setLastModifiedByUser("Admin");
        assertEquals("", typed("a.xlsx", excel(kept, false)));
        HSSFWorkbook old = new HSSFWorkbook();
        old.createInformationProperties();
        old.getSummaryInformation().setAuthor("ita-consolidator");
        assertEquals("", typed("a.xls", excel(old, false)));
        String creator = "creator xmlns:%1$s=\"%1$s\">ita-consolidator</%1$s:";
        assertEquals(
                "",
                typed(
                        "a.ods",
                        OpenDocumentTest.ods(
                                "",
                                odsTable(""),
                                Map.of(
                                        "meta.xml",
                                        "<meta:initial-" + creator.formatted("meta") + "initial-creator>"))));
        // the paper is written by the program's own package
        Map<String, byte[]> parts = unzipped(word("<w:r><w:t>91.39</w:t></w:r>"));
        OfficePackage own = new OfficePackage("word/document.xml", "มาตรการ");
        own.add(
                "word/document.xml",
                OfficePackage.CONTENT + "wordprocessingml.document.main+xml",
                out -> out.write(parts.get("word/document.xml")));
        own.save(folder.resolve("a.docx"));
        assertEquals(
                List.of(false, false, false, false),
                figures("a.docx", Files.readAllBytes(folder.resolve("a.docx"))).stream()
                        .map(ReportedFigure::typed)
                        .toList());
    }

    /** Officers type the announced total into the form, below the scores; the program has no formula there. */
    @Test
    void intoAFormTotalAndLevelAreTypedAndAFormulaThereIsNot() throws IOException {
        assertEquals("TOTAL LEVEL", typed("a.xlsx", form(false)));
        assertEquals("LEVEL", typed("a.xlsx", form(true)));
    }

    private byte[] form(boolean calculated) throws IOException {
        FiscalYear year = FiscalYear.ofBuddhist(2569);
        Path blank = folder.resolve("form.xlsx");
        new FormWriter(Layouts.load(), FormLists.load())
                .write(
                        FormRequest.blank(Form.SCORES, year),
                        FormChoices.of(year, Frameworks.load(Optional.empty())::findFramework),
                        blank);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(blank));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            sheet.getRow(2).getCell(1).setCellValue("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
            sheet.getRow(4).getCell(1).setCellValue("ผลการประเมินอย่างเป็นทางการ");
            int row = 7;
            for (String value : FIGURES.values()) {
                sheet.getRow(row++).getCell(5).setCellValue(Double.parseDouble(value));
            }
            sheet.getRow(row).getCell(5).setCellValue("ผ่าน");
            if (calculated) {
                Cell total = sheet.getRow(row - 1).getCell(5);
                total.setCellFormula("ROUND(0.3*F18+0.3*F19+0.4*F20,2)");
                workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(total);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String typed(String name, byte[] file) {
        return String.join(
                " ",
                figures(name, file).stream()
                        .filter(ReportedFigure::typed)
                        .map(figure -> figure.kind().name())
                        .toList());
    }

    private static List<ReportedFigure> figures(String name, byte[] file) {
        return TestReading.read(name, file).reported();
    }

    private static byte[] excel(Workbook workbook, boolean calculated) throws IOException {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("คะแนน");
            sheet.createRow(0).createCell(0).setCellValue(TITLE);
            Row heading = sheet.createRow(2);
            heading.createCell(0).setCellValue("ตัวชี้วัด");
            heading.createCell(1).setCellValue("คะแนน");
            int last = 3;
            for (Map.Entry<String, String> figure : FIGURES.entrySet()) {
                Row row = sheet.createRow(last++);
                row.createCell(0).setCellValue(figure.getKey());
                row.createCell(1).setCellValue(Double.parseDouble(figure.getValue()));
            }
            if (calculated) {
                sheet.getRow(last - 1).getCell(1).setCellFormula("ROUND(0.3*B14+0.3*B15+0.4*B16,2)");
                workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] ods(String formulaOfTotal) {
        return OpenDocumentTest.ods("", odsTable(formulaOfTotal));
    }

    private static String odsTable(String formulaOfTotal) {
        String row = "<table:table-row>%s</table:table-row>";
        StringBuilder rows = new StringBuilder(row.formatted(OpenDocumentTest.text(TITLE)));
        rows.append(row.formatted(OpenDocumentTest.text("ตัวชี้วัด") + OpenDocumentTest.text("คะแนน")));
        FIGURES.forEach((name, value) -> rows.append(row.formatted(OpenDocumentTest.text(name)
                + OpenDocumentTest.number(value, name.equals("คะแนนรวม") ? formulaOfTotal : ""))));
        return "<table:table table:name=\"คะแนน\">" + rows + "</table:table>";
    }

    private static byte[] word(String total) throws IOException {
        StringBuilder body = new StringBuilder(WordDocumentTest.p(TITLE) + "<w:tbl>");
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        body.append(row.formatted(WordDocumentTest.p("ตัวชี้วัด"), WordDocumentTest.p("คะแนน")));
        FIGURES.forEach((name, value) -> body.append(row.formatted(
                WordDocumentTest.p(name),
                name.equals("คะแนนรวม") ? "<w:p>" + total + "</w:p>" : WordDocumentTest.p(value))));
        return OfficeWord.zip(body + "</w:tbl>", "");
    }
}
