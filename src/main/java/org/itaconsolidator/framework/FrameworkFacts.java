package org.itaconsolidator.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;

/** A year's file, read and checked. The meaning of the parts: {@link Framework}. */
record FrameworkFacts(
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
