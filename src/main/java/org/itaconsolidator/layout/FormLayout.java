package org.itaconsolidator.layout;

import java.util.List;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;

/**
 * The declaration of a form.
 *
 * @param form which one
 * @param sheet the name of its sheet
 * @param title its first title line
 * @param recognisedBy a table is this form where it has every field of one of these sets
 * @param columns of the program's own form, in order
 */
public record FormLayout(
        Form form, String sheet, String title, List<Set<Field>> recognisedBy, List<FormColumn> columns) {
    /** Whether a table with these fields can be this form. */
    public boolean isRecognisedBy(Set<Field> fields) {
        return recognisedBy.stream().anyMatch(fields::containsAll);
    }
}
