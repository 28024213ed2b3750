package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that leaves out where its body lies: its files say it, and one that says something else is told. */
@Tag("whole-run")
class PlacesOfBodiesTest extends FormsDesk {
    private static final String NAME = "องค์การบริหารส่วนตำบลหนองแวง";
    private static final String HERE = NAME + " อำเภอนิคมคำสร้อย จังหวัดมุกดาหาร";
    private static final String THERE = NAME + " อำเภอละหานทราย จังหวัดบุรีรัมย์";
    private static final String STORED = "SELECT file_name, status, district, province FROM v_submissions ORDER BY 1";
    private static final String TOLD = "SELECT file_name, severity, found, expected FROM v_findings"
            + " WHERE code LIKE 'organisation-%' ORDER BY 1";

    @BeforeEach
    void expectBodyWithoutItsPlace() throws IOException {
        String plain = Files.readString(Path.of(job)).split("expect:")[0];
        Files.writeString(
                Path.of(job),
                plain + "expect:\n  - body: {name: " + NAME + ", aliases: [อบต.หนองแวงใหญ่]}"
                        + "\n    divisions: [กองช่าง, กองคลัง]\n    forms: [report]\n    fiscal-year: 2569\n    round: 6\n");
    }

    /** Two offices of one name became one without a word. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherPlaceIsTold(boolean twoNights) throws Exception {
        report("ก.xlsx", HERE, "กองช่าง");
        if (twoNights) {
            ita("run", job);
        }
        report("ข.xlsx", THERE, "กองคลัง");
        ita("run", job);
        assertEquals(
                List.of("ก.xlsx accepted นิคมคำสร้อย มุกดาหาร", "ข.xlsx accepted ละหานทราย บุรีรัมย์"), stored(STORED));
        assertEquals(
                List.of("ข.xlsx warning " + NAME + " · ละหานทราย · บุรีรัมย์ " + NAME + " · นิคมคำสร้อย · มุกดาหาร"),
                stored(TOLD));
        report("ค.xlsx", HERE, "สำนักปลัด");
        ita("run", job);
        assertEquals(1, stored(TOLD).size(), "what agrees with the first is no contradiction");
    }

    /** As offices write the place of one body: with and without it, a part, short, misspelt, under another name of the body. */
    @Test
    void onePlaceInManySpellingsIsOne() throws Exception {
        List<String> bodies = List.of(
                NAME + " จังหวัดนครศรีธรรมราช",
                NAME,
                "อบต.หนองแวงใหญ่ อ.ทุ่งสง จ.นครศรีธรรมราช",
                NAME + " อำเภอทุ่งสง จังหวัดนครศรีฯ",
                NAME + " อำเภอทุงสง จังหวัดนครศรีธรรมราช");
        for (int i = 0; i < bodies.size(); i++) {
            report(
                    i + ".xlsx",
                    bodies.get(i),
                    List.of("กองช่าง", "กองคลัง", "สำนักปลัด", "กองช่าง", "กองคลัง")
                            .get(i));
        }
        ita("run", job);
        assertEquals(List.of(), stored(TOLD));
        assertEquals(List.of(NAME), stored("SELECT DISTINCT organisation FROM v_measures"));
        assertEquals(
                List.of("0.xlsx - นครศรีธรรมราช", "1.xlsx - -", "2.xlsx ทุ่งสง นครศรีธรรมราช"),
                stored("SELECT file_name, ifnull(district, '-'), ifnull(province, '-') FROM v_submissions ORDER BY 1")
                        .subList(0, 3));
    }

    private void report(String name, String body, String division) throws IOException {
        ownReport(
                name,
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน",
                body,
                division);
    }
}
