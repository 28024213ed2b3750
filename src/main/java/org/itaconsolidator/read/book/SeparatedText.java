package org.itaconsolidator.read.book;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads text files whose columns are divided by a separator, as exported lists are: one sheet, its rows numbered by
 * the line in which they begin. Such a file states neither encoding nor separator; both are determined and reported.
 */
final class SeparatedText {
    /** The name of the one sheet: such a file has none. */
    static final String SHEET = "CSV";

    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final byte[] UTF_16_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_MARK_TURNED = {(byte) 0xFF, (byte) 0xFE};

    /** In the order in which they are preferred where a file tells nothing: a comma stands in Thai figures and texts too. */
    private static final List<Character> SIGNS = List.of('\t', ';', '|', ',');

    /** The line that tells a spreadsheet program the separator. */
    private static final Pattern SAID = Pattern.compile("(?i)\\A\"?sep=(.)\"?\\R");

    /** A number as scores are written. */
    private static final Pattern SCORE = Pattern.compile("-?\\d{1,3}(?:\\.\\d+)? ?(?:%|คะแนน)?");

    private static final Pattern FORMULA_OF_TEXT = Pattern.compile("\\s*+=\"((?:[^\"]|\"\")*+)\"\\s*+");

    /** A number as a program writes it; with a leading 0 it is a code, with more digits than a number keeps a text. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,13})(?:\\.\\d{1,10})?");

    /** How many rows are looked at to find the separator. */
    private static final int SAMPLE = 200;

    /** In UTF-8 every Thai letter begins so. */
    private static final int THAI = 0xE0;

    private static final int ASCII = 0x80;

    /** Whether a file of this name is meant as such a text: its content shows no kind. */
    static boolean isNamed(String name) {
        return FileKind.of(name)
                .filter(kind -> kind == FileKind.CSV || kind == FileKind.TSV)
                .isPresent();
    }

    /**
     * Reads such a text; a row over several lines is one row all the same.
     *
     * @param places receives the line of each row that begins in another
     */
    static List<Grid> read(byte[] file, List<Finding> told, Map<RowRef, RowRef> places, WorkbookBound bound)
            throws UnreadableWorkbook {
        Charset charset = charset(file).orElseThrow(() -> UnreadableWorkbook.damaged(""));
        try {
            String start = start(file, charset);
            Matcher said = SAID.matcher(start);
            char sign = said.lookingAt() ? said.group(1).charAt(0) : sign(file, charset);
            SheetBuilder sheet = new SheetBuilder(SHEET, false, bound);
            SplitDecimals split = new SplitDecimals();
            ShiftedRows shifted = new ShiftedRows();
            put(file, charset, sign, said.lookingAt(), sheet, split, shifted, places);
            Optional<SplitDecimals.Pair> torn = sign == ',' ? split.find() : Optional.empty();
            if (torn.isPresent()) {
                CellRef at = new CellRef(SHEET, torn.get().line, torn.get().column);
                throw UnreadableWorkbook.splitDecimals(at, torn.get().shown);
            }
            Optional<ShiftedRows.Row> longer = shifted.find();
            if (longer.isPresent()) {
                CellRef at =
                        new CellRef(SHEET, longer.get().line(), longer.get().column());
                throw UnreadableWorkbook.shiftedColumns(at, longer.get().shown());
            }
            String name = charset.equals(WINDOWS_874) ? "Windows-874" : charset.name();
            told.add(Finding.ofFile(FindingCode.HEADING_TAKEN_AS, name, sign == '\t' ? "TAB" : String.valueOf(sign))
                    .with("case", "separated"));
            return List.of(sheet.toGrid());
        } catch (IOException | RuntimeException e) {
            throw UnreadableWorkbook.damaged(CellRef.wholeSheet(SHEET));
        }
    }

