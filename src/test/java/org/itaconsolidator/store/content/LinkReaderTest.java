package org.itaconsolidator.store.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where quoted addresses stand. */
class LinkReaderTest {
    @TempDir
    Path folder;

    /** The second measure of {@link Samples} has two steps; the result of its second step stands in row 8. */
    @Test
    void addressInTheResultOfAStepStandsInTheRowOfTheStep() throws Exception {
        try (Store store = Store.open(folder.resolve("ita.db"))) {
            new SubmissionStore(store, Samples.WORDING)
                    .save(Samples.report(Samples.file("a.xlsx", 1), "กองคลัง", "ก", "ข"), Map.of(), Samples.MONDAY);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ita.db"));
                    Statement sql = other.createStatement()) {
                sql.execute("UPDATE measure_step SET result = 'ดู https://a.go.th/3' WHERE step_no = 2");
                sql.execute("UPDATE measure SET result_text = '(1) ดู https://a.go.th/1' || char(10) ||"
                        + " '(2) ดู https://a.go.th/3', cells = '{\"result\": \"รายงานผล!H7\"}' WHERE measure_id = 2");
            }
            Map<String, List<Place>> places = new ContentReader(store).links().listPlaces();
            assertEquals(List.of(new Place("a.xlsx", "รายงานผล", "H7")), places.get("https://a.go.th/1"));
            assertEquals(List.of(new Place("a.xlsx", "รายงานผล", "H8")), places.get("https://a.go.th/3"));
        }
    }
}
