package org.itaconsolidator.model.paper;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * A present file of which documents lack something because it, or rows of it, could not be taken.
 *
 * @param body whose it is; empty where that is not known
 * @param division {@code ""} for the whole body or unknown
 * @param path relative to the inbox
 * @param forms empty where not known
 * @param fiscalYear empty where not known
 * @param round 6 or 12; empty for none or not known
 * @param rows the rows that were not taken of a file that else counts; 0 where nothing of it was taken
 */
public record RefusedFile(
        Optional<Body> body,
        String division,
        String path,
        Set<Form> forms,
        Optional<FiscalYear> fiscalYear,
        OptionalInt round,
        int rows) {
    public RefusedFile {
        forms = Set.copyOf(forms);
    }

    /** Whether it is of a form, year and round, or may be because it does not say. */
    public boolean mayBeOf(Form form, FiscalYear year, OptionalInt of) {
        return (forms.isEmpty() || forms.contains(form))
                && fiscalYear.filter(own -> !own.equals(year)).isEmpty()
                && (of.isEmpty() || round.isEmpty() || round.equals(of));
    }
}
