package org.itaconsolidator.job.basis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.text.Nearest;
import org.itaconsolidator.thai.text.ThaiText;

/** Finds which body of a store somebody's name means. */
public final class StoredBody {
    /** Written behind a name, it means the body without a stored district and province. */
    private static final String NO_PLACE = " -";

    /**
     * The body of a name, abbreviated or full, with or without its district and province; "-" in their place means that it has none. Bodies
     * of the same name are never taken for each other.
     *
     * @throws Fault if none or several have that name
     */
    public static Body get(List<Body> stored, String name) {
        return get(stored, name, "organisation-unknown");
    }

    /** The body of a name; an unknown name is a fault with the code {@code none}, which suggests the most similar name. */
    public static Body get(List<Body> stored, String name, String none) {
        String said = name.strip();
        boolean placeless = said.endsWith(NO_PLACE);
        Body asked = named(
                placeless ? said.substring(0, said.length() - NO_PLACE.length()).strip() : name);
        List<Body> found = stored.stream()
                .filter(body -> !placeless
                        || body.district().isEmpty() && body.province().isEmpty())
                .filter(body -> body.equals(asked)
                        || isSame(body.name(), asked.name())
                                && (asked.district().isEmpty() || isSame(body.district(), asked.district()))
                                && (asked.province().isEmpty() || isSame(body.province(), asked.province())))
                .toList();
        if (found.isEmpty()) {
            List<String> names = stored.stream().map(Body::name).toList();
            String likely = Nearest.likely(asked.name(), names).orElse("");
            throw Fault.ofConfiguration(none, Map.of("organisation", name, Fault.LIKELY, likely));
        }
        if (found.size() > 1) {
            String bodies = found.stream()
                    .map(body -> body.district().isEmpty() && body.province().isEmpty()
                            ? body.name() + NO_PLACE
                            : body.name() + " (" + body.district() + ", " + body.province() + ")")
                    .collect(Collectors.joining(", "));
            throw Fault.ofConfiguration("organisation-ambiguous", Map.of("organisation", name, "bodies", bodies));
        }
        return found.get(0);
    }

    /** The body for a name, abbreviated or full, with district and province if given. */
    public static Body named(String name) {
        return BodyNames.load().listMentions(name).stream()
                .findFirst()
                .map(mention -> new Body(mention.name(), mention.district(), mention.province()))
                .orElseGet(() -> new Body(name, "", ""));
    }

    private static boolean isSame(String one, String other) {
        return ThaiText.fold(one).equals(ThaiText.fold(other));
    }
}
