package org.itaconsolidator.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;

/**
 * The content of one division's reminder.
 *
 * @param division its name; {@code ""} for what the body delivers as a whole
 * @param owed what it still has to send, at least one thing
 */
public record Reminder(Body body, String division, LocalDate asOf, List<MissingDelivery> owed) {
    public Reminder {
        owed = List.copyOf(owed);
    }

    /**
     * Something that a division still has to send.
     *
     * @param forms the form's code, or several with commas; {@code ""} where a refused file shows none
     * @param round 6 or 12
     * @param due the last day on which it is in time
     * @param fileName the inbox path of what came and must be mended; {@code ""} where nothing came
     * @param rowsRefused rows of that file that are not stored; 0 where the whole file is not, or only cells
     * @param reasons what is wrong with it, in sentences; of a report that leaves out measures their names and where they stand
     * @param answer the path of its answer within the output; {@code ""} where there is none
     */
    public record MissingDelivery(
            String forms,
            Optional<FiscalYear> fiscalYear,
            OptionalInt round,
            Optional<LocalDate> due,
            State state,
            String fileName,
            int rowsRefused,
            List<String> reasons,
            String answer) {
        /** At most so many reasons are told: more are not needed to know the matter. */
        static final int MOST_REASONS = 3;

        public MissingDelivery {
            reasons = List.copyOf(reasons);
        }

        /** Whether both are of one file. */
        public boolean isOfSameFile(MissingDelivery other) {
            return !fileName.isEmpty() && fileName.equals(other.fileName());
        }

        /** What is owed, with the file that came but does not count for it. */
        public MissingDelivery came(State why, String file, List<String> because, String answered) {
            return new MissingDelivery(forms, fiscalYear, round, due, why, file, 0, because, answered);
        }

        /** Why something is owed. */
        public enum State implements Coded {
            /** It has not come and is not overdue yet. */
            AWAITED,
            /** It has not come and is overdue. */
            OVERDUE,
            /** It has not come, but a file that may be it names another year or round, or no round. */
            ELSEWHERE,
            /** It came, but a file of another round, year or division was put in its place. */
            OVERWRITTEN,
            /** It came without anything filled in. */
            BLANK,
            /** A self-assessment came, which is no result. */
            ASSESSED,
            /** It came, and nothing of it could be stored. */
            REFUSED,
            /** A newer version came, and nothing of it could be stored: the one before still counts. */
            REFUSED_AGAIN,
            /** It came, and some of its rows could not be stored. */
            TO_MEND,
            /** A report came, and leaves out measures whose time has come: the reasons name them. */
            SILENT,
            /** A report came, and what it tells of some measures does not prove them yet: the reasons name them. */
            TO_COMPLETE
        }
    }
}
