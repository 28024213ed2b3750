package org.itaconsolidator.store.content;

import static org.itaconsolidator.store.Samples.BODY;
import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.YEAR;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.paper.PaperThread;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.PaperReader.BodyYear;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.FollowStore;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperReaderTest {
    @TempDir
    private Path folder;

    private Store store;
    private PaperReader papers;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
        new SubmissionStore(store, Samples.WORDING)
                .save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข"), Map.of(), MONDAY);
        papers = new ContentReader(store).papers();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void measuresComeWithFormRoundAndTheResultsOfSingleSteps() {
        assertEquals(List.of(new BodyYear(BODY, YEAR)), papers.listYears());
        List<MeasureRow> measures = papers.listMeasures(BODY, YEAR);
        assertEquals(2, measures.size());
        MeasureRow second = measures.get(1);
        assertEquals(Form.REPORT, second.form());
        assertEquals(OptionalInt.of(6), second.round());
        assertEquals(List.of("กองคลัง", "กองช่าง"), second.divisions());
        assertEquals("ทำแล้ว", second.steps().get(1).result());
        assertEquals("", second.steps().get(0).period());
        assertEquals(List.of(), papers.listMeasures(BODY, YEAR.previous()));
        assertEquals(List.of(), papers.listMeasures(new Body(BODY.name(), "", ""), YEAR));
    }

    @Test
    void threadsLeadFromThePlanToTheRowsOfReports() {
        follow(false);
        assertEquals(
                List.of(
                        new PaperThread(1, true, "กองคลัง", YEAR.start(), YEAR.end(), false, List.of()),
                        new PaperThread(
                                2,
                                true,
                                "กองคลัง",
                                YEAR.start(),
                                YEAR.end(),
                                false,
                                List.of(new PaperThread.Row(2, false, true, false)))),
                papers.listThreads(BODY, YEAR));
        follow(true);
        assertEquals(
                List.of(new PaperThread.Row(2, true, true, false)),
                papers.listThreads(BODY, YEAR).get(1).rows());
        assertEquals(List.of(), papers.listThreads(BODY, YEAR.previous()));
    }

    @Test
    void whatPromisesSeveralDaysIsRepeated() {
        follow(false, due(YEAR.end().minusMonths(6)), due(YEAR.end()));
        assertEquals(
                List.of(false, true),
                papers.listThreads(BODY, YEAR).stream()
                        .map(PaperThread::repeated)
                        .toList());
        follow(false, due(YEAR.end()), due(YEAR.end()));
        assertFalse(papers.listThreads(BODY, YEAR).get(1).repeated());
    }

    private static DueDate due(LocalDate last) {
        return new DueDate(
                0,
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Two planned measures; a report tells of the second. */
    private void follow(boolean likely, DueDate... due) {
        FollowStore follow = new FollowStore(store, Samples.WORDING, Waivers.NONE);
        List<MeasureToFollow> rows = follow.listMeasures(BODY);
        follow.replace(
                BODY,
                new FollowedBody(
                        List.of(
                                new FollowThread(rows.get(0), Origin.PLANNED, List.of(), List.of(), List.of()),
                                new FollowThread(
                                        rows.get(1),
                                        Origin.PLANNED,
                                        List.of(),
                                        List.of(new FollowThread.Told(rows.get(1), likely, ReportedResult.Says.DONE)),
                                        List.of(due))),
                        List.of(),
                        List.of()));
    }
}
