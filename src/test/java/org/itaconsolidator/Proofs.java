package org.itaconsolidator;

import java.util.List;
import java.util.stream.IntStream;

/** What takes too long for every {@code .ci/run} is done whole with {@code -Pproofs} only. */
public final class Proofs {
    public static final boolean LONG = Boolean.getBoolean("proofs");

    private Proofs() {}

    /** Whether something that is done at so many steps, counted from 1, is done at this one: at the first, and at each so many-th after it. */
    public static boolean take(int step, int each) {
        return LONG || step % each == 1;
    }

    /** All, or the first and each so many-th after it. */
    public static <T> List<T> some(List<T> all, int each) {
        return IntStream.range(0, all.size())
                .filter(i -> take(i + 1, each))
                .mapToObj(all::get)
                .toList();
    }
}
