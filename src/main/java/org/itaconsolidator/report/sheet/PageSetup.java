package org.itaconsolidator.report.sheet;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.extensions.XSSFHeaderFooter;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.ShownText;

/** How sheets print: A4, as wide as the page, headings on each page, page x of y at the bottom. */
public final class PageSetup {
    private static final double SIDE_MARGIN = 0.3;
    private static final double TOP_MARGIN = 0.4;
    private static final double BOTTOM_MARGIN = 0.6;
    /** The margins of forms and papers, which are punched and signed. */
    private static final double FORM_MARGIN = 0.4;

    private static final double FORM_MARGIN_ABOVE = 0.5;
    private static final double FORM_MARGIN_BELOW = 0.7;
    private static final int WIDTH_UNITS = 256;
    /** The widest column, in characters. */
    static final int WIDEST = 255;

    /**
     * With so many characters across a landscape page the letters have nine points in any font, though programs scale by
     * whole per cents.
     */
    public static final int READ_ACROSS = 162;

    /** So many characters across an upright page have nine points in any font. */
    public static final int READ_UPRIGHT = 109;

    /** The scale at which so many fill the page in the widest font, in per cent. */
    static final int READ_SCALE = 57;

    /** The margin below the table where a note and the footer take two lines. */
    private static final double NOTED_MARGIN = 0.8;

    /** From the paper's edge to the running head, which stands in the top margin. */
    private static final double HEAD_MARGIN = 0.15;

    /** From the paper's edge to the footer. */
    private static final double FOOTER_MARGIN = 0.25;

    /** Longer names are cut: a running head or foot holds 255 characters with its codes. */
    private static final int LONGEST_HEAD = 130;

    private static final int LONGEST_FOOT = 255;

    /** A longer title would run into the number of the page. */
    private static final int LONGEST_TITLE = 90;

    /** Streamed sheets name no family, which would leave no room for a note: the one of their cells is meant. */
    private static final String SMALL = "&12&K595959 ";

    private static final String LARGE = "&K000000&14 ";
    private static final String FOOTER_FONT = "&\"" + DocumentFont.FAMILY + ",Regular\"&14 ";

    /**
     * Sets up the printed pages of a streamed sheet. They name the sheet at the top, and the body, if there is one: a page that
     * goes astray has an owner.
     *
     * @param note what stands above the foot of each page; {@code ""} for none
     */
    static void print(
            StreamedSheet sheet, String title, String date, Optional<String> body, Messages texts, String note) {
        String above = above(note);
        String page = "&R" + (note.isEmpty() ? "" : "&12 \n") + LARGE + texts.text("page");
        String whole = "&L" + above + LARGE + foot(title, date) + page;
        // what the star means is needed more than the document's name; a note of many words is cut
        String foot =
                whole.length() <= LONGEST_FOOT ? whole : "&L" + cut(note, date, page) + LARGE + foot(date, "") + page;
        sheet.setPage(
                "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"" + SIDE_MARGIN + "\" right=\""
                        + SIDE_MARGIN
                        + "\" top=\"" + TOP_MARGIN + "\" bottom=\"" + (note.isEmpty() ? BOTTOM_MARGIN : NOTED_MARGIN)
                        + "\" header=\"" + HEAD_MARGIN
                        + "\" footer=\"" + FOOTER_MARGIN + "\"/>",
                body.map(name -> "&L" + SMALL + ShownText.of(name, LONGEST_HEAD).replace("&", "&&"))
                                .orElse("")
                        + "&R" + SMALL + "&A",
                foot);
    }

    private static String above(String note) {
        return note.isEmpty() ? "" : SMALL + note.replace("&", "&&") + "\n";
    }

    /** The note as long as the date leaves room for it; cut before its signs become codes. */
    private static String cut(String note, String date, String page) {
        String above = above(note);
        int room =
                LONGEST_FOOT - "&L".length() - LARGE.length() - foot(date, "").length() - page.length();
        int codes = above.length() - note.length();
        return above.length() <= room ? above : above(ShownText.of(note, room - codes));
    }

    /** Title and date side by side; a centred date would run into the title on a narrow page. */
    private static String foot(String title, String date) {
        String named = ShownText.of(title, LONGEST_TITLE);
        return (date.isEmpty() ? named : named + " · " + date).replace("&", "&&");
    }

    /** A width in characters as the workbook format states it. */
    public static int width(int characters) {
        return Math.min(WIDEST, characters) * WIDTH_UNITS;
    }

    /**
     * A4 in landscape, one page wide, the headings on each page and above what is scrolled; the footer says the document and the page.
     *
     * @param heading the row of the headings, from 0
     */
    public static void print(Sheet sheet, String title, int heading, Messages texts) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, FORM_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, FORM_MARGIN);
        sheet.setMargin(PageMargin.TOP, FORM_MARGIN_ABOVE);
        sheet.setMargin(PageMargin.BOTTOM, FORM_MARGIN_BELOW);
        Footer footer = sheet.getFooter();
        footer.setLeft(FOOTER_FONT + foot(title, ""));
        if (footer instanceof XSSFHeaderFooter scaled) {
            scaled.getHeaderFooter().setScaleWithDoc(false); // readable however small the table becomes
        }
        footer.setRight(FOOTER_FONT + texts.text("page"));
        sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
        sheet.createFreezePane(0, heading + 1);
    }
}
