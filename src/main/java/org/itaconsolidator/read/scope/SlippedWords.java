package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Words by which scores are no result, where a slip of the hand hides them: "เปาหมาย", "คาดการ", "ประเมิณตนเอง". They
 * are looked for only where a text holds what nobody knows.
 */
final class SlippedWords {
    /** Among shorter words another letter makes another word as often as a slip. */
    private static final int FEWEST_LETTERS = 6;

    /** A letter that is not heard, which is left out most. */
    private static final Pattern SILENT = Pattern.compile("[ก-ฮ]์");

    private static final List<Words.Kind> REFUSING =
            List.of(Words.Kind.AIMED_AT, Words.Kind.NOT_THE_RESULT, Words.Kind.TAKEN_BACK, Words.Kind.SELF_ASSESSMENT);

    private static final List<Slip> SLIPS = Words.load().listFolded(REFUSING).stream()
            .filter(word -> word.length() >= FEWEST_LETTERS && word.indexOf('*') < 0)
            .flatMap(word -> Stream.of(word, SILENT.matcher(word).replaceAll(""))
                    .distinct()
                    .map(written -> new Slip(written, word)))
            .toList();

    /** A word as it may be written: with a letter more, less or other, or without its silent one and no other slip. */
    private record Slip(String written, String word) {
        int mostOther() {
            return written.equals(word) ? 1 : 0;
        }
    }

    /**
     * A text, folded, with the word that it means; empty where there is none.
     *
     * @param unknown what of it nobody knows
     */
    static Optional<String> findMeant(String text, List<String> unknown) {
        String said = ThaiText.fold(text);
        return unknown.stream().flatMap(run -> meant(said, run)).findFirst();
    }

    private static Stream<String> meant(String said, String run) {
        int at = said.indexOf(run);
        return at < 0
                ? Stream.empty()
                : SLIPS.stream().flatMap(slip -> withWord(said, at, at + run.length(), slip).stream());
    }

    /** The text with the word in the place of what is nearly it and holds a part of what nobody knows. */
    private static Optional<String> withWord(String said, int from, int to, Slip slip) {
        String written = slip.written();
        for (int start = Math.max(0, from - written.length()); start < to; start++) {
            if (said.charAt(start) != written.charAt(0)) {
                continue;
            }
            for (int end = start + written.length() - 1;
                    end <= start + written.length() + 1 && end <= said.length();
                    end++) {
                boolean near = end > from
                        && EditDistance.within(said.substring(start, end), written, slip.mostOther())
                                .isPresent();
                if (near) {
                    return Optional.of(said.substring(0, start) + slip.word() + said.substring(end));
                }
            }
        }
        return Optional.empty();
    }
}
