package org.itaconsolidator.report.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.report.sheet.SafeText;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * Marks the cells of findings with colours and notes: the most severe finding decides the colour, each finding adds a
 * line to the note. Each of our lines begins with one of our prefixes; the lines of the sender's own note stay before
 * them, with their format.
 */
final class CellMarks {
    private static final String AUTHOR = "ita-consolidator";
    private static final int WIDTH_PIXELS = 320;
    private static final int LINE_PIXELS = 20;
    private static final int LINE_CHARACTERS = 40;
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final String PREFIX = Messages.of("returned").text("note-prefix");

    private record Place(String sheet, CellAddress cell) {}

    private final XSSFWorkbook workbook;
    private final ReturnedWords words;
    private final MarkColours colours;

    CellMarks(XSSFWorkbook workbook, ReturnedWords words) {
        this.workbook = workbook;
        this.words = words;
        this.colours = new MarkColours(workbook);
    }

    /** Marks the cells of all lines, the most severe first. */
    void mark(List<FindingLine> lines) {
        Map<Place, Severity> heaviest = new LinkedHashMap<>();
        Map<Place, List<String>> notes = new LinkedHashMap<>();
        for (FindingLine line : lines) {
            for (CellRef ref : line.finding().cells()) {
                List<Place> places = places(ref);
                places.forEach(
                        place -> heaviest.putIfAbsent(place, line.finding().severity()));
                places.stream()
                        .limit(1)
                        .forEach(place -> notes.computeIfAbsent(place, p -> new ArrayList<>())
                                .add(words.note(line)));
            }
        }
        heaviest.forEach((place, severity) -> colours.mark(cell(place), severity));
        notes.forEach((place, texts) -> texts.stream().distinct().forEach(text -> addNote(cell(place), text)));
        colours.remember();
    }

    /** The cells to mark: for a row those that hold something, else the first; for a whole sheet or file none. */
    private List<Place> places(CellRef ref) {
        XSSFSheet sheet = workbook.getSheet(ref.sheet());
        if (sheet == null || sheet instanceof XSSFChartSheet || ref.row() == 0) {
            return List.of();
        }
        int row = ref.row() - 1;
        if (ref.column() > 0) {
            return List.of(place(sheet, row, ref.column() - 1));
        }
        List<Place> used = new ArrayList<>();
        if (sheet.getRow(row) != null) {
            for (Cell cell : sheet.getRow(row)) {
                if (cell.getCellType() != CellType.BLANK) {
                    used.add(new Place(sheet.getSheetName(), cell.getAddress()));
                }
            }
        }
        return used.isEmpty() ? List.of(place(sheet, row, 0)) : used;
    }

