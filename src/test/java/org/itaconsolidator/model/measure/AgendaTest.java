package org.itaconsolidator.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private static NextStep step(NextStep.Kind kind) {
        return new NextStep(kind, List.of("กองช่าง"), Optional.empty(), 1, List.of(), Optional.empty());
    }

    private static Agenda agenda(MeasureState state, NextStep.Kind... kinds) {
        Answering measure = new Answering("จัดทำทะเบียน", List.of("กองคลัง"), Optional.of(state), "ขาดผู้รับผิดชอบ");
        WeakPoint weak = new WeakPoint(4, new BigDecimal("7.05"), false, 4, "", "", List.of(measure, measure));
        Agenda none = Agenda.none(DAY);
        return new Agenda(
                DAY,
                none.unscored(),
                none.awaited(),
                none.forms(),
                Stream.of(kinds).map(AgendaTest::step).toList(),
                List.of(weak));
    }

    @Test
    void idleMeasureOfTheWeakestIsToBeBegun() {
        List<NextStep> steps = agenda(MeasureState.NOT_DONE, NextStep.Kind.DECIDE, NextStep.Kind.PROVE)
                .listSteps();
        assertEquals(
                List.of(NextStep.Kind.DECIDE, NextStep.Kind.START, NextStep.Kind.PROVE),
                steps.stream().map(NextStep::kind).toList());
        assertEquals(List.of("กองคลัง"), steps.get(1).divisions());
        assertEquals(List.of(4), steps.get(1).indicators());
        assertEquals(1, steps.get(1).count(), "a measure counts once");
    }

    @Test
    void nobodyIsToBeginWhatIsDoneOrAskedForAnyway() {
        List<NextStep> asked =
                agenda(MeasureState.NOT_DONE, NextStep.Kind.BEGIN).listSteps();
        assertEquals(List.of(step(NextStep.Kind.BEGIN)), asked);
        assertEquals(List.of(), agenda(MeasureState.COMPLETE).listSteps());
    }
}
