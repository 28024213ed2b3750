package org.itaconsolidator.report.answer;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.report.answer.ReturnedWorkbook.ReturnRequest;
import org.itaconsolidator.report.sheet.CellColour;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.PageSetup;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.sheet.WorkbookFile;

/**
 * Writes the sheet that lists the findings of a delivery: what was found, where (linked to the cell), and what to do.
 */
record AnswerSheetWriter(ReturnedWords words, ReturnRequest request, List<FindingLine> lines) {
    /** Of number, weight, state, where, what and code, in characters of the document font. */
    private static final List<Integer> WIDTHS = List.of(5, 17, 13, 27, 76, 28);

    private static final List<String> HEADINGS = List.of("number", "severity", "state", "where", "what", "code");
    private static final int STATE = 2;
    private static final int WHERE = 3;

    /** How much wider a digit of the document font is than one of {@link #USUAL} points, as in most senders' workbooks. */
    private static final double WIDER = 1.2;

    private static final int USUAL = 11;

    /** The share of a column's width that can be relied on, whatever font stands in. */
    private static final double SURE = 0.85;

    /** Points above and below a row's text. */
    private static final float MARGIN = 4;

    /** The highest row that Excel allows, in points. */
    private static final float HIGHEST_ROW = 409;

    /** Adds the sheet as the first, on which the workbook then opens. */
    void addTo(XSSFWorkbook workbook, Optional<String> whyNotMarked) {
        AnswerStyles styles = new AnswerStyles(workbook);
        Optional<String> opened = EarlierAnswer.findOpened(workbook);
        XSSFSheet sheet = workbook.createSheet(WorkbookFile.uniqueSheet(workbook, words.text("sheet")));
        workbook.setSheetOrder(sheet.getSheetName(), 0);
        XSSFRow marker = sheet.createRow(0);
        marker.createCell(0).setCellValue(AnswerSheet.MARKER);
        if (whyNotMarked.isEmpty()) {
            marker.createCell(AnswerSheet.ANSWERED_COLUMN - 1).setCellValue(Sha256.of(request.content()));
        }
        marker.setZeroHeight(true);
        // widths count digits of the workbook's standard font: of a large one fewer make the same width
        int standard = Math.max(USUAL, workbook.getFontAt(0).getFontHeightInPoints());
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, PageSetup.width((int) Math.round(WIDTHS.get(i) * WIDER * USUAL / standard)));
        }
        sheet.setColumnHidden(STATE, request.changes().isEmpty());
        addHeading(sheet, styles, whyNotMarked);
        XSSFRow heading = addRow(sheet);
        List<String> headings =
                HEADINGS.stream().map(name -> words.text("heading." + name)).toList();
        for (int i = 0; i < headings.size(); i++) {
            styles.write(heading.createCell(i), styles.heading, headings.get(i));
        }
        setHeight(heading, headings, WIDTHS, AnswerStyles.SIZE);
        heading.createCell(WIDTHS.size()).setCellValue(AnswerSheet.MARKER);
        sheet.setColumnHidden(WIDTHS.size(), true);
        for (int i = 0; i < lines.size(); i++) {
            addLine(sheet, styles, lines.get(i), i + 1, whyNotMarked.isEmpty());
        }
        request.changes().ifPresent(changes -> addSolved(sheet, styles, changes.solved()));
        PageSetup.print(sheet, words.text("title"), heading.getRowNum(), words.messages());
        EarlierAnswer.openOnAnswer(workbook, opened);
    }

    private void addHeading(XSSFSheet sheet, AnswerStyles styles, Optional<String> whyNotMarked) {
        addText(sheet, styles, styles.title, words.text("title"));
        addText(sheet, styles, styles.plain, words.text("file", "file", request.inboxPath()));
        Map<String, String> counts = Map.of(
                "errors", count(Severity.ERROR),
                "warnings", count(Severity.WARNING),
                "notices", count(Severity.NOTICE));
        addText(sheet, styles, styles.plain, words.text("intro." + outcome(), counts));
        if (request.rows().read() > 0 && !isCopy()) {
            addText(sheet, styles, styles.plain, words.text("rows", rows()));
        }
        addText(sheet, styles, styles.plain, whatToDo(whyNotMarked));
    }

    /** Whether all of the workbook is stored, some of it or nothing. */
    private String outcome() {
        if (request.refused()) {
            return "refused";
        }
        return request.rows().refused() > 0 && !isCopy() ? "read-in-part" : "read";
    }

    private Map<String, String> rows() {
        Ledger rows = request.rows();
        return Map.of(
                "read", words.digits(rows.read()),
                "stored", words.digits(rows.stored()),
                "refused", words.digits(rows.refused()),
                "ignored", words.digits(rows.ignored()));
    }

    /** Whether the workbook is a copy: its rows are those of its original. */
    private boolean isCopy() {
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> line.finding().code() == FindingCode.IDENTICAL_COPY);
    }

    private String whatToDo(Optional<String> whyNotMarked) {
        if (isCopy()) {
            return words.text("how-to.copy");
        }
        return whyNotMarked
                .map(why -> words.text("not-marked", "reason", words.text("reason." + why)))
                .orElseGet(() -> words.text(isOfWholeFile() ? "how-to.whole" : "how-to"));
    }

    /** Whether the worst that was found concerns no cell: the lines, and no colours, say what to do. */
    private boolean isOfWholeFile() {
        Optional<Severity> worst =
                lines.stream().map(line -> line.finding().severity()).min(Comparator.naturalOrder());
        return worst.isPresent()
                && lines.stream()
                        .filter(line -> line.finding().severity() == worst.get())
                        .flatMap(line -> line.finding().cells().stream())
                        .noneMatch(cell -> cell.row() > 0);
    }

    private String count(Severity severity) {
        return words.digits(lines.stream()
                .filter(line -> line.finding().severity() == severity
                        && !line.finding().code().isOnTrial())
                .count());
    }

    private void addLine(XSSFSheet sheet, AnswerStyles styles, FindingLine line, int number, boolean linked) {
        String state = line.fresh()
                .map(fresh -> words.text(fresh ? "state.new" : "state.open"))
                .orElse("");
        XSSFRow row = addLine(sheet, styles, line, number, words.severity(line.finding()), state);
        row.getCell(1).setCellStyle(styles.of(line.finding().severity()));
        if (linked) {
            link(row.getCell(WHERE), styles, line.finding().cell());
        }
    }

    private XSSFRow addLine(
            XSSFSheet sheet, AnswerStyles styles, FindingLine line, int number, String severity, String state) {
        String code = line.finding().code().code();
        return addTexts(
                sheet,
                styles,
                List.of(words.digits(number), severity, state, words.where(line), words.sentence(line), code));
    }

    private void addSolved(XSSFSheet sheet, AnswerStyles styles, List<Finding> solved) {
        if (solved.isEmpty()) {
            return;
        }
        List<FindingLine> done = FindingLine.listOf(solved, Optional.empty());
        addText(sheet, styles, styles.strong, words.text("solved", "count", done.size()));
        for (int i = 0; i < done.size(); i++) {
            addLine(sheet, styles, done.get(i), i + 1, words.text("severity.solved"), words.text("state.solved"));
        }
    }

    private static XSSFRow addTexts(XSSFSheet sheet, AnswerStyles styles, List<String> texts) {
        XSSFRow row = addRow(sheet);
        for (int i = 0; i < texts.size(); i++) {
            styles.write(row.createCell(i), i == 0 ? styles.number : styles.cell, texts.get(i));
        }
        setHeight(row, texts, WIDTHS, AnswerStyles.SIZE);
        return row;
    }

    private static void addText(XSSFSheet sheet, AnswerStyles styles, XSSFCellStyle style, String text) {
        XSSFRow row = addRow(sheet);
        styles.write(row.createCell(0), style, text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.size() - 1));
        int width = 0;
        for (int i = 0; i < WIDTHS.size(); i++) {
            width += sheet.isColumnHidden(i) ? 0 : WIDTHS.get(i);
        }
        int size = style.getFont().getFontHeightInPoints();
        setHeight(row, List.of(text), List.of(width), size);
    }

    private static void setHeight(XSSFRow row, List<String> texts, List<Integer> widths, int size) {
        List<Integer> sure = widths.stream().map(width -> (int) (width * SURE)).toList();
        row.setHeightInPoints(Math.min(HIGHEST_ROW, ThaiMetrics.rowHeight(texts, sure, size) + MARGIN));
    }

    private static XSSFRow addRow(XSSFSheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    /** Links to a cell, if its sheet exists and is not hidden. */
    private static void link(XSSFCell cell, AnswerStyles styles, CellRef target) {
        XSSFWorkbook workbook = cell.getSheet().getWorkbook();
        int sheet = workbook.getSheetIndex(target.sheet());
        if (target.sheet().isEmpty() || sheet < 0 || workbook.getSheetVisibility(sheet) != SheetVisibility.VISIBLE) {
            return;
        }
        String place = CellRef.columnName(Math.max(1, target.column())) + Math.max(1, target.row());
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.sheet().replace("'", "''") + "'!" + place);
        cell.setHyperlink(link);
        styles.asLink(cell);
    }

    /** The styles of the answer's sheet, added to the sender's; each is made once, with and without a quote prefix. */
    private static final class AnswerStyles {
        /** Points; fitting on a page matters more here than in an official document. */
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

        XSSFCellStyle of(Severity severity) {
            return severities.get(severity);
        }

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
}
