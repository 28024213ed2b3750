package org.itaconsolidator.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow.Remark;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.SequenceRow;

/**
 * The weaknesses of one result, what was decided against them, and what came after.
 *
 * @param answered weaknesses with their measures
 * @param unanswered weaknesses without one
 * @param aimedAtNothingWeak measures whose indicators are neither below the target nor named as weak or to be developed
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
    public MeasureLinks {
        answered = List.copyOf(answered);
        unanswered = List.copyOf(unanswered);
        aimedAtNothingWeak = List.copyOf(aimedAtNothingWeak);
        untold = List.copyOf(untold);
        textOfOtherInstrument = List.copyOf(textOfOtherInstrument);
        sequences = List.copyOf(sequences);
    }

    /** The weaknesses by indicator and item, those without a measure among them. */
    public List<WeaknessRow> listWeaknesses(Body body) {
        Comparator<WeaknessRow> order = Comparator.comparingInt(
                        (WeaknessRow row) -> row.indicator().orElse(0))
                .thenComparing(WeaknessRow::item);
        Stream<WeaknessRow> with = answered.stream()
                .map(each -> row(
                        body,
                        each.weakness(),
                        each.measures().stream()
                                .map(link -> new WeaknessRow.Link(
                                        link.measure().id(), link.by().code()))
                                .toList()));
        Stream<WeaknessRow> without = unanswered.stream().map(each -> row(body, each, List.of()));
        return Stream.concat(with, without).sorted(order).toList();
    }

    private WeaknessRow row(Body body, Weakness weakness, List<WeaknessRow.Link> measures) {
        return new WeaknessRow(
                body,
                resultYear,
                weakness.indicator(),
                weakness.item(),
                weakness.score(),
                weakness.belowTarget(),
                weakness.named().stream()
                        .map(note -> new WeaknessRow.Note(note.text(), note.place()))
                        .toList(),
                measures);
    }

    /** What is to be said of the measures, in their order. */
    public List<MeasureRemarkRow> listRemarks(Body body) {
        List<MeasureRemarkRow> rows = new ArrayList<>();
        aimedAtNothingWeak.forEach(measure -> rows.add(remark(body, measure, Remark.NOTHING_WEAK)));
        untold.forEach(measure -> rows.add(remark(body, measure, Remark.AIM_UNTOLD)));
        textOfOtherInstrument.forEach(measure -> rows.add(remark(body, measure, Remark.TEXT_OF_OTHER_INSTRUMENT)));
        rows.sort(Comparator.comparingLong(MeasureRemarkRow::measureId)
                .thenComparing(row -> row.remark().code()));
        return rows;
    }

    private MeasureRemarkRow remark(Body body, MeasureRow measure, Remark remark) {
        return new MeasureRemarkRow(body, resultYear, measure.id(), remark);
    }

    /**
     * What followed the measures in time, by indicator.
     *
     * @param unsure whether a fact of the result's year or the year after is not confirmed
     */
    public List<SequenceRow> listSequences(Body body, boolean unsure) {
        return sequences.stream()
                .map(each -> new SequenceRow(
                        body,
                        resultYear,
                        each.indicator(),
                        each.measures().stream().map(MeasureRow::id).toList(),
                        each.change().before(),
                        each.change().after(),
                        each.change().reason().map(Comparison.Reason::code),
                        unsure))
                .sorted(Comparator.comparingInt(SequenceRow::indicator))
                .toList();
    }

    /** By what a measure belongs to a weakness, the surest first. */
    public enum By implements Coded {
        BY_ITEM,
        BY_INDICATOR,
        /** The measure's topic touches the indicator: a convenience of this program, not official. */
        BY_TOPIC
    }

    /** A measure against a weakness. */
    public record Link(MeasureRow measure, By by) {}

    /**
     * A weakness with its measures.
     *
     * @param measures at least one, the surest links first
     */
    public record Answered(Weakness weakness, List<Link> measures) {
        public Answered {
            measures = List.copyOf(measures);
        }
    }

    /**
     * What followed measures in time. It says nothing of a cause: scores move for many reasons.
     *
     * @param measures those that name it
     * @param change its official score in the result's year and in the year after
     */
    public record Sequence(int indicator, List<MeasureRow> measures, Comparison change) {
        public Sequence {
            measures = List.copyOf(measures);
        }
    }
}
