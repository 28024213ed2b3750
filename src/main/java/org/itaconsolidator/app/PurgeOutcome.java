package org.itaconsolidator.app;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Coded;

/**
 * What was removed of a body, or would be.
 *
 * @param organisation the body's full name
 * @param removed how many of each kind; a kind without any is no key
 * @param stillInInbox its workbooks that still lie in an inbox, so that the next run would read them again; by the path in the job's
 *     inbox, in another job's by the whole path
 * @param shared inbox paths of its workbooks whose content another body delivered too: their originals stay
 * @param lists inbox paths of lists of many bodies that name it: its rows are removed, but still stand in the lists' originals
 * @param left folders in which something is left, because it is somebody's own or not known to be the program's
 * @param elsewhere outputs of other jobs with the same store that still show it
 * @param namedInJob whether the job file still names it
 */
public record PurgeOutcome(
        String organisation,
        Map<Kind, Integer> removed,
        List<String> stillInInbox,
        List<String> shared,
        List<String> lists,
        List<Path> left,
        List<Path> elsewhere,
        boolean namedInJob) {
    /** What can be removed, in the order shown. */
    public enum Kind implements Coded {
        DELIVERIES,
        ORIGINALS,
        HISTORY,
        /** Copies of the store that are written anew without the body. */
        BACKUPS_REWRITTEN,
        /** Copies of the store that cannot be written anew. */
        BACKUPS_REMOVED,
        /** Marked copies kept beside the store. */
        ANSWERS,
        /** Documents and pictures kept beside the store. */
        PAPERS,
        /** Workbooks of single bodies kept beside the store. */
        WORKBOOKS,
        /** Stores that a restore had put aside. */
        REPLACED,
        /** Papers kept as signed that hold the body, with their copies of the store. */
        SIGNED,
        /** What killed processes left half made. */
        LEFTOVERS
    }

    public PurgeOutcome {
        Map<Kind, Integer> some = new EnumMap<>(Kind.class);
        removed.forEach((kind, count) -> {
            if (count > 0) {
                some.put(kind, count);
            }
        });
        removed = Collections.unmodifiableMap(some);
        stillInInbox = List.copyOf(stillInInbox);
        shared = List.copyOf(shared);
        lists = List.copyOf(lists);
        left = List.copyOf(left);
        elsewhere = List.copyOf(elsewhere);
    }
}
