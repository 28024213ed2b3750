package org.itaconsolidator.read.table;

import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;

/**
 * What a table under recognised headings is. Tables of other systems share a heading or two with the forms: they are left
 * alone, with the reason.
 */
public sealed interface TableKind {
    /** One of ours; a table may be two forms at once, such as scores with their analysis. */
    record Ours(Set<Form> forms) implements TableKind {}

    /** Another system's; the reason is a key of the message files. */
    record Other(String reason) implements TableKind {}

    /** About the assessment, and without the headings that are needed to read it: the fields, where it is of a form and lacks more. */
    record Incomplete(Set<Field> lacking) implements TableKind {
        public Incomplete() {
            this(Set.of());
        }
    }
}
