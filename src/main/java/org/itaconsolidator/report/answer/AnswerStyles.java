package org.itaconsolidator.report.answer;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.report.sheet.CellColour;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.SafeText;

/** The looks of the answer's sheet, added to a sender's styles; each is made once, with and without a quote prefix. */
final class AnswerStyles {
    /** Points: what fits on a page matters more here than in an official document. */
    static final int SIZE = 14;

    private static final int TITLE_SIZE = 20;
    private static final XSSFColor HEADING = CellColour.of(0xDDE6F0);
    private static final XSSFColor LINK = CellColour.of(0x054B9E);

    final XSSFCellStyle title;
    final XSSFCellStyle plain;
    final XSSFCellStyle strong;
    final XSSFCellStyle heading;
    final XSSFCellStyle number;
    final XSSFCellStyle cell;

    private final XSSFWorkbook workbook;
    private final XSSFFont text;
    private final XSSFCellStyle quotedPlain;
    private final XSSFCellStyle quotedCell;
    private final XSSFCellStyle link;
    private final XSSFCellStyle quotedLink;
    private final Map<Severity, XSSFCellStyle> severities = new EnumMap<>(Severity.class);

    AnswerStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        text = DocumentFont.of(workbook, SIZE);
        XSSFFont bold = DocumentFont.bold(workbook, SIZE);
        XSSFFont underlined = DocumentFont.of(workbook, SIZE);
        underlined.setUnderline(Font.U_SINGLE);
        underlined.setColor(LINK);
        title = style(DocumentFont.bold(workbook, TITLE_SIZE), HorizontalAlignment.LEFT, false);
        plain = style(text, HorizontalAlignment.LEFT, false);
        strong = style(bold, HorizontalAlignment.LEFT, false);
        heading = filled(style(bold, HorizontalAlignment.CENTER, true), HEADING);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        number = style(text, HorizontalAlignment.CENTER, true);
        cell = style(text, HorizontalAlignment.LEFT, true);
        link = style(underlined, HorizontalAlignment.LEFT, true);
        quotedPlain = quoted(style(text, HorizontalAlignment.LEFT, false));
        quotedCell = quoted(style(text, HorizontalAlignment.LEFT, true));
        quotedLink = quoted(style(underlined, HorizontalAlignment.LEFT, true));
        for (Severity severity : Severity.values()) {
            severities.put(severity, filled(style(text, HorizontalAlignment.LEFT, true), MarkColours.of(severity)));
        }
    }

    /** Writes a text as text, whatever it begins with. */
    void write(XSSFCell target, XSSFCellStyle style, String words) {
        String safe = SafeText.of(words);
        target.setCellValue(safe);
        boolean quote = SafeText.looksLikeFormula(safe);
        target.setCellStyle(quote ? quotedOf(style) : style);
    }

    /** A weight's colour. */
    XSSFCellStyle of(Severity severity) {
        return severities.get(severity);
    }

    /** Makes a cell look like something to click on. */
    void asLink(XSSFCell target) {
        target.setCellStyle(target.getCellStyle().getQuotePrefixed() ? quotedLink : link);
    }

    private XSSFCellStyle quotedOf(XSSFCellStyle style) {
        if (style == plain) {
            return quotedPlain;
        }
        return style == cell ? quotedCell : style;
    }

    private XSSFCellStyle style(XSSFFont font, HorizontalAlignment alignment, boolean framed) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        if (framed) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private static XSSFCellStyle quoted(XSSFCellStyle style) {
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, XSSFColor colour) {
        style.setFillForegroundColor(colour);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
