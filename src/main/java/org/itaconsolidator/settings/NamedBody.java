package org.itaconsolidator.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * A body as the job file names it.
 *
 * @param name the official name as the outputs show it; never blank
 * @param aliases other spellings that mean this body
 * @param district without the word อำเภอ, {@code ""} where not stated
 * @param province without the word จังหวัด, {@code ""} where not stated
 */
public record NamedBody(String name, List<String> aliases, String district, String province) {
    public NamedBody {
        aliases = List.copyOf(aliases);
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        names.addAll(aliases);
        return List.copyOf(names);
    }
}