    private static void put(
            byte[] file,
            Charset charset,
            char sign,
            boolean headed,
            SheetBuilder sheet,
            SplitDecimals split,
            ShiftedRows shifted,
            Map<RowRef, RowRef> places)
            throws IOException, UnreadableWorkbook {
        long line = 0;
        int number = 0;
        try (CSVParser rows = rows(file, charset, sign)) {
            for (CSVRecord row : rows) {
                number++;
                if (!headed || line > 0) {
                    int begins = (int) Math.min(line + 1, Integer.MAX_VALUE);
                    put(row, number, sheet);
                    String[] fields = fields(row);
                    split.note(fields, begins);
                    shifted.note(fields, begins);
                    if (begins != number) {
                        places.put(new RowRef(SHEET, number), new RowRef(SHEET, begins));
                    }
                }
                line = rows.getCurrentLineNumber();
            }
        } catch (UncheckedIOException e) {
            if (e.getCause().getCause() instanceof UnreadableWorkbook tooLarge) {
                throw tooLarge;
            }
            // a quote too much or too little: what belongs to which cell is not known from there on
            CellRef at = new CellRef(SHEET, (int) Math.min(line + 1, CellRef.LAST_ROW), 1);
            throw UnreadableWorkbook.damaged(at);
        }
    }

    private static void put(CSVRecord row, int number, SheetBuilder sheet) throws UnreadableWorkbook {
        for (int i = 0; i < row.size(); i++) {
            String text = ThaiText.clean(RichText.escapedHalves(shown(row.get(i))));
            if (!text.isEmpty()) {
                CellValue value = NUMBER.matcher(text).matches()
                        ? new CellValue.Num(new BigDecimal(text), OptionalInt.empty())
                        : new CellValue.Text(text);
                sheet.put(number, i + 1, value, CellLook.PLAIN, GridCell.ANY_FORMULA);
            }
        }
    }

    /** What Excel shows of a field: of a formula that is nothing but a text (="91.27"), as systems export numbers, this text. */
    private static String shown(String field) {
        Matcher text = FORMULA_OF_TEXT.matcher(field);
        return text.matches() ? text.group(1).replace("\"\"", "\"") : field;
    }

    /** The fields of a row up to the last that is filled, with Arabic digits. */
    private static String[] fields(CSVRecord row) {
        int size = row.size();
        while (size > 0 && row.get(size - 1).isBlank()) {
            size--;
        }
        String[] fields = new String[size];
        for (int i = 0; i < size; i++) {
            fields[i] = ThaiText.arabicDigits(ThaiText.clean(shown(row.get(i)))).strip();
        }
        return fields;
    }

