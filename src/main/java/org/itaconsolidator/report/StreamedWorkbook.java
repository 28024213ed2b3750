package org.itaconsolidator.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI's streamed workbook, whose texts are escaped in stretches. POI makes a string of every letter, which took half of the
 * time of writing; what is written is the same.
 */
final class StreamedWorkbook extends SXSSFWorkbook {
    private static final int LEVEL = 3;

    /** A workbook with so many rows of each sheet held in memory at a time. */
    StreamedWorkbook(int rows) {
        super(new XSSFWorkbook(), rows, false, false);
    }

    /** Packed in half of the time that the usual level takes; a body's workbook is a ninth larger than by level 5. */
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
        archive.setLevel(LEVEL);
        return archive;
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new Rows();
    }

    private static final class Rows extends SheetDataWriter {
        private final List<String> columns = new ArrayList<>();
        private final Map<Short, String> styles = new HashMap<>();
        private int row = -1;
        private String rowText = "";

        Rows() throws IOException {}

        /** Blank cells and texts, which most are, in few pieces; POI puts the attributes together for each anew. */
        @Override
        public void writeCell(int column, Cell cell) throws IOException {
            boolean blank = cell != null && cell.getCellType() == CellType.BLANK;
            boolean text = cell != null && cell.getCellType() == CellType.STRING;
            if (!blank && !(text && isBare(cell.getStringCellValue()))) {
                super.writeCell(column, cell);
                return;
            }
            begin(column, cell);
            if (text) {
                _out.write(" t=\"inlineStr\"><is><t>");
                outputEscapedString(cell.getStringCellValue());
                _out.write("</t></is></c>");
            } else {
                _out.write("></c>");
            }
        }

        private void begin(int column, Cell cell) throws IOException {
            if (cell.getRowIndex() != row) {
                row = cell.getRowIndex();
                rowText = Integer.toString(row + 1);
            }
            while (columns.size() <= column) {
                columns.add("<c r=\"" + CellReference.convertNumToColString(columns.size()));
            }
            _out.write(columns.get(column));
            _out.write(rowText);
            _out.write(styles.computeIfAbsent(
                    cell.getCellStyle().getIndex(), any -> any == 0 ? "\"" : "\" s=\"" + (any & 0xffff) + "\""));
        }

        /** Whether a text begins and ends with a letter: around blanks POI asks to keep them. */
        private static boolean isBare(String text) {
            return !text.isEmpty()
                    && !Character.isWhitespace(text.charAt(0))
                    && !Character.isWhitespace(text.charAt(text.length() - 1));
        }

        @Override
        protected void outputEscapedString(String text) throws IOException {
            int written = 0;
            for (int i = 0; i < text.length(); i++) {
                if (!isPlain(text.charAt(i))) {
                    _out.write(text, written, i - written);
                    super.outputEscapedString(text.substring(i, i + 1));
                    written = i + 1;
                }
            }
            _out.write(text, written, text.length() - written);
        }

        /** Whether POI writes a character as it is: it has no name in XML, and is no control character. */
        private static boolean isPlain(char c) {
            return c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c != '\u00A0' && c < '\uFFFE';
        }
    }
}
