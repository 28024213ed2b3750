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

    private final Map<Body, String> places = new HashMap<>();

    public ShortNames(Collection<Body> bodies) {
        List<Function<Body, Stream<String>>> stated = List.of(
                body -> Stream.empty(),
                body -> Stream.of(body.district()),
                body -> Stream.of(body.district(), body.province()));
        for (List<Body> alike : bodies.stream()
                .distinct()
                .collect(Collectors.groupingBy(Body::name))
                .values()) {
            for (Function<Body, Stream<String>> place : stated) {
                alike.forEach(body -> places.put(body, inBrackets(place.apply(body))));
                if (alike.stream().map(places::get).distinct().count() == alike.size()) {
                    break;
                }
            }
        }
    }

    /** A body that is not in the list is called by its name alone. */
    public String of(Body body) {
        return NAMES.abbreviated(body.name()) + places.getOrDefault(body, "");
    }

    /** The same with the full name, for papers. */
    public String full(Body body) {
        return body.name() + places.getOrDefault(body, "");
    }

    private static String inBrackets(Stream<String> places) {
        String place = places.filter(stated -> !stated.isEmpty()).collect(Collectors.joining(", "));
        return place.isEmpty() ? "" : " (" + place + ")";
    }
}
