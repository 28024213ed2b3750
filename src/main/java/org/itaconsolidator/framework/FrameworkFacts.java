package org.itaconsolidator.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Framework.SubIndicator;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;

/**
 * A year's file, read and checked.
 *
 * @param sources where its facts were seen, in words, by their short names in the file
 * @param itemCounts how many items an instrument has; one whose number is not known is no key
 * @param subIndicators the groups of disclosure items; empty where the year's grouping is not known
 * @param oitFromItems whether an OIT indicator is the mean of its sub-indicators, each the mean of its items
 * @param topics the topics under which measures are reported; none before FY2567
 * @param measuresItem the item that asks for the measures, such as O42; empty where not known
 * @param reportItem the item that asks for the report of the measures' execution; empty where not known
 * @param measuresCertainty of these two items
 */
public record FrameworkFacts(
        FiscalYear fiscalYear,
        Map<String, String> sources,
        Certainty weightCertainty,
        List<InstrumentDef> instruments,
        List<IndicatorDef> indicators,
        Map<Instrument, ItemCount> itemCounts,
        List<SubIndicator> subIndicators,
        boolean oitFromItems,
        List<ItemDef> items,
        Certainty levelCertainty,
        LevelScale levels,
        Certainty topicCertainty,
        List<Topic> topics,
        Certainty measuresCertainty,
        Optional<String> measuresItem,
        Optional<String> reportItem) {}
