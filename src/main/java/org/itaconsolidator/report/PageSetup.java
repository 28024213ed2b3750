package org.itaconsolidator.report;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Header;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.extensions.XSSFHeaderFooter;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.ShownText;

/** How sheets print: A4, as wide as the page, headings on each page, page x of y below. */
final class PageSetup {
    private static final double SIDE_MARGIN = 0.4;
    private static final double TOP_MARGIN = 0.5;
    private static final double BOTTOM_MARGIN = 0.7;
    private static final int WIDTH_UNITS = 256;
    private static final int WIDEST = 255;

    /** From the paper's edge to the running head, which has its room within the upper margin. */
    private static final double HEAD_MARGIN = 0.2;

    private static final int LONGEST_HEAD = 130;

    private static final String HEAD_FONT = "&\"" + DocumentFont.FAMILY + ",Regular\"&12&K595959 ";
    private static final String FOOTER_FONT = "&\"" + DocumentFont.FAMILY + ",Regular\"&14 ";

    private PageSetup() {}

    /** Names the body and the sheet at the top of each page: one that goes astray has an owner. */
    static void runningHead(Sheet sheet, String body) {
        Header head = sheet.getHeader();
        head.setLeft(HEAD_FONT + shortened(body).replace("&", "&&"));
        head.setRight(HEAD_FONT + "&A");
        sheet.setMargin(PageMargin.HEADER, HEAD_MARGIN);
    }

    /** A running head holds 255 characters with its codes: names so long end in an ellipsis. */
    private static String shortened(String body) {
        return ShownText.of(body, LONGEST_HEAD);
    }

    /** A width in characters as the workbook format states it. */
    static int width(int characters) {
        return Math.min(WIDEST, characters) * WIDTH_UNITS;
    }

    static void form(XSSFSheet sheet, FormTable table, String title, Messages texts) {
        print(sheet, title, "", true, texts);
        sheet.setRepeatingRows(new CellRangeAddress(table.headingRow(), table.headingRow(), -1, -1));
        sheet.createFreezePane(0, table.headingRow() + 1);
        sheet.setDefaultRowHeightInPoints(ThaiMetrics.lineHeight(DocumentFont.SIZE) + 2);
        sheet.getCTWorksheet().getSheetFormatPr().unsetCustomHeight(); // rows grow with what is typed into them
    }

    /** A4, one page wide; the footer says the document, the date and the page. */
    static void print(Sheet sheet, String title, String date, boolean landscape, Messages texts) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.TOP, TOP_MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM_MARGIN);
        Footer footer = sheet.getFooter();
        footer.setLeft(FOOTER_FONT + title.replace("&", "&&"));
        footer.setCenter(date.isEmpty() ? "" : FOOTER_FONT + date);
        if (footer instanceof XSSFHeaderFooter scaled) {
            scaled.getHeaderFooter().setScaleWithDoc(false); // readable however small the table becomes
        }
        footer.setRight(FOOTER_FONT + texts.text("page"));
    }
}
