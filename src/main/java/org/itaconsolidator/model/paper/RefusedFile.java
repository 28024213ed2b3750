package org.itaconsolidator.model.paper;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * A file in the inbox that was refused, whole or in rows, and so is missing from documents.
 *
 * @param body whose it is; empty if that is not known
 * @param division {@code ""} for the whole body or unknown
 * @param path relative to the inbox
 * @param forms empty if not known
 * @param fiscalYear empty if not known
 * @param round 6 or 12; empty for none or not known
 * @param rows how many rows were refused of a file that otherwise counts; 0 if all of it was
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
