package org.itaconsolidator.sample;

import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/** Draws scores as an office wrote the announced ones down: a column a year, what was announced of instruments and total below. */
final class OldScores {
    private static final int HEADINGS = 6;

    private final XSSFSheet sheet;
    private final CellStyle cell;

    private OldScores(XSSFWorkbook workbook) {
        sheet = workbook.createSheet("ผลคะแนน");
        cell = workbook.createCellStyle();
        cell.setBorderTop(BorderStyle.THIN);
        cell.setBorderBottom(BorderStyle.THIN);
        cell.setBorderLeft(BorderStyle.THIN);
        cell.setBorderRight(BorderStyle.THIN);
        cell.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
    }

    /** Draws a sheet into the workbook; {@code years} are those of the sample's office. */
    static void draw(XSSFWorkbook workbook, Body body, FiscalYear newest, List<String> names, YamlNode years) {
        OldScores table = new OldScores(workbook);
        List.of(
                        "ผลการประเมินคุณธรรมและความโปร่งใส (ITA)",
                        thai("ประจำปีงบประมาณ พ.ศ. " + newest.buddhist()),
                        body.name() + " อำเภอ" + body.district() + " จังหวัด" + body.province())
                .forEach(line -> table.sheet
                        .createRow(table.sheet.getPhysicalNumberOfRows())
                        .createCell(0)
                        .setCellValue(line));
        XSSFRow headings = table.sheet.createRow(HEADINGS);
        table.text(headings, 0, "ลำดับที่");
        table.text(headings, 1, "ตัวชี้วัด");
        for (int i = 0; i < names.size(); i++) {
            XSSFRow row = table.sheet.createRow(HEADINGS + 1 + i);
            table.text(row, 0, thai(String.valueOf(i + 1)));
            table.text(row, 1, names.get(i));
        }
        for (ReportedFigure.Kind kind : ReportedFigure.Kind.values()) {
            XSSFRow row = table.sheet.createRow(HEADINGS + 1 + names.size() + kind.ordinal());
            table.text(row, 0, "");
            table.text(
                    row,
                    1,
                    kind == ReportedFigure.Kind.TOTAL
                            ? "รวม"
                            : kind == ReportedFigure.Kind.LEVEL ? "ระดับ" : kind.name());
        }
        table.sheet.setColumnWidth(0, 9 * 256);
        table.sheet.setColumnWidth(1, 34 * 256);
        years.entries().forEach((year, announced) -> table.draw(year, announced, names.size()));
    }

    private void draw(String year, YamlNode announced, int indicators) {
        int column = sheet.getRow(HEADINGS).getLastCellNum();
        text(sheet.getRow(HEADINGS), column, thai("ปีงบประมาณ พ.ศ. " + year));
        sheet.setColumnWidth(column, 22 * 256);
        List<String> points = announced.get("indicators").texts();
        for (int i = 0; i < indicators; i++) {
            number(HEADINGS + 1 + i, column, points.get(i));
        }
        for (ReportedFigure.Kind kind : ReportedFigure.Kind.values()) {
            int row = HEADINGS + 1 + indicators + kind.ordinal();
            if (kind == ReportedFigure.Kind.LEVEL) {
                text(sheet.getRow(row), column, announced.get(kind.name()).text());
            } else {
                number(row, column, announced.get(kind.name()).text());
            }
        }
    }

    private void text(XSSFRow row, int column, String text) {
        row.createCell(column).setCellStyle(cell);
        if (!text.isEmpty()) {
            row.getCell(column).setCellValue(text);
        }
    }

    private void number(int row, int column, String points) {
        text(sheet.getRow(row), column, "");
        sheet.getRow(row).getCell(column).setCellValue(Double.parseDouble(points));
    }

    private static String thai(String text) {
        return ThaiText.thaiDigits(text);
    }
}
