package org.itaconsolidator.store.keep;

import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.TUESDAY;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.content.LinkReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.run.RunStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkStoreTest {
    @TempDir
    private Path folder;

    private Store store;
    private LinkStore links;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ita.db"));
        links = new LinkStore(store);
        new SubmissionStore(store, Samples.WORDING)
                .save(Samples.analysisAndChecklist(file("oit.xlsx", 1)), Map.of(), MONDAY);
        store.sql()
                .sql("UPDATE oit_item SET url = 'https://a.go.th https://b.go.th'")
                .update();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private LinkReader read() {
        return new ContentReader(store).links();
    }

    @Test
    void addressIsUncheckedUntilSomebodyAskedAndTheLastAnswerCounts() {
        assertEquals(List.of("https://a.go.th", "https://b.go.th"), read().listQuoted());
        assertEquals(2L, read().countByOutcome().get(LinkReader.UNCHECKED));
        LinkCheck gone = new LinkCheck("https://a.go.th", MONDAY, LinkOutcome.NOT_FOUND, OptionalInt.of(404));
        LinkCheck dead = new LinkCheck("https://b.go.th", MONDAY, LinkOutcome.UNREACHABLE, OptionalInt.empty());
        links.record(List.of(gone, dead), read().listQuoted());
        assertEquals(Map.of("https://a.go.th", gone, "https://b.go.th", dead), read().listChecks());
        LinkCheck back = new LinkCheck("https://a.go.th", TUESDAY, LinkOutcome.WORKS, OptionalInt.of(200));
        links.record(List.of(back), read().listQuoted());
        assertEquals(Map.of("https://a.go.th", back, "https://b.go.th", dead), read().listChecks());
        assertEquals(
                Map.of(
                        "works",
                        1L,
                        "not-found",
                        0L,
                        "refused",
                        0L,
                        "unreachable",
                        1L,
                        "not-a-web-address",
                        0L,
                        "unchecked",
                        0L),
                read().countByOutcome());
    }

    @Test
    void answerGoesWithTheAddressThatNobodyQuotesAnyMoreAndOutputIsDueAnew() {
        List<String> before = new RunStore(store).listState();
        LinkCheck works = new LinkCheck("https://a.go.th", MONDAY, LinkOutcome.WORKS, OptionalInt.of(200));
        links.record(List.of(works), read().listQuoted());
        assertEquals(before.size() + 1, new RunStore(store).listState().size());
        links.record(List.of(), List.of("https://b.go.th"));
        assertEquals(Map.of(), read().listChecks());
        assertEquals(before, new RunStore(store).listState());
    }
}
