package org.itaconsolidator.job.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.page.PageContent.Change;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;
import org.itaconsolidator.score.YearFacts;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.thai.text.ThaiOrder;

/** The latest results of a body as the page shows them. */
final class PageResults {
    private final Frameworks frameworks;
    private final BigDecimal target;
    private final IndicatorPaths paths;

    PageResults(Frameworks frameworks, BigDecimal target) {
        this.target = target;
        this.frameworks = frameworks;
        paths = new IndicatorPaths(new YearFacts(frameworks).listCrosswalk());
    }

    /**
     * The latest results of a body.
     *
     * @param own from the scorecard that speaks for it; empty where none does
     * @param divisions where none does, what its divisions estimate, each for itself
     */
    record Found(Optional<Result> own, List<Result> divisions) {
        static final Found NONE = new Found(Optional.empty(), List.of());
    }

    /**
     * The latest results of the one body of which the rows are.
     *
     * @param detailed whether its section is shown, which begins with the headline
     */
    Found find(ContentReader own, boolean detailed) {
        Map<Scorecard, List<FigureRow>> figures =
                own.results().listFigures().stream().collect(Collectors.groupingBy(FigureRow::scorecard));
        Map<Scorecard, List<TotalRow>> totals =
                own.results().listTotals().stream().collect(Collectors.groupingBy(TotalRow::scorecard));
        Set<Scorecard> cards = new HashSet<>(figures.keySet());
        cards.addAll(totals.keySet());
        Optional<Scorecard> main = Scorecard.main(cards.stream());
        Function<Scorecard, Result> result = card -> result(
                card,
                figures.getOrDefault(card, List.of()).stream().collect(Collectors.groupingBy(FigureRow::fiscalYear)),
                totals.getOrDefault(card, List.of()),
                main.filter(any -> detailed)
                        .flatMap(any -> Headline.of(
                                card,
                                figures.getOrDefault(card, List.of()),
                                totals.getOrDefault(card, List.of()),
                                own.results().listNational(),
                                own.results().listBodyStandings(),
                                own.results().listListStandings(),
                                target,
                                paths)));
        return main.isPresent()
                ? new Found(main.map(result), List.of())
                : new Found(
                        Optional.empty(),
                        cards.stream()
                                .filter(card -> card.source() == SourceKind.SELF_ASSESSMENT)
                                .sorted(Comparator.comparing(Scorecard::division, ThaiOrder.NAMES))
                                .map(result)
                                .toList());
    }

    private Result result(
            Scorecard card,
            Map<FiscalYear, List<FigureRow>> years,
            List<TotalRow> totals,
            Optional<Headline> headline) {
        FiscalYear latest = Stream.concat(
                        years.keySet().stream(), totals.stream().map(TotalRow::fiscalYear))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Map<Figure, FigureRow> figures = years.getOrDefault(latest, List.of()).stream()
                .collect(Collectors.toMap(FigureRow::figure, Function.identity()));
        Optional<TotalRow> total =
                totals.stream().filter(row -> row.fiscalYear().equals(latest)).findFirst();
        Optional<BigDecimal> computed = total.flatMap(TotalRow::total);
        Optional<BigDecimal> stated = total.flatMap(TotalRow::reportedTotal);
        Optional<Framework> framework = frameworks.findFramework(latest);
        FigureRow whole = figures.get(Figure.TOTAL);
        Optional<Framework> proved =
                framework.map(known -> known.provedBy(total.stream().toList()));
        boolean unconfirmed = proved.filter(Confirmed::total).isEmpty();
        return new Result(
                latest,
                card.source(),
                card.division(),
                computed.or(() -> stated),
                computed.isEmpty() && stated.isPresent(),
                total.flatMap(TotalRow::findContradicting),
                computed.isPresent()
                        ? total.flatMap(TotalRow::level)
                        : total.flatMap(TotalRow::level).or(() -> total.flatMap(TotalRow::reportedLevel)),
                unconfirmed,
                proved.filter(Confirmed::level).isEmpty(),
                total.map(row -> row.proof().doubts()).orElse(List.of()),
                change(whole),
                framework.isPresent(),
                indicators(framework.orElseGet(() -> frameworks.getNearest(latest)), figures),
                headline);
    }

    private static List<IndicatorLine> indicators(Framework framework, Map<Figure, FigureRow> figures) {
        boolean scored = figures.values().stream()
                .anyMatch(row ->
                        row.figure().indicator().isPresent() && row.value().isPresent());
        List<IndicatorLine> lines = new ArrayList<>();
        for (IndicatorDef def : scored ? framework.indicators() : List.<IndicatorDef>of()) {
            FigureRow row = figures.get(Figure.of(def.number()));
            lines.add(new IndicatorLine(
                    def.number(), def.name(), Optional.ofNullable(row).flatMap(FigureRow::value), change(row)));
        }
        return lines;
    }

    private static Change change(FigureRow row) {
        return row == null
                ? Change.NONE
                : row.change()
                        .map(each -> new Change(each.by(), each.reason(), each.unconfirmed()))
                        .orElse(Change.NONE);
    }
}
