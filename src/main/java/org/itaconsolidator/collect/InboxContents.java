package org.itaconsolidator.collect;

import java.util.List;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.SourceFile;

/**
 * What the inbox holds, each list in the order of its paths.
 *
 * @param workbooks to be read
 * @param refused clearly meant as deliveries, and not to be read: {@link Inbox#findRefusal} says why
 * @param ignored no deliveries
 * @param waiting paths that changed while they were looked at or that could not be read just now: the next run looks
 *     again; a folder's ends with {@code /}
 * @param closed folders that this user has no right to look into; each ends with {@code /}
 */
public record InboxContents(
        List<SourceFile> workbooks,
        List<SourceFile> refused,
        List<Ignored> ignored,
        List<String> waiting,
        List<String> closed) {
    public InboxContents {
        workbooks = List.copyOf(workbooks);
        refused = List.copyOf(refused);
        ignored = List.copyOf(ignored);
        waiting = List.copyOf(waiting);
        closed = List.copyOf(closed);
    }

    /**
     * A file or folder of the inbox that is not a delivery.
     *
     * @param inboxPath path relative to the inbox with {@code /}; a folder's ends with {@code /}
     */
    public record Ignored(String inboxPath, IgnoreRule rule) {}

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
}
