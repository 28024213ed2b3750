package org.itaconsolidator.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * Who has to deliver what and by when.
 *
 * @param fiscalYear empty if the entry only names the body
 * @param round 6 or 12 (months), empty if the forms have none
 * @param divisions those that deliver, in the order of the file; empty if the body delivers as a whole
 * @param renamed other names of these divisions, such as one from before a reorganisation, each with today's name
 * @param forms those that are due; empty if nothing is due
 * @param due the last day for every form without a day of its own
 * @param dueByForm the last day of single forms
 * @param acknowledged by division, the day on which it acknowledged (รับทราบ) the measures
 */
public record Expectation(
        NamedBody body,
        Optional<FiscalYear> fiscalYear,
        OptionalInt round,
        List<String> divisions,
        Map<String, String> renamed,
        List<Form> forms,
        Optional<LocalDate> due,
        Map<Form, LocalDate> dueByForm,
        Map<String, LocalDate> acknowledged) {
    public Expectation {
        divisions = List.copyOf(divisions);
        renamed = Map.copyOf(renamed);
        forms = List.copyOf(forms);
        dueByForm = Map.copyOf(dueByForm);
        acknowledged = Map.copyOf(acknowledged);
    }

    /** The last day on which the form is in time; empty if the job sets none. */
    public Optional<LocalDate> findDue(Form form) {
        return Optional.ofNullable(dueByForm.get(form)).or(() -> due);
    }

    /** Whether reports of a round are due; only a delivery that names the round answers. */
    public boolean expectsReportOfRound() {
        return round.isPresent() && forms.contains(Form.REPORT);
    }

    /** The same entry with the place and aliases that another entry gives for the body. */
    Expectation of(NamedBody placed, List<String> aliases) {
        NamedBody known = new NamedBody(placed.name(), aliases, placed.district(), placed.province());
        return new Expectation(known, fiscalYear, round, divisions, renamed, forms, due, dueByForm, acknowledged);
    }
}
