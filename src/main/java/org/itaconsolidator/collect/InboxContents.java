package org.itaconsolidator.collect;

import java.util.List;
import org.itaconsolidator.model.SourceFile;

/**
 * What the inbox holds, each list in the order of its paths.
 *
 * @param workbooks to be read
 * @param refusals not to be read
 * @param ignored no deliveries
 * @param waiting paths that changed while they were looked at or that could not be read just now: the next run looks
 *     again; a folder's ends with {@code /}
 * @param closed folders that this user has no right to look into; each ends with {@code /}
 */
public record InboxContents(
        List<SourceFile> workbooks,
        List<Refusal> refusals,
        List<Ignored> ignored,
        List<String> waiting,
        List<String> closed) {
    public InboxContents {
        workbooks = List.copyOf(workbooks);
        refusals = List.copyOf(refusals);
        ignored = List.copyOf(ignored);
        waiting = List.copyOf(waiting);
        closed = List.copyOf(closed);
    }
}
