package org.itaconsolidator.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ComparedYear;

/** The official results of several bodies in the one year of which they are shown together. */
final class BodiesOfOneYear {
    private BodiesOfOneYear() {}

    private static final int LEAST = 2;

    /** Empty where fewer than two bodies have an official total of that year: one alone has no rank. */
    static Optional<BodiesContent> of(List<BodyCharts> bodies, LocalDate asOf, ChartFacts facts) {
        Map<String, Long> names = bodies.stream()
                .collect(Collectors.groupingBy(each -> each.body().name(), Collectors.counting()));
        return ComparedYear.of(bodies.stream().flatMap(BodyCharts::totals))
                .filter(year -> bodies.stream()
                                .filter(each -> each.hasOfficialTotal(year))
                                .count()
                        >= LEAST)
                .map(year -> new BodiesContent(
                        year,
                        bodies.stream()
                                .map(each -> each.result(year, name(each.body(), names), facts))
                                .toList(),
                        facts.assessment(Stream.of(year), Stream.of(year)),
                        asOf,
                        facts.digits()));
    }

    /** With district and province where several have that name. */
    private static String name(Body body, Map<String, Long> names) {
        return names.get(body.name()) == 1
                ? body.name()
                : String.join(" ", body.name(), body.district(), body.province())
                        .strip();
    }
}
