package org.itaconsolidator.report.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.ReportWords;

/**
 * The first sheet. Its position is reserved when it is created, and it is written after all others. This class has the
 * sentences that both kinds of it share.
 */
public abstract sealed class Summary permits SummaryPage, SummaryTable {
    /** States that are counted together, the best first. */
    public static final List<List<MeasureState>> MEASURE_STATES = List.of(
            List.of(MeasureState.COMPLETE),
            List.of(MeasureState.INCOMPLETE),
            List.of(MeasureState.NOT_REPORTED),
            List.of(MeasureState.LATER_REPORT),
            MeasureState.AS_REPORTED,
            List.of(MeasureState.NOT_ASKED));

    final ReportContext context;
    final ReportWords words;

    Summary(ReportContext context) {
        this.context = context;
        words = context.words();
    }

    public abstract void write(SummaryFacts facts);

    /** As of which day the data are, and which day decides what is due. */
    final String days() {
        LocalDate day = context.run().businessDate();
        // a run of an earlier day is of that day
        return context.run().asOf().isAfter(day)
                ? words.text("summary.day", "date", day)
                : words.text("summary.days", "data", context.workbook().asOf(), "date", day);
    }

    /** The line that this page is for the head of the office, and where the list of the other sheets is. */
    final String print() {
        return words.text("summary.print", "index", words.text("sheet.index"));
    }

    /** The folders that could not be read; empty where all could. */
    final Optional<String> closed() {
        List<String> folders = context.run().closed();
        return folders.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("summary.closed", "folders", words.few(folders)));
    }

    /** Which sheets this workbook does not have, and why. */
    final Optional<String> leftOut(List<String> sheets) {
        return sheets.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("summary.left-out", "sheets", String.join(", ", sheets)));
    }
}
