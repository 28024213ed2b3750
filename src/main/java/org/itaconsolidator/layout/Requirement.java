package org.itaconsolidator.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Field;

/**
 * What a begun row of a form must hold.
 *
 * @param anyOf one of these fields is enough
 * @param where the field whose words decide whether it is asked for; empty where every begun row is asked
 * @param words of that field that ask for it; empty without such a field
 */
public record Requirement(Set<Field> anyOf, Optional<Field> where, List<String> words) {
    public Requirement {
        anyOf = Set.copyOf(anyOf);
        words = List.copyOf(words);
    }

    /** Of every begun row. */
    static Requirement always(Set<Field> anyOf) {
        return new Requirement(anyOf, Optional.empty(), List.of());
    }
}
