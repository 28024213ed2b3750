package org.itaconsolidator.collect;

import org.itaconsolidator.model.Coded;

/** Why a file or folder of the inbox is not a delivery. */
public enum IgnoreRule implements Coded {
    /** {@code ~$*}: Excel's note of who has a workbook open. */
    OWNER_FILE,
    /** {@code .~lock.*}: LibreOffice's note of the same. */
    LOCK_FILE,
    /** A hidden file or folder. */
    HIDDEN,
    /** A link: what it leads to is not in the inbox. */
    LINK,
    /** A pipe, a device or the like. */
    NOT_REGULAR,
    /** {@code *.ตอบกลับ.xlsx}: the program's own answer to a workbook that takes no marks. */
    OWN_ANSWER,
    /** Neither a workbook nor one of the formats that are mistaken for one. */
    OTHER_KIND
}
