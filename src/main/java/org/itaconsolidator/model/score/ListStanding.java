package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;

/**
 * The rank of a body's result of one year among the bodies of its province, according to lists of many bodies. Ranks
 * compare what the lists state, for the body's own row too: if that differs from what the body delivered, there is no
 * rank.
 *
 * @param delivered its official total by its own delivery
 * @param listed the bodies of its province, the best total first, those without one last
 */
public record ListStanding(Body body, FiscalYear fiscalYear, BigDecimal delivered, List<ListedBody> listed) {
    /** With fewer bodies neither rank nor mean is shown. */
    private static final int FEWEST = 3;

    public ListStanding {
        listed = listed.stream()
                .sorted(Comparator.comparing(
                                (ListedBody each) -> each.total().orElse(BigDecimal.ONE.negate()),
                                Comparator.reverseOrder())
                        .thenComparing(each -> each.body().name())
                        .thenComparing(each -> each.body().district()))
                .toList();
    }

    /** An indicator's score of the body among the others. */
    public record OfIndicator(
            int indicator, ListedBody.Score own, BigDecimal mean, int rank, int bodies, Optional<ListedBody> better) {}

    /** The province of the lists, also if the body's own is not known. */
    public String province() {
        return listed.isEmpty() ? body.province() : listed.get(0).body().province();
    }

    /** The body's own row; empty if several may be its own. */
    public Optional<ListedBody> findOwn() {
        List<ListedBody> own = listed.stream().filter(each -> each.isSame(body)).toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** How many bodies have a total that counts. */
    public int ranked() {
        return (int) listed.stream().filter(each -> each.total().isPresent()).count();
    }

    /** Whether there are enough bodies to compare with. */
    public boolean isTold() {
        return ranked() >= FEWEST;
    }

    /** Whether the list's total of the body differs from its own delivery's. */
    public boolean differs() {
        return findTotal()
                .filter(total -> !RoundedFigure.agree(total, delivered))
                .isPresent();
    }

    /** 1 = the highest total of the list; ties share. Empty if the list lacks the body or has another total. */
    public Optional<Integer> findRank() {
        return findTotal().filter(total -> !differs()).map(total -> 1 + count(other -> other.compareTo(total) > 0));
    }

    /** How many bodies share its rank, itself included. */
    public int sharing() {
        return findTotal()
                .map(total -> count(other -> other.compareTo(total) == 0))
                .orElse(0);
    }

    private Optional<BigDecimal> findTotal() {
        return findOwn().flatMap(ListedBody::total);
    }

    private int count(Predicate<BigDecimal> totals) {
        return (int) listed.stream()
                .flatMap(each -> each.total().stream())
                .filter(totals)
                .count();
    }

    /** The mean of the totals that count, rounded half-up. */
    public BigDecimal mean() {
        return RoundedFigure.mean(
                listed.stream().flatMap(each -> each.total().stream()).toList());
    }

    /** An indicator; empty if the list lacks the body's score or has another total of the body. */
    public Optional<OfIndicator> findIndicator(int indicator) {
        return findOwn()
                .filter(any -> !differs())
                .map(own -> own.scores().get(indicator))
                .map(own -> {
                    List<ListedBody> having = listed.stream()
                            .filter(each -> each.scores().containsKey(indicator))
                            .toList();
                    List<ListedBody> better = having.stream()
                            .filter(each -> score(each, indicator).compareTo(own.score()) > 0)
                            .toList();
                    return new OfIndicator(
                            indicator,
                            own,
                            RoundedFigure.mean(having.stream()
                                    .map(each -> score(each, indicator))
                                    .toList()),
                            1 + better.size(),
                            having.size(),
                            better.stream()
                                    .min(Comparator.comparing((ListedBody each) -> score(each, indicator))
                                            .thenComparing(each -> each.body().name())));
                });
    }

    private static BigDecimal score(ListedBody each, int indicator) {
        return each.scores().get(indicator).score();
    }
}
