package org.itaconsolidator.layout;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.Field;

/**
 * A row of a form that says that there is nothing to report: nothing more is asked of it.
 *
 * @param beside what may be filled in besides; a row that holds more is one like any other
 */
public record NothingToReport(Field where, List<String> words, Set<Field> beside) {
    public NothingToReport {
        words = List.copyOf(words);
        beside = Set.copyOf(beside);
    }
}
