package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * Who has to deliver what, as the job asks for it, with body and divisions as the store names them.
 *
 * @param fiscalYear empty if any year's delivery will do
 * @param round 6 or 12, empty if the forms have none
 * @param divisions those that deliver; empty if the body delivers as a whole
 * @param due the last day that is in time, by form; a form without one is never late
 * @param acknowledged by division, the day on which it acknowledged (รับทราบ) the measures
 */
public record ExpectedDeliveries(
        Body body,
        Optional<FiscalYear> fiscalYear,
        OptionalInt round,
        List<String> divisions,
        List<Form> forms,
        Map<Form, LocalDate> due,
        Map<String, LocalDate> acknowledged) {
    public ExpectedDeliveries {
        divisions = List.copyOf(divisions);
        forms = List.copyOf(forms);
        // always in the same order, because texts made of them are compared with those of the last run
        due = Collections.unmodifiableMap(new TreeMap<>(due));
        acknowledged = Collections.unmodifiableMap(new TreeMap<>(acknowledged));
    }

    public List<ExpectedForm> listForms() {
        return ExpectedForm.list(body, fiscalYear, round, divisions, forms);
    }

    public Optional<LocalDate> findDue(Form form) {
        return Optional.ofNullable(due.get(form));
    }
}
