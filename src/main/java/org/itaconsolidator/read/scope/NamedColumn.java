package org.itaconsolidator.read.scope;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a comment says of a column that it names, its own or another: "คอลัมน์ถัดไปเป็นผลประเมินตนเอง", "คะแนนในคอลัมน์ D เป็นเป้าหมาย คอลัมน์นี้เป็นผลที่ประกาศ".
 *
 * @param column the number of that column
 * @param said what it says of it, as of the scores around it
 * @param rest what it says besides, of its own place
 */
public record NamedColumn(int column, String said, String rest) {
    private static final String COLUMN = "(?:คอลัมน์|ช่อง(?=\\s?(?:ทาง|ด้าน)?(?:ถัดไป|ขวา|ซ้าย|ก่อนหน้า)))";

    private static final Pattern NAMED = Pattern.compile(
            "(?:(?:คะแนน|ตัวเลข|ค่า|ข้อมูล|ผล)\\s*+)?(?:(?:ที่อยู่|ใน|ของ)\\s*+)?" + COLUMN
                    + "\\s?(?:ที่|ทาง|ด้าน)?\\s?(?:(?<right>ถัดไป|ต่อไป|ขวา)|(?<left>ซ้าย|ก่อนหน้า)|(?<letters>[A-Za-z]{1,2})(?![A-Za-z]))(?:มือ|นี้)*+");

    private static final Pattern NEXT = Pattern.compile("(?<!\\s)\\s*+(?:ส่วน|แต่|และ)?(?:คอลัมน์|ช่อง)");

    /** The column that a comment names; empty where it names none, or one that no sheet has. */
    public static Optional<NamedColumn> find(CellRef at, String comment) {
        String text = ThaiText.clean(comment);
        Matcher named = NAMED.matcher(text);
        if (!named.find()) {
            return Optional.empty();
        }
        int column = named.group("letters") != null
                ? CellRef.find(named.group("letters") + "1")
                        .map(CellRef::column)
                        .orElse(0)
                : at.column() + (named.group("right") != null ? 1 : -1);
        Matcher next = NEXT.matcher(text);
        int end = next.find(named.end()) ? next.start() : text.length();
        return column < 1
                ? Optional.empty()
                : Optional.of(new NamedColumn(
                        column,
                        "คะแนนนี้" + text.substring(named.end(), end).strip(),
                        (text.substring(0, named.start()) + text.substring(end)).strip()));
    }
}
