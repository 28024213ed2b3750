package org.itaconsolidator.collect;

import java.util.List;
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
}
