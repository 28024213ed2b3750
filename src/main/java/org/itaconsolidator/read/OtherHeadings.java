package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.ThaiText;

/**
 * Headings below a table of which none is known: words where the rows above have their numbers, and rows of another table
 * under them. That table is judged on its own; as rows of the one above, its words would be measures.
 */
final class OtherHeadings {
    private static final int FEWEST = 2;

    /** A number or a letter of a list, or a word that closes or continues a table: a row of the table above. */
    private static final Pattern OF_THE_TABLE = Pattern.compile(
            ".*\\d.*|[ก-ฮa-z][.)]?|\\(?ต่อ\\)?|(?:รวม|เฉลี่ย|หมายเหตุ|ลงชื่อ|ผู้|ตำแหน่ง|ที่มา|ข้อมูล|iit|eit|oit|ita).*");

    private OtherHeadings() {}

    /** Whether such headings stand in a row below the headings of a table with numbered rows. */
    static boolean areAt(List<GridRow> rows, int at, Optional<HeadingBlock> above, HeadingFinder finder) {
        Optional<TableColumn> numbers = above.flatMap(heading -> heading.find(Field.SEQ));
        GridRow row = rows.get(at);
        if (numbers.isEmpty()
                || row.number() <= above.get().lastRow() + 1
                || row.cells().size() < FEWEST
                || at + 1 == rows.size()) {
            return false;
        }
        String word = ThaiText.fold(row.text(numbers.get().number()));
        boolean words = !word.isEmpty()
                && !ThaiText.isNothing(word)
                && !OF_THE_TABLE.matcher(word).matches()
                && !finder.matcher().isOfASigner(row.text(numbers.get().number()))
                && row.cells().stream().allMatch(HeadingFinder::isLikeAHeading)
                && !finder.namesIndicators(row);
        return words && isOverRows(row, rows.get(at + 1));
    }

    /** Whether the next row goes on in the same columns, as rows do below headings. */
    private static boolean isOverRows(GridRow row, GridRow below) {
        long same = below.cells().stream()
                .filter(cell -> row.find(cell.column()).isPresent())
                .count();
        return below.number() == row.number() + 1
                && same >= FEWEST
                && same == below.cells().size();
    }

    /** The headings as a block: none is known. */
    static HeadingBlock block(GridRow row) {
        List<HeadingBlock.UnknownColumn> unknown = row.cells().stream()
                .map(cell -> new HeadingBlock.UnknownColumn(cell.column(), cell.text(), row.number()))
                .toList();
        return new HeadingBlock(row.number(), row.number(), List.of(), unknown);
    }
}
