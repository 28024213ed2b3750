package org.itaconsolidator.store.keep;

import static org.itaconsolidator.store.Samples.BODY;
import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.TUESDAY;
import static org.itaconsolidator.store.Samples.YEAR;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.Evidence;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.FindingRows;
import org.itaconsolidator.store.run.RunStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowStoreTest {
    private static final LocalDate END_OF_JANUARY = LocalDate.of(2026, 1, 31);

    @TempDir
    private Path folder;

    private Store store;
    private SubmissionStore submissions;
    private FollowStore measures;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
        submissions = new SubmissionStore(store, Samples.WORDING);
        measures = new FollowStore(store, Samples.WORDING, Waivers.NONE);
        submissions.save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข"), Map.of(), MONDAY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void measuresComeWithTheirTextsCellsAndSteps() {
        List<MeasureToFollow> rows = measures.listMeasures(BODY);
        assertEquals(2, rows.size());
        MeasureToFollow second = rows.get(1);
        assertEquals("ข", second.text(Field.MEASURE));
        assertEquals(
                new FieldText("พัฒนา \"ดี\"", new CellRef("รายงานผล", 7, 6)),
                second.texts().get(Field.TO_DEVELOP));
        assertEquals(
                new MeasureToFollow.Step(
                        2,
                        "รายงาน",
                        "ทำแล้ว",
                        "กองคลัง",
                        "ต.ค. ๒๕๖๘ เป็นต้นไป",
                        "แล้วเสร็จ",
                        new CellRef("รายงานผล", 8, 4)),
                second.steps().get(1));
    }

    @Test
    void bodyIsDueUntilItIsFollowedAndAgainWhenItsMeasuresChange() {
        assertEquals(List.of(BODY), measures.listBodiesDue());
        measures.replace(BODY, new FollowedBody(List.of(), List.of(), List.of()));
        assertEquals(List.of(), measures.listBodiesDue());
        submissions.save(Samples.scores(file("b.xlsx", 1), "", "80"), Map.of(), MONDAY);
        assertEquals(List.of(), measures.listBodiesDue(), "scores promise nothing");
        submissions.save(Samples.report(file("a.xlsx", 2), "กองคลัง", "ค"), Map.of(), TUESDAY);
        assertEquals(List.of(BODY), measures.listBodiesDue());
        measures.replace(BODY, new FollowedBody(List.of(), List.of(), List.of()));
        submissions.forget("a.xlsx", TUESDAY);
        assertEquals(List.of(BODY), measures.listBodiesDue());
    }

    @Test
    void whatWasFoundOutComesBackAndStatesFollowTheDay() {
        measures.replace(BODY, followed());
        List<FollowedMeasure> read = new ArrayList<>();
        new ContentReader(store).follow().forEachMeasure(read::add);
        assertEquals(1, read.size());
        FollowedMeasure measure = read.get(0);
        assertEquals("ก", measure.text());
        assertEquals(List.of("กองคลัง", "กองช่าง"), measure.divisions());
        assertEquals(Origin.PLANNED, measure.origin());
        assertEquals(followed().threads().get(0).dueDates(), measure.dueDates());
        assertEquals(1, measure.reports().size());
        assertEquals(true, measure.reports().get(0).likely());
        assertEquals(List.of(LocalDate.of(2026, 1, 9)), measure.reports().get(0).dates());
        assertEquals(MeasureState.NOT_ASKED, measure.stateOn(END_OF_JANUARY));
        assertEquals(MeasureState.NOT_REPORTED, measure.stateOn(END_OF_JANUARY.plusDays(1)));
        assertEquals(0, new RunStore(store).countMissing(END_OF_JANUARY));
        assertEquals(1, new RunStore(store).countMissing(END_OF_JANUARY.plusDays(1)));
    }

    @Test
    void standingsThatAreKeptAreThoseOfTheMeasuresOnEveryDay() {
        assertEquals(Map.of(), kept(END_OF_JANUARY).sum());
        measures.replace(BODY, followed());
        for (LocalDate day : List.of(YEAR.start(), END_OF_JANUARY, END_OF_JANUARY.plusDays(1), YEAR.end())) {
            MeasureTally read = new MeasureTally(day);
            new ContentReader(store).follow().forEachMeasure(read::add);
            assertEquals(read.sum(), kept(day).sum());
            assertEquals(
                    read.latest(BODY).get().states(),
                    kept(day).latest(BODY).get().states());
            assertEquals(
                    read.latest(BODY).get().due().values().stream()
                            .flatMap(of -> of.values().stream())
                            .min(LocalDate::compareTo),
                    kept(day).latest(BODY).get().due().values().stream()
                            .flatMap(of -> of.values().stream())
                            .min(LocalDate::compareTo));
            assertEquals(
                    read.latest(BODY).get().late().all(),
                    kept(day).latest(BODY).get().late().all());
        }
        assertEquals(Map.of(MeasureState.NOT_ASKED, 1), kept(END_OF_JANUARY).sum());
        assertEquals(Map.of(MeasureState.NOT_REPORTED, 1), kept(YEAR.end()).sum());
        measures.replace(BODY, new FollowedBody(List.of(), List.of(), List.of()));
        assertEquals(Map.of(), kept(YEAR.end()).sum());
    }

    private MeasureTally kept(LocalDate day) {
        MeasureTally tally = new MeasureTally(day);
        new ContentReader(store).follow().countStates(tally);
        return tally;
    }

    @Test
    void questionsAreReplacedWithWhatTheyComeFrom() {
        measures.replace(BODY, followed());
        assertEquals(1, new ContentReader(store).findings().countFindings().get("text-repeated"));
        measures.replace(BODY, followed());
        assertEquals(1, new ContentReader(store).findings().countFindings().get("text-repeated"));
        measures.replace(BODY, new FollowedBody(List.of(), List.of(), List.of()));
        assertEquals(
                Map.of("result-missing", 1), new ContentReader(store).findings().countFindings());
    }

    /** Cells that a file's finding names together are told of already. */
    @Test
    void cellOfWhichAFindingOfTheFileTellsIsNotAskedAboutAgain() {
        FindingRows findings = new FindingRows(store, Samples.WORDING, Waivers.NONE);
        Finding first = Finding.at(new CellRef("รายงานผล", 7, 8), FindingCode.RESULT_MISSING, "", "");
        Finding second = Finding.at(new CellRef("รายงานผล", 9, 8), FindingCode.RESULT_MISSING, "", "");
        findings.replace(1, FindingRows.OF_FILE, List.of(first, second));
        assertEquals(
                Map.of("result-missing", 1), new ContentReader(store).findings().countFindings(), "joined");
        Finding third = Finding.at(new CellRef("รายงานผล", 11, 8), FindingCode.RESULT_MISSING, "", "");
        findings.replaceOfFollowing(List.of(new DeliveryFinding(1, second)));
        assertEquals(
                Map.of("result-missing", 1), new ContentReader(store).findings().countFindings());
        findings.replaceOfFollowing(List.of(new DeliveryFinding(1, second), new DeliveryFinding(1, third)));
        assertEquals(
                Map.of("result-missing", 2), new ContentReader(store).findings().countFindings());
    }

    private FollowedBody followed() {
        List<MeasureToFollow> rows = measures.listMeasures(BODY);
        DueDate silent = new DueDate(
                0,
                "",
                "ภายในเดือนมกราคม",
                "รายงานผล",
                "D5",
                Optional.of(YEAR.start()),
                Optional.of(END_OF_JANUARY),
                Optional.of(END_OF_JANUARY.plusDays(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        FollowThread thread = new FollowThread(
                rows.get(0),
                Origin.PLANNED,
                List.of(),
                List.of(new FollowThread.Told(rows.get(1), true, ReportedResult.Says.NOTHING)),
                List.of(silent));
        return new FollowedBody(
                List.of(thread),
                List.of(
                        new FollowedBody.Offered(rows.get(1), 0, new Evidence(Evidence.Kind.ORDER, "3/2569")),
                        new FollowedBody.Offered(rows.get(1), 0, new Evidence(Evidence.Kind.DATE, "2026-01-09"))),
                List.of(new DeliveryFinding(
                        1,
                        Finding.at(new CellRef("รายงานผล", 7, 8), FindingCode.TEXT_REPEATED, "ทำแล้ว", "")
                                .with("other", "รายงานผล!H5"))));
    }
}
