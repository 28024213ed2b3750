package org.itaconsolidator.model.reading;

import org.itaconsolidator.model.Coded;

/**
 * What a file was taken for in one respect (such as its body), and which place said so.
 *
 * @param what in which respect
 * @param value as understood; {@code ""} if no place says it
 * @param place what kind of place said it
 * @param where the cell, or the words of a name; {@code ""} for kinds with only one place
 */
public record HeadFact(What what, String value, Place place, String where) {
    /** In which respect. */
    public enum What implements Coded {
        BODY,
        /** Who of the body delivers it. */
        DIVISION,
        /** Of which year it tells. */
        FISCAL_YEAR,
        /** After how many months it reports. */
        ROUND,
        FORMS
    }

    /** What kind of place, the surest first. */
    public enum Place implements Coded {
        /** A title line or the heading of a table. */
        CELL,
        /** The hidden sheet of the program's own form. */
        FORM,
        PROSE,
        FOLDER,
        FILE_NAME,
        JOB,
        NOWHERE
    }

    /** A fact that no place states. */
    public static HeadFact untold(What what) {
        return new HeadFact(what, "", Place.NOWHERE, "");
    }
}
