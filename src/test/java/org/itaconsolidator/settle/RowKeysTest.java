package org.itaconsolidator.settle;

import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.Samples;
import org.junit.jupiter.api.Test;

class RowKeysTest {
    @Test
    void correctedScoreIsStillTheSameRow() {
        assertEquals(
                RowKeys.of(Samples.scores(file("a", 1), "", "80").submission()),
                RowKeys.of(Samples.scores(file("b", 1), "", "81.5").submission()));
    }

    @Test
    void measureIsTheSameRowHoweverItsTextIsSpacedAndItsDigitsAreTyped() {
        assertEquals(
                RowKeys.of(
                        Samples.report(file("a", 1), "กองคลัง", "อบรม ๒ ครั้ง").submission()),
                RowKeys.of(Samples.report(file("b", 1), "กองคลัง", "อบรม2ครั้ง").submission()));
        assertNotEquals(
                RowKeys.of(
                        Samples.report(file("a", 1), "กองคลัง", "อบรม ๒ ครั้ง").submission()),
                RowKeys.of(
                        Samples.report(file("b", 1), "กองคลัง", "อบรม ๓ ครั้ง").submission()));
    }

    @Test
    void formsHaveKeysOfTheirOwn() {
        Map<Form, Set<Long>> keys =
                RowKeys.of(Samples.analysisAndChecklist(file("a", 1)).submission());
        assertEquals(Set.of(Form.ANALYSIS, Form.OIT_CHECKLIST), keys.keySet());
        assertEquals(1, keys.get(Form.ANALYSIS).size());
    }

    @Test
    void rowWithoutAMeasureIsKnownByWhatItIsAbout() {
        assertEquals(keys(measure("ประเด็น", "E12")), keys(measure("ประเด็น ", "E12")));
        assertNotEquals(keys(measure("ประเด็น", "E12")), keys(measure("ประเด็น", "E13")));
        assertNotEquals(keys(measure("ประเด็น", "E12")), keys(measure("อื่น", "E12")));
    }

    private static Map<Form, Set<Long>> keys(Measure measure) {
        Submission s = Samples.report(file("a", 1), "", "x").submission();
        return RowKeys.of(new Submission(
                s.file(),
                s.head(),
                s.forms(),
                List.of(),
                List.of(),
                List.of(),
                List.of(measure),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                false));
    }

    private static Measure measure(String issue, String item) {
        CellRef at = new CellRef("s", 5, 2);
        return new Measure(
                Form.MEASURES,
                OptionalInt.empty(),
                OptionalInt.of(8),
                item,
                Map.of(Field.ISSUE, new FieldText(issue, at)),
                List.of(),
                List.of(),
                new Period.Blank(),
                List.of(),
                OptionalInt.empty(),
                at,
                List.of(),
                Map.of(),
                Map.of());
    }
}
