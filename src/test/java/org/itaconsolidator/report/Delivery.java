package org.itaconsolidator.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** A workbook as an officer delivers it, with everything that marks could harm. */
public final class Delivery {
    public static final String SCORES = "ผลคะแนน";
    public static final String OTHER = "O'ther";
    /** No names that sentences quote. */
    public static final QuotedFiles NO_FILES = new QuotedFiles(Set.of());

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private Delivery() {}

    public static byte[] workbook() {
        return workbook(workbook -> {});
    }

    public static byte[] workbook(Consumer<XSSFWorkbook> more) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook);
            more.accept(workbook);
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void fill(XSSFWorkbook workbook) {
        XSSFSheet cover = workbook.createSheet("ปก");
        cover.createRow(0).createCell(0).setCellValue("แบบรายงานคะแนน");
        XSSFSheet sheet = workbook.createSheet(SCORES);
        sheet.createRow(0).createCell(0).setCellValue("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        XSSFCellStyle heading = workbook.createCellStyle();
        heading.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        heading.setFillPattern(FillPatternType.THIN_HORZ_BANDS);
        sheet.createRow(1).createCell(0).setCellValue("ตัวชี้วัด");
        sheet.getRow(1).createCell(2).setCellValue("คะแนน");
        sheet.getRow(1).getCell(2).setCellStyle(heading);
        XSSFCellStyle number = workbook.createCellStyle();
        number.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        number.setFont(bold);
        number.setLocked(false);
        for (int row = 2; row < 6; row++) {
            sheet.createRow(row).createCell(0).setCellValue("ตัวชี้วัด " + row);
            sheet.getRow(row).createCell(2).setCellValue(80.05 + row);
            sheet.getRow(row).getCell(2).setCellStyle(number);
        }
        sheet.getRow(5).createCell(4).setCellFormula("SUM(C3:C5)");
        sheet.getRow(5).getCell(4).setCellStyle(number);
        sheet.getRow(3).setHeightInPoints(33);
        sheet.setColumnWidth(0, 9000);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("2:2"));
        workbook.setPrintArea(1, "$A$1:$E$6");
        addNote(sheet.getRow(3).getCell(2), "กองคลัง:", "\nรอผลประกาศ");
        addRules(sheet);
        int picture = workbook.addPicture(PIXEL, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 6, 1, 8, 4), picture);
        sheet.enableLocking();
        XSSFSheet other = workbook.createSheet(OTHER);
        other.createRow(0).createCell(0).setCellValue("=1+1 เป็นข้อความ");
        workbook.setPrintArea(2, "$A$1:$B$2");
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://www.example.go.th/");
        other.getRow(0).getCell(0).setHyperlink(link);
        XSSFSheet meta = workbook.createSheet("_meta");
        meta.createRow(0).createCell(0).setCellValue("form");
        workbook.setSheetVisibility(3, SheetVisibility.HIDDEN);
        var name = workbook.createName();
        name.setNameName("คะแนนรวม");
        name.setRefersToFormula(SCORES + "!$E$6");
        workbook.setActiveSheet(1);
        workbook.setSelectedTab(1);
        CTXf percent = CTXf.Factory.newInstance();
        percent.setNumFmtId(9);
        workbook.getStylesSource().putCellStyleXf(percent);
    }

    private static void addRules(XSSFSheet sheet) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        sheet.addValidationData(helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"ก", "ข"}), new CellRangeAddressList(2, 5, 3, 3)));
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(ComparisonOperator.LT, "50");
        rule.createFontFormatting().setFontColorIndex(IndexedColors.RED.getIndex());
        formatting.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("C3:C6")}, rule);
    }

    private static void addNote(XSSFCell cell, String bold, String plain) {
        XSSFComment note = cell.getSheet()
                .createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 2, 6, 5));
        XSSFRichTextString text = new XSSFRichTextString();
        XSSFFont font = cell.getSheet().getWorkbook().createFont();
        font.setBold(true);
        text.append(bold, font);
        text.append(plain);
        note.setString(text);
        cell.setCellComment(note);
    }
}
