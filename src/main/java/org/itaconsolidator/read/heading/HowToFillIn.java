package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Rows that show how a form is filled in and contain nothing that anybody filled in: "ตัวอย่าง | จัดทำคู่มือ",
 * "(ระบุมาตรการ) | (ระบุกอง)", "xxxx | xxxx".
 */
public final class HowToFillIn {
    /** Such a row stands at the top of a table: among others a text that begins like one tells of a deed. */
    private static final int LAST_BELOW_HEADING = 2;

    private static final int FEWEST = 2;
    private static final Pattern EXAMPLE = Words.pattern("(?i)[\\s(\\[*]*<example-rows>[\\s)\\]:*]*");
    private static final Pattern BEGINS_AS_EXAMPLE = Words.pattern("(?i)[(*]*<example-rows>[)*]*[\\s:]");

    /** "(ตัวอย่าง) การใช้อำนาจ", "(แถวนี้เป็นตัวอย่าง)". */
    private static final Pattern MARKED = Words.pattern("(?i)[(\\[]<example-rows>[)\\]]");

    /** "ตัวอย่าง: การใช้อำนาจ"; "ตัวอย่าง" before a blank may begin a deed. */
    private static final Pattern LABELLED = Words.pattern("(?i)<example-rows>\\s*:");

    private static final String SUCH_AS = "เช่น";

    /** "เช่น จัดอบรม", "เช่นจัดอบรม"; "เช่นเดียวกับข้อ 1" refers to another row. */
    private static final Pattern FOR_EXAMPLE =
            Pattern.compile(SUCH_AS + "(?!\\s*(?:เดียว|เดิม|เคย|กัน|นี้|นั้น|ปี|ที่|ข้อ|ข้าง|แถว|ว่า)|$)");

    /** A text in brackets and nothing else, or a letter that stands for a text. */
    private static final Pattern STANDS_FOR_TEXT = Pattern.compile("\\([^()]+\\)|\\[[^\\]]+]|<[^<>]+>|(\\p{L})\\1+");

    private static final Pattern AROUND = Pattern.compile("^[(\\[<]|[)\\]>]$");
    private static final Pattern TELLS = Words.pattern("[(*]*(?:ให้|โปรด|กรุณา)*<tell-to-fill-in>");

    /** What a row tells of what it is about. */
    private static final Set<Field> DETAILS =
            EnumSet.of(Field.STEPS, Field.MONITORING, Field.RESULT, Field.OUTCOME, Field.EVIDENCE, Field.URL);

    /** Whether a row shows how the form is filled in: by its first cell, a word in brackets before a text, or words before several. */
    public static boolean isShownBy(GridRow row, HeadingBlock heading) {
        List<GridCell> cells = row.cells();
        if (cells.size() < FEWEST) {
            return false;
        }
        int beginning = 0;
        for (GridCell cell : cells) {
            beginning += BEGINS_AS_EXAMPLE.matcher(cell.text().strip()).lookingAt() ? 1 : 0;
        }
        return beginning >= FEWEST
                || isExampleWord(cells.get(0).text())
                || findMarked(row, heading).isPresent();
    }

    /**
     * The cell of a row that says in brackets, alone or before what the row is about, that the row is an example: "(ตัวอย่าง) ภาพถ่าย"
     * in the column of evidence says that of the picture.
     */
    public static Optional<GridCell> findMarked(GridRow row, HeadingBlock heading) {
        for (GridCell cell : row.cells()) {
            String text = cell.text().strip();
            if (text.startsWith("(") || text.startsWith("[")) {
                Matcher mark = MARKED.matcher(text);
                if (mark.lookingAt() && (mark.end() == text.length() || !heading.hasAt(cell.column(), DETAILS))) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The measure of a row at the top of a table that says of itself that it is an example. "เช่น จัดอบรม" is one in the first row that has a
     * measure, without a number, where no other measure begins so: what somebody counted, or wrote again and again, is filled in.
     *
     * @param rows all rows of the table
     */
    public static Optional<GridCell> findLabelled(GridRow row, HeadingBlock heading, List<GridRow> rows) {
        if (row.size() < FEWEST || row.number() > heading.lastRow() + LAST_BELOW_HEADING) {
            return Optional.empty();
        }
        Optional<TableColumn> measures = heading.find(Field.MEASURE);
        return measures.flatMap(column -> row.find(column.number()))
                .filter(measure -> LABELLED.matcher(measure.text().strip()).lookingAt()
                        || isForExample(measure) && isFirstAndOnly(row, measure.column(), heading, rows));
    }

    private static boolean isForExample(GridCell measure) {
        return FOR_EXAMPLE.matcher(measure.text().strip()).lookingAt();
    }

    private static boolean isFirstAndOnly(GridRow row, int measures, HeadingBlock heading, List<GridRow> rows) {
        boolean counted = heading.find(Field.SEQ)
                .filter(column -> row.text(column.number()).chars().anyMatch(Character::isDigit))
                .isPresent();
        if (counted) {
            return false;
        }
        for (GridRow other : rows) {
            Optional<GridCell> measure = other.number() == row.number() ? Optional.empty() : other.find(measures);
            if (measure.isPresent() && (other.number() < row.number() || isForExample(measure.get()))) {
                return false;
            }
        }
        return true;
    }

    /** Which cell of a row says what it is about: the first that does not only count the rows. */
    public static int placeOfName(GridRow row) {
        return row.size() > 1 && row.first().readsAsNumber() ? 1 : 0;
    }

    /** Whether a row heads what tells of each column of a form how it is filled in: "คอลัมน์ | วิธีกรอก | ตัวอย่าง". */
    public static boolean isHeading(GridRow row) {
        boolean told = false;
        boolean shown = false;
        for (int i = 1; i < row.size(); i++) {
            String text = row.cells().get(i).text();
            boolean example = isExampleWord(text);
            boolean tells = !example && TELLS.matcher(ThaiText.fold(text)).lookingAt();
            if (!example && !tells && !AnswerSheet.isMarkedBy(text)) {
                return false;
            }
            shown |= example;
            told |= tells;
        }
        return told && shown;
    }

    public static boolean isExampleWord(String text) {
        return EXAMPLE.matcher(text).matches();
    }

    /**
     * Whether a row at the top of a table tells what is to be filled in below: most of its texts do, and none says anything else.
     *
     * @param heading the last row of headings
     * @param saysMore whether a text is such as are filled in
     */
    public static boolean isToldBy(GridRow row, int heading, Predicate<String> saysMore) {
        if (row.number() > heading + LAST_BELOW_HEADING) {
            return false;
        }
        int texts = 0;
        int telling = 0;
        for (GridCell cell : row.cells()) {
            String text = cell.text().strip();
            boolean told = TELLS.matcher(ThaiText.fold(text)).lookingAt()
                    && (!text.startsWith(SUCH_AS) || FOR_EXAMPLE.matcher(text).lookingAt());
            if (!told && saysMore.test(AROUND.matcher(text).replaceAll(""))) {
                return false;
            }
            telling += told || STANDS_FOR_TEXT.matcher(text).matches() ? 1 : 0;
            texts += ThaiNumbers.isNumber(text) ? 0 : 1;
        }
        return telling >= FEWEST && telling * 2 > texts;
    }
}
