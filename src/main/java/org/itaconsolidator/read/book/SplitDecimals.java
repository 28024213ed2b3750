package org.itaconsolidator.read.book;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Numbers with a comma as their point in a text whose columns a comma parts: "1,การปฏิบัติหน้าที่,86,52". Each becomes two whole numbers,
 * so that rows are longer than their heading, or a number stands where the heading asks for a note.
 */
final class SplitDecimals {
    private static final Pattern WHOLE = Pattern.compile("100|\\d{1,2}");
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,2}(?: ?(?:%|คะแนน))?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(?:\\.\\d+)? ?(?:%|คะแนน)?");

    /** The second number alone may be a rank, or a mark out of so many. */
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

    void note(CSVRecord row, int line) {
        String[] fields = fields(row);
        boolean numbers = false;
        int texts = 0;
        for (String field : fields) {
            numbers |= NUMBER.matcher(field).matches();
            texts += field.isEmpty() ? 0 : 1;
        }
        if (!numbers) {
            if (texts > 1) {
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

    private static String[] fields(CSVRecord row) {
        int size = row.size();
        while (size > 0 && row.get(size - 1).isBlank()) {
            size--;
        }
        String[] fields = new String[size];
        for (int i = 0; i < size; i++) {
            fields[i] = ThaiText.arabicDigits(ThaiText.clean(row.get(i))).strip();
        }
        return fields;
    }

    /** Whether rows hold such numbers; asked once all rows are noted. */
    boolean found() {
        close();
        return found != null;
    }

    int line() {
        return found.line;
    }

    int column() {
        return found.column;
    }

    String shown() {
        return found.shown;
    }
}
