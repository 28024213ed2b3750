package org.itaconsolidator.job.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent;
import org.itaconsolidator.chart.BodiesContent.BodyResult;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.score.ComparedYear;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.ListedBody;

/** The official results of several bodies in the one year in which they are shown together. */
public final class BodiesOfOneYear {
    private static final int LEAST = 2;

    /**
     * Empty if fewer than two bodies have an official total for that year: one alone has no rank.
     *
     * @param absent bodies of which nothing is stored
     */
    public static Optional<BodiesContent> of(
            List<BodyCharts> bodies, List<Body> absent, LocalDate asOf, ChartFacts facts) {
        Map<String, Long> names = Stream.concat(bodies.stream().map(BodyCharts::body), absent.stream())
                .collect(Collectors.groupingBy(Body::name, Collectors.counting()));
        return ComparedYear.of(bodies.stream().flatMap(BodyCharts::totals))
                .filter(year -> bodies.stream()
                                .filter(each -> each.hasOfficialTotal(year))
                                .count()
                        >= LEAST)
                .map(year -> new BodiesContent(
                        year,
                        Stream.concat(
                                        bodies.stream().map(each -> each.result(year, name(each.body(), names), facts)),
                                        absent.stream()
                                                .map(body ->
                                                        new BodyResult(name(body, names), Optional.empty(), Map.of())))
                                .toList(),
                        facts.assessment(Stream.of(year), Stream.of(year)),
                        asOf,
                        facts.digits(),
                        Optional.empty()));
    }

    /** The bodies of a province's list, with the own body marked; empty if the list lacks its total. */
    public static Optional<BodiesContent> of(ListStanding list, LocalDate asOf, ChartFacts facts) {
        Map<String, Long> names = list.listed().stream()
                .collect(Collectors.groupingBy(each -> each.body().name(), Collectors.counting()));
        return list.findOwn()
                .filter(own -> list.isTold() && list.findRank().isPresent())
                .map(own -> new BodiesContent(
                        list.fiscalYear(),
                        list.listed().stream().map(each -> result(each, names)).toList(),
                        facts.assessment(Stream.of(list.fiscalYear()), Stream.of(list.fiscalYear())),
                        asOf,
                        facts.digits(),
                        Optional.of(new BodiesContent.Own(name(own.body(), names), list.province()))));
    }

    private static BodyResult result(ListedBody listed, Map<String, Long> names) {
        Map<Integer, BigDecimal> scores = new HashMap<>();
        listed.scores().forEach((indicator, score) -> scores.put(indicator, score.score()));
        return new BodyResult(name(listed.body(), names), listed.total(), scores);
    }

    /** A body's name, with district and province if several have that name. */
    private static String name(Body body, Map<String, Long> names) {
        return names.get(body.name()) == 1
                ? body.name()
                : String.join(" ", body.name(), body.district(), body.province())
                        .strip();
    }
}