    /** What a file is written in; empty where it is no text, or damaged. */
    private static Optional<Charset> charset(byte[] file) {
        boolean marked = WorkbookParts.startsWith(file, Xml.UTF_8_MARK);
        if (WorkbookParts.startsWith(file, UTF_16_MARK) || WorkbookParts.startsWith(file, UTF_16_MARK_TURNED)) {
            return Optional.of(StandardCharsets.UTF_16).filter(charset -> isText(file, charset));
        }
        if (isText(file, StandardCharsets.UTF_8)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return marked || isDamagedUtf8(file)
                ? Optional.empty()
                : Optional.of(WINDOWS_874).filter(charset -> isText(file, charset));
    }

    /** Whether nearly all that is no ASCII is Thai in UTF-8: the rest is damage and no other encoding. */
    private static boolean isDamagedUtf8(byte[] file) {
        long others = 0;
        long thai = 0;
        for (int i = 0; i < file.length; i++) {
            int letter = file[i] & 0xFF;
            others += letter >= ASCII ? 1 : 0;
            boolean begins = letter == THAI && i + 2 < file.length;
            thai += begins
                            && (file[i + 1] == (byte) 0xB8 || file[i + 1] == (byte) 0xB9)
                            && (file[i + 2] & 0xC0) == ASCII
                    ? 3
                    : 0;
        }
        return thai * 2 > others;
    }

    private static boolean isText(byte[] file, Charset charset) {
        char[] letters = new char[8192];
        try (Reader reader = Xml.decoded(file, charset)) {
            for (int n = reader.read(letters); n >= 0; n = reader.read(letters)) {
                for (int i = 0; i < n; i++) {
                    char letter = letters[i];
                    if (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory are read", e);
        }
    }

    private static String start(byte[] file, Charset charset) throws IOException {
        char[] letters = new char[16];
        try (Reader reader = Xml.decoded(Arrays.copyOf(file, Math.min(file.length, 64)), charset)) {
            return new String(letters, 0, Math.max(0, reader.read(letters)));
        } catch (CharacterCodingException e) {
            // the last letter was cut
            return "";
        }
    }

    /** The sign that parts most rows into the same number of columns, more than one. */
    private static char sign(byte[] file, Charset charset) throws IOException {
        char best = ',';
        long most = 0;
        for (char sign : SIGNS) {
            Map<Integer, Integer> rows = new TreeMap<>();
            try (CSVParser sample = rows(file, charset, sign)) {
                for (CSVRecord row : sample) {
                    if (row.getRecordNumber() > SAMPLE) {
                        break;
                    }
                    if (row.size() > 1) {
                        rows.merge(row.size(), 1, Integer::sum);
                    }
                }
            } catch (UncheckedIOException e) {
                // quotes that are none with this sign; those before it count
            }
            long parted = rows.entrySet().stream()
                    .mapToLong(size -> (long) (size.getKey() - 1) * size.getValue())
                    .max()
                    .orElse(0);
            if (parted > most) {
                most = parted;
                best = sign;
            }
        }
        return best;
    }

    private static CSVParser rows(byte[] file, Charset charset, char sign) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(sign)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder()
                .setReader(new Rows(Xml.decoded(file, charset), sign))
                .setFormat(format)
                .get();
    }

    /** Refuses a row that has more columns than a sheet, or a cell more letters than is kept, before the parser holds it whole. */
    private static final class Rows extends FilterReader {
        private final char sign;
        private int line = 1;
        private int row = 1;
        private int column = 1;
        private int letters;
        private char before;
        private boolean quoted;

        /** Whether a quote stood last that ends what is quoted, if no other follows. */
        private boolean closing;

        private Rows(Reader reader, char sign) {
            super(reader);
            this.sign = sign;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] to, int from, int most) throws IOException {
            int read = super.read(to, from, most);
            try {
                for (int i = from; i < from + read; i++) {
                    count(to[i]);
                }
            } catch (UnreadableWorkbook e) {
                throw new IOException(e);
            }
            return read;
        }

        private void count(char letter) throws UnreadableWorkbook {
            boolean end = letter == '\n' || letter == '\r';
            line += end && !(letter == '\n' && before == '\r') ? 1 : 0;
            before = letter;
            if (letter == '"' && (quoted || closing || letters == 0)) {
                closing = quoted;
                quoted = !quoted;
                letters++;
                return;
            }
            closing = false;
            if (quoted || !end && letter != sign) {
                letters++;
                WorkbookBound.check(
                        WorkbookBound.Kept.LETTERS_OF_A_CELL,
                        letters,
                        new CellRef(SHEET, Math.min(row, CellRef.LAST_ROW), Math.min(column, CellRef.LAST_COLUMN)));
            } else {
                letters = 0;
                column = end ? 1 : column + 1;
                row = end ? line : row;
                if (column > CellRef.LAST_COLUMN + 1) {
                    throw UnreadableWorkbook.tooLarge(
                            "", new CellRef(SHEET, Math.min(row, CellRef.LAST_ROW), 1), "", "");
                }
            }
        }
    }

    private static boolean holdsNumber(String[] fields) {
        return Stream.of(fields).anyMatch(field -> SCORE.matcher(field).matches());
    }

    private static long countFilled(String[] fields) {
        return Stream.of(fields).filter(field -> !field.isEmpty()).count();
    }

    /**
     * Numbers with a comma as their point in a text whose columns a comma parts: "1,การปฏิบัติหน้าที่,86,52". Each becomes two whole numbers,
     * so that rows are longer than their heading, or a number stands where the heading asks for a note.
     */
    private static final class SplitDecimals {
        private static final Pattern WHOLE = Pattern.compile("100|\\d{1,2}");
        private static final Pattern DECIMALS = Pattern.compile("\\d{1,2}(?: ?(?:%|คะแนน))?");

        /** The second number alone may be a rank, or full marks. */
        private static final int LARGEST_RANK = 10;

        private final Words words = Words.load();

        /** The row of texts above, with the last of its fields that is filled. */
        private String[] heading = {};

        /** By the column of the whole number how many rows have both, and whether they look like decimals. */
        private final Map<Integer, Pair> pairs = new TreeMap<>();

        private int longer;
        private Pair found;

        /** Two whole numbers side by side in the rows of a table. */
        private static final class Pair {
            private final int line;
            private final int column;
            private final String shown;
            private int rows;
            private boolean asDecimals;

            private Pair(int line, int column, String shown) {
                this.line = line;
                this.column = column;
                this.shown = shown;
            }
        }

        void note(String[] fields, int line) {
            if (!holdsNumber(fields)) {
                if (countFilled(fields) > 1) {
                    close();
                    heading = fields;
                }
                return;
            }
            boolean over = heading.length > 1 && fields.length > heading.length;
            longer += over ? 1 : 0;
            for (int i = 0; heading.length > 1 && i + 1 < fields.length; i++) {
                boolean noted = i + 1 < heading.length && words.starts(Words.Kind.NOTES, heading[i + 1]);
                if ((over || noted)
                        && WHOLE.matcher(fields[i]).matches()
                        && DECIMALS.matcher(fields[i + 1]).matches()) {
                    String shown = fields[i] + "," + fields[i + 1];
                    Pair pair = pairs.computeIfAbsent(i, column -> new Pair(line, column + 1, shown));
                    pair.rows++;
                    pair.asDecimals |= fields[i + 1].startsWith("0")
                            || Integer.parseInt(fields[i + 1].replaceAll("\\D", "")) > LARGEST_RANK;
                }
            }
        }

        private void close() {
            for (Pair pair : pairs.values()) {
                if (found == null && pair.asDecimals && pair.rows * 2 >= longer) {
                    found = pair;
                }
            }
            pairs.clear();
            longer = 0;
        }

        /** The first such numbers; asked once all rows are noted. */
        Optional<Pair> find() {
            close();
            return Optional.ofNullable(found);
        }
    }

    /**
     * Rows that a sign inside of a text makes longer than their heading, so that what follows it stands one column too far right: "3,การใช้อำนาจ,ดี,
     * มาก,80.35,83.35". Such a row shows itself by a text among numbers, or by a number where most rows have nothing.
     */
    private static final class ShiftedRows {
        private static final Pattern WORD = Pattern.compile("\\p{L}");

        /** A column is one of numbers if it has at least so many and no text. */
        private static final int FEWEST = 3;

        /** Of a table's longer rows no more are kept: one is told. */
        private static final int MOST_KEPT = 100;

        private int headings;
        private int rows;
        private int longer;
        private final Map<Integer, Integer> numbers = new TreeMap<>();
        private final Map<Integer, Integer> texts = new TreeMap<>();
        private final List<String[]> kept = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private Row found;

        /** A row that is longer than its heading, with the first cell that does not belong where it stands. */
        private record Row(int line, int column, String shown) {}

        void note(String[] fields, int line) {
            if (!holdsNumber(fields)) {
                if (countFilled(fields) > 1) {
                    close();
                    headings = fields.length;
                }
                return;
            }
            rows++;
            if (fields.length <= headings) {
                for (int i = 0; i < fields.length; i++) {
                    Map<Integer, Integer> seen = SCORE.matcher(fields[i]).matches()
                            ? numbers
                            : WORD.matcher(fields[i]).find() ? texts : null;
                    if (seen != null) {
                        seen.merge(i, 1, Integer::sum);
                    }
                }
            } else if (headings > 1) {
                longer++;
                if (kept.size() < MOST_KEPT) {
                    kept.add(fields);
                    lines.add(line);
                }
            }
        }

        private void close() {
            for (int i = 0; found == null && longer * 2 < rows && i < kept.size(); i++) {
                found = shifted(kept.get(i), lines.get(i));
            }
            rows = 0;
            longer = 0;
            numbers.clear();
            texts.clear();
            kept.clear();
            lines.clear();
        }

        private Row shifted(String[] fields, int line) {
            for (int i = 0; i < fields.length; i++) {
                boolean number = SCORE.matcher(fields[i]).matches();
                boolean amongNumbers = numbers.getOrDefault(i, 0) >= FEWEST && !texts.containsKey(i);
                if (i >= headings
                        ? number
                        : amongNumbers && WORD.matcher(fields[i]).find() && !number) {
                    return new Row(line, i + 1, fields[i]);
                }
            }
            return null;
        }

        /** The first such row; asked once all rows are noted. */
        Optional<Row> find() {
            close();
            return Optional.ofNullable(found);
        }
    }
}
