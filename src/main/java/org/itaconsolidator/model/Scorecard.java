package org.itaconsolidator.model;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose scores they are: only figures of one scorecard may be combined.
 *
 * @param division the delivering division, {@code ""} for the whole body
 */
public record Scorecard(Body body, String division, SourceKind source) {
    public Scorecard {
        Objects.requireNonNull(body);
        Objects.requireNonNull(division);
        Objects.requireNonNull(source);
    }

    public static Scorecard official(Body body) {
        return new Scorecard(body, "", SourceKind.OFFICIAL);
    }

    /** Whether it is the whole body's official result. */
    public boolean isOfficial() {
        return source == SourceKind.OFFICIAL && division.isEmpty();
    }

    /**
     * The scorecard of a body that stands for it, on sheets, page and pictures alike: its official one, else the whole body's
     * own estimate. A division's estimate is no figure of the body.
     */
    public static Optional<Scorecard> main(Stream<Scorecard> ofBody) {
        return ofBody.filter(card -> card.division().isEmpty())
                .min(Comparator.comparing(card -> card.source() != SourceKind.OFFICIAL));
    }

    /** Written out for speed as in {@link Body}. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Scorecard that
                        && source == that.source
                        && division.equals(that.division)
                        && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * body.hashCode() + division.hashCode()) + source.hashCode();
    }
}
