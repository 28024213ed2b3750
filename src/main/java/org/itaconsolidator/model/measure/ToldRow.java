package org.itaconsolidator.model.measure;

import java.util.List;

/** A row of a plan or report, with what says whose it is. */
interface ToldRow {
    /** The division that delivered it or answers for it, {@code ""} for the whole body. */
    String division();

    /** The divisions that it names as responsible. */
    List<String> divisions();

    /** The divisions for which it speaks: its own, else those that it names. */
    default List<String> tellers() {
        return division().isEmpty() ? divisions() : List.of(division());
    }
}
