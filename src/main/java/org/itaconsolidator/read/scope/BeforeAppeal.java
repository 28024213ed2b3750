package org.itaconsolidator.read.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.itaconsolidator.layout.Words;

/** Scores before an appeal, beside those after it: the latter were announced last and count. */
public final class BeforeAppeal {
    private final Words words;

    public BeforeAppeal(Words words) {
        this.words = words;
    }

    /** One that does not count, and the one that counts in its place. */
    public record Superseded<T>(T before, T after) {}

    /**
     * Which of several columns or rows of one year's scores do not count. None where no heading says that it is the one
     * after the appeal, or more than one does.
     */
    public <T> List<Superseded<T>> listSuperseded(List<T> ofOneYear, Function<T, String> heading) {
        List<T> after = ofOneYear.stream()
                .filter(each -> words.contains(Words.Kind.AFTER_APPEAL, heading.apply(each)))
                .toList();
        List<Superseded<T>> superseded = new ArrayList<>();
        if (after.size() == 1) {
            ofOneYear.stream()
                    .filter(each -> words.contains(Words.Kind.BEFORE_APPEAL, heading.apply(each)))
                    .forEach(each -> superseded.add(new Superseded<>(each, after.get(0))));
        }
        return superseded;
    }
}
