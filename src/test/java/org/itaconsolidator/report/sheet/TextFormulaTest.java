package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TextFormulaTest {
    /** A text between quotes, in which a quote stands twice. */
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"]|\"\")*)\"");

    @Test
    void longTextIsJoinedFromPiecesThatExcelTakes() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < 600; i++) {
            text.append("ตัวชี้วัดที่ ").append(i).append(" เป็น \"86.52\"").append(i % 20 == 0 ? "\n" : " · ");
        }
        String formula = TextFormula.quoted(text.toString());
        assertTrue(
                PIECE.matcher(formula)
                        .results()
                        .allMatch(piece -> piece.group(1).length() <= 255),
                formula);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Cell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellFormula(formula);
            assertEquals(
                    text.toString(),
                    workbook.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(cell)
                            .getStringValue());
        }
    }
}
