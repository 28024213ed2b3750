package org.itaconsolidator.thai.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;

/**
 * Names of bodies as officers say them: อบต.ตัวอย่าง. Where others in the same list have the name, the district follows,
 * and the province only where that is not enough: อบต.ตัวอย่าง (ดอนตาล).
 */
public final class ShortNames {
    private static final BodyNames NAMES = BodyNames.load();

    private final Map<Body, String> names = new HashMap<>();

    public ShortNames(Collection<Body> bodies) {
        List<Function<Body, Stream<String>>> places = List.of(
                body -> Stream.empty(),
                body -> Stream.of(body.district()),
                body -> Stream.of(body.district(), body.province()));
        for (List<Body> alike : bodies.stream()
                .distinct()
                .collect(Collectors.groupingBy(Body::name))
                .values()) {
            for (Function<Body, Stream<String>> place : places) {
                alike.forEach(body -> names.put(body, named(body, place.apply(body))));
                if (alike.stream().map(names::get).distinct().count() == alike.size()) {
                    break;
                }
            }
        }
    }

    /** A body that is not in the list is called by its name alone. */
    public String of(Body body) {
        return names.getOrDefault(body, named(body, Stream.empty()));
    }

    private static String named(Body body, Stream<String> places) {
        String place = places.filter(stated -> !stated.isEmpty()).collect(Collectors.joining(", "));
        String name = NAMES.abbreviated(body.name());
        return place.isEmpty() ? name : name + " (" + place + ")";
    }
}
