package org.itaconsolidator.layout;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A row of a report form that is no report as it was handed out: a measure that an earlier report calls done or given up, or that nobody
 * asks of this division. The form stores the words of each, so that an unchanged row is no report and a changed one is.
 */
public final class FinishedRow {
    public static final String KEY = "finished";

    /** The key of the form's note about the rows that were to be reported on when it was handed out. */
    public static final String OPEN_KEY = "asked";

    /** That key in forms that did not mark which measures of all divisions nobody asks of this one. */
    public static final String OLDER_OPEN_KEY = "open";

    /** Stands in place of the row's number. */
    public static final String DONE = "✓ เสร็จแล้ว";

    public static final String CANCELLED = "✗ ยกเลิกแล้ว";

    /** A measure that nobody asks of this division: another's plan gives it to all, or it begins after the round. Unchanged it is no report. */
    public static final String OPTIONAL = "ไม่บังคับ";

    private static final List<String> CLOSED = List.of(DONE, CANCELLED);

    public static final List<String> MARKS = List.of(DONE, CANCELLED, OPTIONAL);

    /** What stands in a cell that the form asks for and the earlier report left blank. */
    public static final String AS_REPORTED = "ตามรายงานรอบก่อน";

    private static final List<Field> TOLD = List.of(Field.STATUS, Field.RESULT, Field.OUTCOME, Field.EVIDENCE);

    private static final int LENGTH = 16;
    private static final String BETWEEN = " ";

    /** Whether a row that the program fills in is one that an earlier report calls done or given up. */
    public static boolean isClosed(Map<Field, String> row) {
        return CLOSED.contains(row.getOrDefault(Field.SEQ, ""));
    }

    /** The form's note about those of its rows that are no report unless they are changed; {@code ""} if there are none. */
    public static String marks(Collection<Map<Field, String>> rows) {
        return marks(rows, row -> MARKS.contains(row.getOrDefault(Field.SEQ, "")));
    }

    /** The form's note about rows to report on, without a result yet; if only these come back unchanged, nothing is reported. */
    public static String openMarks(Collection<Map<Field, String>> rows) {
        return marks(
                rows,
                row -> !OPTIONAL.equals(row.get(Field.SEQ))
                        && TOLD.stream().allMatch(field -> ThaiText.isNothing(row.getOrDefault(field, ""))));
    }

    private static String marks(Collection<Map<Field, String>> rows, Predicate<Map<Field, String>> which) {
        return rows.stream().filter(which).map(FinishedRow::mark).distinct().collect(Collectors.joining(BETWEEN));
    }

    public static Set<String> listMarks(String said) {
        return Arrays.stream(said.split(BETWEEN))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What identifies a row: its words, whatever its number. */
    public static String mark(Map<Field, String> row) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        row.forEach((field, text) -> {
            if (field != Field.SEQ && !ThaiText.isNothing(text)) {
                words.put(field, ThaiText.fold(text));
            }
        });
        Sha256 hash = new Sha256();
        words.forEach((field, text) -> hash.add(field.code() + "=" + text + "\n"));
        return hash.hex().substring(0, LENGTH);
    }
}
