package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.app.CheckedFile.ExplainedHeading;
import org.itaconsolidator.app.CheckedFile.ExplainedTable;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.delivery.FindingsOfFile;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintersTest {
    private static final CellRef C7 = new CellRef("คะแนน", 7, 3);
    private static final Finding RANGE = Finding.at(C7, FindingCode.SCORE_OUT_OF_RANGE, "105", "0-100");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Screen screen =
            new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(out), false);
    private final Texts texts = new Texts(Locale.ENGLISH, finding -> finding.cell() + " holds " + finding.found());

    @Test
    void findingsStandByFileThenSheetWithTheirCodes() {
        CheckedFile file = new CheckedFile(
                Path.of("a.xlsx"),
                Ledger.EMPTY,
                List.of(
                        new HeadFact(HeadFact.What.BODY, "อบต.ก", HeadFact.Place.CELL, "คะแนน!A1"),
                        HeadFact.untold(HeadFact.What.ROUND),
                        new HeadFact(HeadFact.What.FORMS, "scores", HeadFact.Place.CELL, "คะแนน!B4")),
                List.of(
                        Finding.ofFile(FindingCode.ORGANISATION_MISSING, "nothing", ""),
                        RANGE,
                        Finding.at(new CellRef("มาตรการ", 2, 1), FindingCode.DUPLICATE_ROW, "x", ""),
                        Finding.at(new CellRef("คะแนน", 9, 3), FindingCode.HIDDEN_CONTENT, "y", "")),
                List.of(
                        new ExplainedTable(
                                new CellRef("คะแนน", 4, 2),
                                "scores",
                                "",
                                List.of(
                                        new ExplainedHeading(
                                                new CellRef("คะแนน", 4, 2),
                                                "ตัวชี้วัด",
                                                "indicator",
                                                "by-content",
                                                9,
                                                10),
                                        new ExplainedHeading(new CellRef("คะแนน", 4, 3), "งบ\nประมาณ", "", "", 0, 0))),
                        new ExplainedTable(new CellRef("งบ", 1, 1), "", "foreign-headings", List.of()),
                        new ExplainedTable(
                                new CellRef("คะแนน", 4, 4),
                                "",
                                "heading-unknown",
                                List.of(new ExplainedHeading(new CellRef("คะแนน", 4, 4), "อันดับ", "", "", 0, 0)))));
        new CheckVerb(screen, texts).print(List.of(file));
        assertEquals("""
                a.xlsx
                  Body: อบต.ก (at คะแนน!A1)
                  Round (months): nothing says it
                  Form: scores (at คะแนน!B4)
                Table at คะแนน!B4: scores
                B4 "ตัวชี้วัด" taken for indicator: by the cells below it; 9 of 10 cells fit
                C4 "งบ ประมาณ" not known, column not read
                Table at งบ!A1 left alone: its headings are those of another system
                Column at คะแนน!D4 "อันดับ" not read: the heading of the column is not known
                  whole file
                    ERROR [organisation-missing]  holds nothing
                  คะแนน
                    ERROR [score-out-of-range] คะแนน!C7 holds 105
                    NOTICE [hidden-content] คะแนน!C9 holds y
                  มาตรการ
                    WARNING [duplicate-row] มาตรการ!A2 holds x
                  Findings: errors 2, warnings 1, notices 1
                """, out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foreign-headings",
                "not-about-assessment",
                "other-unit",
                "not-the-result",
                "other-indicators",
                "headings-missing",
                "heading-unknown"
            })
    void reasonForLeavingATableAloneIsInThai(String reason) {
        CheckedFile file = new CheckedFile(
                Path.of("a.xlsx"),
                Ledger.EMPTY,
                List.of(),
                List.of(),
                List.of(new ExplainedTable(C7, "", reason, List.of())));
        new CheckVerb(screen, new Texts(Locale.forLanguageTag("th"), Finding::found)).print(List.of(file));
        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("ไม่ได้อ่าน: "), printed);
        assertFalse(printed.contains(reason), printed);
    }

    @Test
    void findingsInJsonCarrySheetAndCell() {
        assertEquals(
                "{\"exitCode\":1,\"files\":[{\"file\":\"a.xlsx\",\"takenFor\":[],\"rows\":{\"read\":0,\"stored\":0,\"refused\":0,\"ignored\":0},"
                        + "\"findings\":[{\"severity\":\"error\",\"code\":\"score-out-of-range\",\"sheet\":\"คะแนน\","
                        + "\"cell\":\"C7\",\"message\":\"คะแนน!C7 holds 105\",\"onTrial\":false,\"found\":\"105\",\"expected\":\"0-100\",\"waivedFor\":null,\"waivedUntil\":null,\"cells\":[\"คะแนน!C7\"]}],"
                        + "\"tables\":[]}]}\n",
                Json.line(new CheckVerb(screen, texts)
                        .document(
                                List.of(new CheckedFile(
                                        Path.of("a.xlsx"), Ledger.EMPTY, List.of(), List.of(RANGE), List.of())),
                                ExitCode.SOMETHING_REFUSED)));
    }

    @Test
    void wordsForTheShellAreExact() {
        byte[] words = "java\0-jar\0ก'$\0\0".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                " \"$(printf '\\152\\141\\166\\141')\" \"$(printf '\\055\\152\\141\\162')\""
                        + " \"$(printf '\\340\\270\\201\\047\\044')\" \"$(printf '')\"",
                Utf8Relaunch.shellWords(words));
    }

    @Test
    void faultOfTheProgramIsNoCellsThatAreNotStored() {
        Finding ours = Finding.ofFile(FindingCode.PROGRAM_FAULT, "", "");
        assertEquals("refused-results", RunVerb.key(new RefusedDelivery("a.xlsx", false, 0, List.of(ours), Set.of())));
        assertEquals(
                "refused-cells", RunVerb.key(new RefusedDelivery("a.xlsx", false, 0, List.of(RANGE, ours), Set.of())));
        assertEquals("refused-cells", RunVerb.key(new RefusedDelivery("a.xlsx", false, 0, List.of(RANGE), Set.of())));
        assertEquals("refused-rows", RunVerb.key(new RefusedDelivery("a.xlsx", false, 2, List.of(RANGE), Set.of())));
        assertEquals("refused-file", RunVerb.key(new RefusedDelivery("a.xlsx", true, 0, List.of(ours), Set.of())));
    }

    @Test
    void firstTenFilesWithErrorsOrWarningsAreNamed() {
        List<FindingsOfFile> files = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new FindingsOfFile(i + ".xlsx", 12 - i, i))
                .toList();
        RunOutcome outcome = new RunOutcome(
                LocalDate.of(2026, 3, 31),
                true,
                false,
                new RunOutcome.WorkbookCounts(12, 12, 0, 0),
                Ledger.EMPTY,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                files,
                List.of(new WaivedFinding(
                        "ก.xlsx", "แผน", "H5", "period-not-understood", "รอคำสั่ง", LocalDate.of(2026, 4, 30))));
        new RunVerb(screen, texts).findings(outcome);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("Findings: errors 0, warnings 0, notices 0", lines.get(0));
        assertEquals("Files with errors or warnings (12):", lines.get(1));
        assertEquals("  1.xlsx: errors 11, warnings 1", lines.get(2));
        assertEquals("  10.xlsx: errors 2, warnings 10", lines.get(11));
        assertEquals("  and 2 more", lines.get(12));
        assertEquals("Let pass (1):", lines.get(13));
        assertTrue(lines.get(14).startsWith("  ก.xlsx แผน!H5 [period-not-understood] until"), lines.get(14));
        assertEquals(15, lines.size());
    }
}
