package org.itaconsolidator.model.score;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;

/**
 * What a body's own documents prove of a fiscal year whose facts are not confirmed otherwise, and what makes its scores doubtful.
 *
 * @param weights the cells of official documents that state the instruments' scores and the total, if the scores give these with
 *     the year's weights and with no other likely ones; empty if the weights are not proved
 * @param total whether an official document states exactly the total that is shown, and none another
 * @param level whether an official document states the level that the year's scale gives for the stated total
 * @param instruments those whose shown scores an official document states exactly, and none otherwise
 * @param doubts the places that make scores doubtful: they may be no published result, so that nothing of the year is confirmed
 * @param doubted the indicators with such scores
 */
public record Proof(
        List<Place> weights,
        boolean total,
        boolean level,
        Set<Instrument> instruments,
        List<Place> doubts,
        SortedSet<Integer> doubted) {
    public static final Proof NONE = new Proof(List.of(), false, false, Set.of());

    public Proof {
        weights = List.copyOf(weights);
        Set<Instrument> inOrder = EnumSet.noneOf(Instrument.class);
        inOrder.addAll(instruments);
        instruments = Collections.unmodifiableSet(inOrder);
        doubts = List.copyOf(doubts);
        doubted = Collections.unmodifiableSortedSet(new TreeSet<>(doubted));
    }

    public Proof(List<Place> weights, boolean total, boolean level, Set<Instrument> instruments) {
        this(weights, total, level, instruments, List.of(), new TreeSet<>());
    }

    /** Doubtful scores, which prove nothing. */
    public static Proof doubted(List<Place> doubts, Set<Integer> indicators) {
        return new Proof(List.of(), false, false, Set.of(), doubts, new TreeSet<>(indicators));
    }

    public Proof and(Proof other) {
        SortedSet<Integer> both = new TreeSet<>(doubted);
        both.addAll(other.doubted);
        Set<Instrument> stated = new HashSet<>(instruments);
        stated.retainAll(other.instruments);
        return new Proof(
                ofWeights() && other.ofWeights() ? weights : List.of(),
                total && other.total,
                level && other.level,
                stated,
                Stream.concat(doubts.stream(), other.doubts.stream()).distinct().toList(),
                both);
    }

    public boolean ofWeights() {
        return !weights.isEmpty();
    }

    /** Whether it changes the certainty of the year's facts. */
    public boolean tells() {
        return ofWeights() || total || level || !instruments.isEmpty() || isDoubted();
    }

    public boolean isDoubted() {
        return !doubts.isEmpty();
    }
}
