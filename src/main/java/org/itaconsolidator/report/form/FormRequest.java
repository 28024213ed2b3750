package org.itaconsolidator.report.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.FindingRow;

/**
 * Which form to write for whom, and what it already holds.
 *
 * @param fiscalYear its year; a score form holds the years up to it
 * @param round 6 or 12 (months), empty where the form belongs to no round
 * @param body the body; empty leaves its line for the officer to fill in
 * @param division the division, {@code ""} leaves its line open
 * @param divisions the words of the dropdown; empty for the program's own list
 * @param rows the entry rows already filled, by field
 * @param scores the scores already filled, for a score form
 * @param unanswered findings on what was delivered before that still stand, listed on a sheet of their own
 */
public record FormRequest(
        Form form,
        FiscalYear fiscalYear,
        OptionalInt round,
        Optional<Body> body,
        String division,
        List<String> divisions,
        List<Map<Field, String>> rows,
        PrefilledScores scores,
        List<FindingRow> unanswered) {
    /** Copies the lists and checks the round. */
    public FormRequest {
        if (round.isPresent() && round.getAsInt() != 6 && round.getAsInt() != 12) {
            throw new IllegalArgumentException("round " + round.getAsInt() + " is neither 6 nor 12 months");
        }
        divisions = List.copyOf(divisions);
        rows = List.copyOf(rows);
        unanswered = List.copyOf(unanswered);
    }

    public static FormRequest blank(Form form, FiscalYear year) {
        return new FormRequest(
                form,
                year,
                OptionalInt.empty(),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                PrefilledScores.NONE,
                List.of());
    }

    public FormRequest forBody(Body whose) {
        return new FormRequest(
                form, fiscalYear, round, Optional.of(whose), division, divisions, rows, scores, unanswered);
    }

    public FormRequest forDivision(String whose) {
        return new FormRequest(form, fiscalYear, round, body, whose, divisions, rows, scores, unanswered);
    }

    /** This request for the report after 6 or 12 months. */
    public FormRequest inRound(int months) {
        return new FormRequest(
                form, fiscalYear, OptionalInt.of(months), body, division, divisions, rows, scores, unanswered);
    }

    /** This request with these divisions in the dropdown. */
    public FormRequest withDivisions(List<String> words) {
        return new FormRequest(form, fiscalYear, round, body, division, words, rows, scores, unanswered);
    }

    public FormRequest withRows(List<Map<Field, String>> filled) {
        return new FormRequest(form, fiscalYear, round, body, division, divisions, filled, scores, unanswered);
    }

    public FormRequest withScores(PrefilledScores filled) {
        return new FormRequest(form, fiscalYear, round, body, division, divisions, rows, filled, unanswered);
    }

    public FormRequest withUnanswered(List<FindingRow> findings) {
        return new FormRequest(form, fiscalYear, round, body, division, divisions, rows, scores, findings);
    }
}
