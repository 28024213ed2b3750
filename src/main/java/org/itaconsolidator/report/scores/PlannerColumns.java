package org.itaconsolidator.report.scores;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/** Where the columns of the plan stand, from 0. */
final class PlannerColumns {
    private final List<Column> columns = new ArrayList<>();
    private final Messages texts;

    final boolean several;

    /** Whose plan, to filter by, beside what is printed; -1 where there is one. */
    final int body;

    /** The number of an indicator; before it the year, after it the name. */
    final int number;

    final int actual;
    final int planned;
    final int raise;

    /** What a point is worth in the total. */
    final int worth;

    final int effect;

    /** The columns. */
    PlannerColumns(Messages texts, boolean several) {
        this.texts = texts;
        this.several = several;
        column("year", 10);
        number = column("number", 9);
        column("indicator", 34);
        actual = column("actual", 12);
        planned = column("planned", 12);
        raise = column("raise", 12);
        worth = column("worth", 14);
        effect = column("effect", 34);
        body = several ? column("body", 34) : -1;
    }

    List<Column> all() {
        return List.copyOf(columns);
    }

    private int column(String key, int width) {
        columns.add(new Column(texts.text("column." + key), width));
        return columns.size() - 1;
    }
}
