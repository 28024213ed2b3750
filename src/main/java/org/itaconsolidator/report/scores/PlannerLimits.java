package org.itaconsolidator.report.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/** What a plan may not do: which planned scores are open, between which figures, and the words that say so. */
final class PlannerLimits {
    private static final String ZERO = "0";
    private static final String HUNDRED = "100";

    private final ReportWords words;
    private final Messages texts;
    private final PlanLimits limits;

    /**
     * Of one body.
     *
     * @param texts the message file {@code planner}
     */
    PlannerLimits(ReportWords words, Messages texts, PlanLimits limits) {
        this.words = words;
        this.texts = texts;
        this.limits = limits;
    }

    /** A locked indicator's planned score is no cell to type into. */
    Look look(int indicator) {
        return limits.locked().contains(indicator) ? Look.SCORE : Look.OPEN_SCORE;
    }

    /** An indicator's name, with a word where it is locked. */
    String name(int indicator, String name) {
        return limits.locked().contains(indicator) ? name + " " + texts.text("locked") : name;
    }

    /** What is ruled out, in words; {@code ""} for nothing. */
    String text() {
        List<String> parts = new ArrayList<>();
        limits.mostPoints()
                .ifPresent(most ->
                        parts.add(texts.text("limit-most", Map.of("points", words.digits(most.toPlainString())))));
        if (!limits.locked().isEmpty()) {
            String numbers = limits.locked().stream().map(words::digits).collect(Collectors.joining(", "));
            parts.add(texts.text("limit-locked", Map.of("indicators", numbers)));
        }
        return String.join("\n", parts);
    }

    /** Lets the planned scores of some rows of Excel be between 0 and what may be reached. */
    void guard(TableSheet table, PlannerColumns columns, int firstRow, int lastRow) {
        String actual = TableSheet.cell(columns.actual, firstRow);
        String highest = limits.mostPoints()
                .map(most -> "IF(ISNUMBER(" + actual + "),MIN(100," + actual + "+" + most.toPlainString() + "),100)")
                .orElse(HUNDRED);
        String message = limits.mostPoints()
                .map(most -> texts.text("range-most", Map.of("points", words.digits(most.toPlainString()))))
                .orElseGet(() -> texts.text("range"));
        table.sheet()
                .validate(
                        "<dataValidation type=\"decimal\" operator=\"between\" allowBlank=\"1\" showErrorMessage=\"1\""
                                + " errorTitle=\"" + StreamedWorkbook.escaped(texts.text("sheet")) + "\" error=\""
                                + StreamedWorkbook.escaped(message) + "\" sqref=\""
                                + TableSheet.cell(columns.planned, firstRow) + ":"
                                + TableSheet.cell(columns.planned, lastRow) + "\"><formula1>" + ZERO
                                + "</formula1><formula2>"
                                + StreamedWorkbook.escaped(highest) + "</formula2></dataValidation>");
    }
}
