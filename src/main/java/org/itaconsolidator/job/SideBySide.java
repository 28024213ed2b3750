package org.itaconsolidator.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/** The official results of several bodies in the year in which most of them have one, of several such years the latest. */
final class SideBySide {
    private SideBySide() {}

    /** Empty where fewer than two bodies have a total of the same year. */
    static Optional<BodiesContent> of(List<BodyCharts> bodies, LocalDate asOf, ChartFacts facts) {
        Map<FiscalYear, Long> years = bodies.stream()
                .flatMap(BodyCharts::totalledYears)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> names = bodies.stream()
                .collect(Collectors.groupingBy(each -> each.body().name(), Collectors.counting()));
        return years.entrySet().stream()
                .filter(year -> year.getValue() > 1)
                .max(Map.Entry.<FiscalYear, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
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
