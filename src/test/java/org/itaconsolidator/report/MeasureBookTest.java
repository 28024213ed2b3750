package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.report.content.MeasureBook;
import org.junit.jupiter.api.Test;

/** Which text of a measure is the newest. */
class MeasureBookTest {
    /** A plan may have a column of states; whatever stands there was written before any report. */
    @Test
    void reportIsNewerThanWhatStoodInThePlan() {
        ExampleContent content = new ExampleContent();
        content.measures.add(row(1, Form.MEASURES, OptionalInt.empty(), "ยังไม่ดำเนินการ"));
        content.measures.add(row(101, Form.REPORT, OptionalInt.of(6), "ดำเนินการแล้ว"));
        FollowedMeasure promise = ExampleContent.followed(1, LocalDate.of(2022, 3, 31), Optional.of(DueState.KEPT));
        MeasureBook book = new MeasureBook(content, List.of(promise));
        MeasureBook.Entry entry = book.list().get(0);
        assertEquals("ดำเนินการแล้ว", entry.newest(Field.STATUS));
        assertEquals("ยังไม่ดำเนินการ", entry.earlier(Field.STATUS));
    }

    private static MeasureRow row(long id, Form form, OptionalInt round, String status) {
        MeasureRow like = ExampleContent.measure(
                id, ExampleContent.body(0), "เผยแพร่แผน", new Place("ก.xlsx", "มาตรการ", "A7"), Optional.empty());
        return new MeasureRow(
                id,
                like.body(),
                like.division(),
                like.fiscalYear(),
                form,
                round,
                like.topic(),
                like.indicator(),
                like.item(),
                Map.of(Field.MEASURE, "เผยแพร่แผน", Field.STATUS, status),
                like.divisions(),
                List.of(),
                like.periodStart(),
                like.periodEnd(),
                Optional.empty(),
                like.place());
    }
}
