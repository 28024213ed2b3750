package org.itaconsolidator.thai.name;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;

/**
 * Names of bodies as officers say them: without district and province, if no other body in the same list has that
 * name.
 */
public final class ShortNames {
    private static final BodyNames NAMES = BodyNames.load();

    private final Map<String, Long> named;
    private final Function<Body, String> whole;

    /** @param whole how a whole name is said */
    public ShortNames(Collection<Body> bodies, Function<Body, String> whole) {
        named = bodies.stream().collect(Collectors.groupingBy(Body::name, Collectors.counting()));
        this.whole = whole;
    }

    public String of(Body body) {
        return named.getOrDefault(body.name(), 0L) > 1 ? whole.apply(body) : NAMES.abbreviated(body.name());
    }
}