    /** A place, or the first cell of the merged range over it, the only one seen. */
    private static Place place(XSSFSheet sheet, int row, int column) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(row, column)) {
                return new Place(sheet.getSheetName(), new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
            }
        }
        return new Place(sheet.getSheetName(), new CellAddress(row, column));
    }

    /** The cell; a new one looks like its row or column. */
    private XSSFCell cell(Place place) {
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        XSSFRow row = sheet.getRow(place.cell().getRow());
        if (row == null) {
            row = sheet.createRow(place.cell().getRow());
        }
        int column = place.cell().getColumn();
        XSSFCell cell = row.getCell(column);
        if (cell == null) {
            XSSFCellStyle look = row.isFormatted() ? row.getRowStyle() : (XSSFCellStyle) sheet.getColumnStyle(column);
            cell = row.createCell(column);
            if (look != null) {
                cell.setCellStyle(look);
            }
        }
        return cell;
    }

    /**
     * Adds a line to the cell's note, or gives it a note. A sender's note that leaves no room for the line stays as it is: the
     * answer's sheet tells it, and Excel would mend a longer one by cutting it.
     */
    private static void addNote(XSSFCell cell, String line) {
        String text = SafeText.of(line);
        XSSFComment comment = cell.getCellComment();
        if (comment == null) {
            XSSFClientAnchor anchor = anchor(cell, text);
            comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
            comment.setAuthor(AUTHOR);
            comment.setString(new XSSFRichTextString(text));
            cell.setCellComment(comment);
            return;
        }
        XSSFRichTextString longer =
                new XSSFRichTextString((CTRst) comment.getString().getCTRst().copy());
        String more = (longer.length() == 0 ? "" : "\n") + text;
        if (longer.length() + more.length() <= ShownText.LONGEST_OF_A_CELL) {
            longer.append(more);
            comment.setString(longer);
        }
    }

    static boolean hasOurNote(XSSFCell cell) {
        XSSFComment comment = cell.getCellComment();
        String text = comment == null ? null : comment.getString().getString();
        return text != null && kept(text) != null;
    }

    /** Removes our lines from all notes of a sheet, and notes that held nothing else. */
    static void removeOurNotes(XSSFSheet sheet) {
        List<CellAddress> places = new ArrayList<>(sheet.getCellComments().keySet());
        for (CellAddress place : places) {
            XSSFComment comment = sheet.getCellComment(place);
            String text = comment.getString().getString();
            BitSet kept = kept(text == null ? "" : text);
            if (kept == null) {
                continue;
            }
            if (kept.isEmpty()) {
                removeNote(sheet, place);
            } else {
                comment.setString(cut(comment.getString(), kept));
            }
        }
    }

    /** The characters of a text that do not belong to our lines; null where no line is ours. */
    private static BitSet kept(String text) {
        BitSet kept = new BitSet();
        kept.set(0, text.length());
        for (int from = 0, end; from <= text.length(); from = end + 1) {
            end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            if (text.startsWith(PREFIX, from)) {
                kept.clear(from, end + 1);
            }
        }
        if (kept.cardinality() == text.length()) {
            return null;
        }
        if (!kept.isEmpty() && text.charAt(kept.length() - 1) == '\n') {
            kept.clear(kept.length() - 1);
        }
        return kept;
    }

    private static XSSFRichTextString cut(XSSFRichTextString rich, BitSet kept) {
        CTRst text = (CTRst) rich.getCTRst().copy();
        if (text.sizeOfRArray() == 0) {
            return new XSSFRichTextString(within(rich.getString(), 0, kept));
        }
        int from = 0;
        for (int i = 0; i < text.sizeOfRArray(); ) {
            String whole = text.getRArray(i).getT();
            String rest = within(whole, from, kept);
            from += whole.length();
            text.getRArray(i).setT(rest);
            if (rest.isEmpty()) {
                text.removeR(i);
            } else {
                i++;
            }
        }
        return new XSSFRichTextString(text);
    }

    private static String within(String run, int start, BitSet kept) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < run.length(); i++) {
            if (kept.get(start + i)) {
                rest.append(run.charAt(i));
            }
        }
        return rest.toString();
    }

    private static void removeNote(XSSFSheet sheet, CellAddress place) {
        XSSFRow row = sheet.getRow(place.getRow());
        XSSFCell cell = row == null ? null : row.getCell(place.getColumn());
        if (cell == null) {
            cell = (row == null ? sheet.createRow(place.getRow()) : row).createCell(place.getColumn());
        }
        sheet.getVMLDrawing(true); // another program may have left out the drawing of its notes
        cell.removeCellComment();
    }

    /**
     * Beside the cell, wide and high enough for the text. It begins at the cell's own right edge, for a note is first made at the
     * cell where its anchor begins: begun in the neighbour, it would meet the note that stands there.
     */
    private static XSSFClientAnchor anchor(XSSFCell cell, String text) {
        XSSFSheet sheet = cell.getSheet();
        int left = cell.getColumnIndex();
        int edge = Math.round(sheet.getColumnWidthInPixels(left)) * Units.EMU_PER_PIXEL;
        int right = Math.min(left + 1, LAST_COLUMN);
        for (float width = 0; width < WIDTH_PIXELS && right < LAST_COLUMN; right++) {
            width += sheet.getColumnWidthInPixels(right);
        }
        int top = cell.getRowIndex();
        int bottom = top;
        int lines = 2 + text.length() / LINE_CHARACTERS;
        for (double height = 0; height < lines * LINE_PIXELS && bottom < LAST_ROW; bottom++) {
            XSSFRow row = sheet.getRow(bottom);
            height += PIXELS_PER_POINT * (row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints());
        }
        return new XSSFClientAnchor(edge, 0, 0, 0, left, top, right, bottom);
    }
}
