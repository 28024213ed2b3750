package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.LevelScale.Grade;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.junit.jupiter.api.Test;

/** What the named examples cannot say: why a level is not known. */
class LevelScaleTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final LevelScale PASSING =
            FRAMEWORKS.getFramework(FiscalYear.ofBuddhist(2566)).levels();
    private static final LevelScale LETTERS =
            FRAMEWORKS.getFramework(FiscalYear.ofBuddhist(2565)).levels();

    @Test
    void anUndecidedLevelNamesTheInstrumentsThatAreMissing() {
        Map<Instrument, BigDecimal> known = Map.of(Instrument.IIT, new BigDecimal("93.00"));

        assertEquals(
                new Grade.Undecided(List.of("ผ่านดี", "ผ่าน"), Set.of(Instrument.EIT, Instrument.OIT)),
                PASSING.gradeOf(new BigDecimal("95.50"), known));
        assertEquals(Optional.empty(), PASSING.levelOf(new BigDecimal("95.50"), known));
    }

    @Test
    void aTotalBelowPassingNeedsNoInstruments() {
        assertEquals(Optional.of("ต้องปรับปรุง"), PASSING.levelOf(new BigDecimal("84.994"), Map.of()));
    }

    @Test
    void lettersNeedNoInstruments() {
        assertEquals(Optional.of("D"), LETTERS.levelOf(new BigDecimal("60.60900"), Map.of()));
    }
}
