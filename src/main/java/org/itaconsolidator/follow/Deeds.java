package org.itaconsolidator.follow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.measure.Evidence;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.thai.promise.EvidenceScan.Told;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a report's row tells of deeds. A day proves a promise only where the text around it tells of doing it; that of a preparation
 * does where just that was promised, or where the row's state says that all is done and its text speaks of nothing still to come.
 */
final class Deeds {
    private final String promised;
    private final boolean done;
    private final Words words;
    private final ScannedTexts scanned;

    /**
     * Of a row.
     *
     * @param promised what was to be done, in words
     */
    Deeds(MeasureToFollow report, String promised, Words words, ScannedTexts scanned) {
        this.promised = ThaiText.fold(promised);
        this.done = words.is(Words.Kind.DONE, report.text(Field.STATUS));
        this.words = words;
        this.scanned = scanned;
    }

    boolean tellsAnything(String text) {
        return !ThaiText.isNothing(text)
                && !words.saysNothing(text)
                && !(words.isOrGivesReason(Words.Kind.NOT_DONE, text)
                        && list(text).isEmpty());
    }

    /** The days and months that a text tells of as evidence, as often as it names them. */
    List<Told> list(String text) {
        return scanned.of(text).listTold();
    }

    /** Whether a day or month of a text is one of the deed. */
    boolean isDeed(Told one, String text) {
        return one.preparation()
                .map(word -> done
                                && !tellsOfADeed(text)
                                && !scanned.of(text).tellsOfWhatIsToCome()
                                && !scanned.of(text).isUnfinished()
                        || !word.isEmpty() && promised.contains(ThaiText.fold(word)))
                .orElse(true);
    }

    /** Whether a text gives a day of a deed: then its other days are no more than what it says of them. */
    private boolean tellsOfADeed(String text) {
        return list(text).stream().anyMatch(other -> other.preparation().isEmpty());
    }

    /** All evidence of a text, without days of which only a preparation is told. */
    List<Evidence> listEvidence(String text) {
        List<Evidence> all = scanned.of(text).list();
        if (all.isEmpty()) {
            return all;
        }
        Set<String> days = list(text).stream()
                .filter(one -> !one.ofMonth() && isDeed(one, text))
                .map(one -> one.day().toString())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.kind() != Evidence.Kind.DATE || days.contains(one.text()))
                .toList();
    }

    /** How often a text says that something was done, 0 where it does not. */
    int times(String text) {
        return scanned.of(text).times();
    }

    /** Whether a text names a day on which something is only meant to be done. */
    boolean isPlanned(String text) {
        return !scanned.of(text).listPlannedDays().isEmpty();
    }
}
