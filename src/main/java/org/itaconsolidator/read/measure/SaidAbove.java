package org.itaconsolidator.read.measure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What the rows of a table said so far, for those below that only refer to them: by a ditto mark, by the number of a row ("เช่นเดียวกับข้อ
 * ๑"), or as the one above. Each row is looked at once, and none where none refers. What refers to a row that refers itself means what that one does.
 */
final class SaidAbove {
    /** A mark that means what stands above it, alone or between dashes. */
    private static final Pattern DITTO = Pattern.compile(
            "[\\s.\u2010-\u2015-]*+(?:[\"\u201C-\u201F\u2033\u02BA\u3003]|''|,,|//|(?i:do|ditto)(?![a-z]))+[\\s.\u2010-\u2015-]*+");

    /** "เช่นเดียวกับข้อ 1", "เหมือนแถวบน": what another row says, by its number or as the one above. */
    private static final Pattern AS_ANOTHER = Pattern.compile(
            "\\(?(?:(?:เช่น)?เดียวกับ|เช่นเดียวกันกับ|เหมือน(?:กัน)?(?:กับ)?|ตาม|ดู|ดัง)(?:(?:ข้อ|ลำดับ|รายการ)(?:ที่)?\\(?(\\d{1,3}(?:\\.\\d{1,2})?)[.)]?"
                    + "|แถวบน|ด้านบน|ข้างบน|ข้างต้น)\\)?|เช่นเดียวกัน|(?:ดัง|ตามที่)กล่าว(?:มา)?(?:แล้ว)?(?:ข้างต้น|ข้างบน|ด้านบน)?");

    /** A reference with its blanks; most results are longer. */
    private static final int LONGEST = 40;

    private static final Pattern AROUND_NUMBER = Pattern.compile("^\\D++|\\D++$");

    private static final List<Field> MAY_REFER =
            List.of(Field.INDICATOR, Field.RESPONSIBLE, Field.PERIOD, Field.RESULT, Field.OUTCOME);

    /** What the rows of one column said; empty where nobody knows what. */
    private record Said(int column, Map<String, Optional<String>> byNumber) {}

    private final Grid grid;
    private final int headingRow;
    private final Optional<TableColumn> numbers;
    private final Map<Field, Said> said = new EnumMap<>(Field.class);
    private final Map<Field, Optional<String>> last = new EnumMap<>(Field.class);

    private final List<GridRow> rows;

    /** How many of the rows were looked at. */
    private int taken;

    SaidAbove(Grid grid, HeadingBlock heading, List<GridRow> rows) {
        this.grid = grid;
        this.rows = rows;
        this.headingRow = heading.lastRow();
        this.numbers = heading.find(Field.SEQ);
        for (Field field : MAY_REFER) {
            heading.find(field).ifPresent(column -> said.put(field, new Said(column.number(), new HashMap<>())));
        }
    }

    /** Takes what a row says; a line alone says nothing of its columns. */
    private void take(GridRow row) {
        if (row.size() <= 1) {
            return;
        }
        String number = numbers.map(column -> ThaiText.fold(row.text(column.number())))
                .map(text -> AROUND_NUMBER.matcher(text).replaceAll(""))
                .orElse("");
        said.forEach((field, of) -> {
            Optional<String> text = grid.find(grid.refHolding(row.number(), of.column(), headingRow))
                    .map(GridCell::text)
                    .filter(any -> !ThaiText.isNothing(any));
            Optional<String> meant = text.isPresent() && refers(text.get()) ? findMeant(field, text.get()) : text;
            last.put(field, meant);
            if (!number.isEmpty()) {
                // of two rows with one number that say different things nobody knows which is meant
                of.byNumber().merge(number, meant, (one, other) -> isSame(one, other) ? one : Optional.empty());
            }
        });
    }

    /**
     * The row with what another says in place of each reference, at its own cell; as it is where none surely does.
     *
     * @param place of the row among those of the table, from 0; no earlier one is asked for after a later one
     */
    TableRow resolve(TableRow row, int place) {
        TableRow now = row;
        for (Field field : said.keySet()) {
            FieldText text = row.own().get(field);
            if (text == null || !refers(text.text())) {
                continue;
            }
            while (taken < place) {
                take(rows.get(taken));
                taken++;
            }
            Optional<String> meant = findMeant(field, text.text());
            if (meant.isPresent()) {
                now = now.saying(field, new FieldText(meant.get(), text.at()));
            }
        }
        return now;
    }

    private Optional<String> findMeant(Field field, String reference) {
        Matcher another = AS_ANOTHER.matcher(ThaiText.fold(reference));
        String number = another.matches() && another.group(1) != null ? another.group(1) : "";
        return number.isEmpty()
                ? last.getOrDefault(field, Optional.empty())
                : said.get(field).byNumber().getOrDefault(number, Optional.empty());
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return one.map(ThaiText::fold).equals(other.map(ThaiText::fold));
    }

    static boolean refers(String text) {
        return text.length() <= LONGEST
                && (DITTO.matcher(text).matches()
                        || AS_ANOTHER.matcher(ThaiText.fold(text)).matches());
    }
}
