package org.itaconsolidator.thai.name;

import java.util.List;

/**
 * The divisions that a cell names as responsible.
 *
 * @param names canonical, or as written where unknown, in the order of the text, each once; empty for a blank cell and one that refers to
 *     another row
 * @param all whether the cell says "all divisions" in some wording
 */
public record Divisions(List<String> names, boolean all) {
    /** The word of the views for all divisions, where it is not known which there are. */
    public static final String ALL = "ทุกส่วนราชการ";

    public Divisions {
        names = List.copyOf(names);
    }
}
