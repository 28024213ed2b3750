package org.itaconsolidator.report;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * POI's streamed workbook, whose texts are escaped in stretches. POI makes a string of every letter, which took half of the
 * time of writing; what is written is the same.
 */
final class StreamedWorkbook extends SXSSFWorkbook {
    /** A workbook with so many rows of each sheet held in memory at a time. */
    StreamedWorkbook(int rows) {
        super(new XSSFWorkbook(), rows, false, false);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new Rows();
    }

    private static final class Rows extends SheetDataWriter {
        Rows() throws IOException {}

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
