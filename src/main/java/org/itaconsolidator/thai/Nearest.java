package org.itaconsolidator.thai;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/** The key that a misspelt text can only mean. */
public final class Nearest {
    private static final int LETTERS_PER_MISTAKE = 8;

    private Nearest() {}

    /**
     * The one key near to the text: at most one mistake in {@value #LETTERS_PER_MISTAKE} letters (one in short texts), and
     * every other key at least two mistakes further. Empty where none or more are near.
     *
     * @param folded a text as {@link ThaiText#fold} gives it
     * @param keys folded keys; one equal to the text wins at once
     */
    public static Optional<String> of(String folded, Collection<String> keys) {
        int most = Math.max(1, folded.length() / LETTERS_PER_MISTAKE);
        int look = most + 1;
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        int secondDistance = Integer.MAX_VALUE;
        for (String key : keys) {
            OptionalInt distance = EditDistance.within(folded, key, look);
            if (distance.isEmpty() || key.equals(best)) {
                continue;
            }
            if (distance.getAsInt() == 0) {
                return Optional.of(key);
            }
            if (distance.getAsInt() < bestDistance) {
                secondDistance = bestDistance;
                bestDistance = distance.getAsInt();
                best = key;
            } else {
                secondDistance = Math.min(secondDistance, distance.getAsInt());
            }
        }
        boolean near = best != null && bestDistance <= most;
        return near && secondDistance - bestDistance >= 2 ? Optional.of(best) : Optional.empty();
    }
}
