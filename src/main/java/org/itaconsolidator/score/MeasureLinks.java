package org.itaconsolidator.score;

import java.util.List;
import java.util.Locale;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MeasureRow;

/**
 * The weaknesses of one result, what was decided against them, and what came after.
 *
 * @param resultYear the year of the result
 * @param answered weaknesses with their measures
 * @param unanswered weaknesses without one
 * @param aimedAtNothingWeak measures whose indicators are neither below the target nor named as weak
 * @param untold measures that name no indicator or topic, or whose indicator has neither score nor analysis
 * @param textOfOtherInstrument measures whose words repeat an item of another instrument than their indicator's
 * @param sequences per indicator with measures: the change of its score in the year after the result
 */
public record MeasureLinks(
        FiscalYear resultYear,
        List<Answered> answered,
        List<Weakness> unanswered,
        List<MeasureRow> aimedAtNothingWeak,
        List<MeasureRow> untold,
        List<MeasureRow> textOfOtherInstrument,
        List<Sequence> sequences) {
    /** Copies the lists. */
    public MeasureLinks {
        answered = List.copyOf(answered);
        unanswered = List.copyOf(unanswered);
        aimedAtNothingWeak = List.copyOf(aimedAtNothingWeak);
        untold = List.copyOf(untold);
        textOfOtherInstrument = List.copyOf(textOfOtherInstrument);
        sequences = List.copyOf(sequences);
    }

    /** By what a measure belongs to a weakness, the surest first. */
    public enum By {
        /** The same item. */
        ITEM,
        /** The same indicator. */
        INDICATOR,
        /** The measure's topic touches the indicator: a convenience of this program, not official. */
        TOPIC;

        /** The name in the messages: {@code by-item}. */
        public String code() {
            return "by-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A measure against a weakness.
     *
     * @param measure the measure
     * @param by what links it
     */
    public record Link(MeasureRow measure, By by) {}

    /**
     * A weakness with its measures.
     *
     * @param weakness the weakness
     * @param measures at least one, the surest links first
     */
    public record Answered(Weakness weakness, List<Link> measures) {
        /** Copies the list. */
        public Answered {
            measures = List.copyOf(measures);
        }
    }

    /**
     * What followed measures in time. It says nothing of a cause: scores move for many reasons.
     *
     * @param indicator the indicator
     * @param measures those that name it
     * @param change its official score in the result's year and in the year after
     */
    public record Sequence(int indicator, List<MeasureRow> measures, Comparison change) {
        /** Copies the list. */
        public Sequence {
            measures = List.copyOf(measures);
        }
    }
}
