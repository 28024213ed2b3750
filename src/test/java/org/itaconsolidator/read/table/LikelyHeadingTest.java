package org.itaconsolidator.read.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.BookBuilder;
import org.itaconsolidator.read.TestReading;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.junit.jupiter.api.Test;

/** What is made of headings that no layout file has: read, hinted at, or neither; and never a wrong field. */
class LikelyHeadingTest {
    private static final Layouts LAYOUTS = Layouts.load();
    private final HeadingMatcher matcher = new HeadingMatcher(LAYOUTS, Words.load());
    private final LikelyHeading likely = new LikelyHeading(LAYOUTS);

    /** A heading, and the fields that it may mean; none for a column that is not asked for. */
    private record Unseen(String heading, Set<Field> fields) {}

    private static List<Unseen> unseen() {
        try (InputStream in = LikelyHeadingTest.class.getResourceAsStream("/layouts/unseen-headings.csv")) {
            List<Unseen> all = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split(";", -1);
                Set<Field> fields = EnumSet.noneOf(Field.class);
                for (String code : cells[1].isBlank() ? new String[0] : cells[1].split(" ")) {
                    fields.add(Field.ofCode(code));
                }
                all.add(new Unseen(cells[0], fields));
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Field> hint(String heading) {
        return likely.of(heading, Set.of(), EnumSet.allOf(Field.class))
                .map(said -> LAYOUTS.headings().entrySet().stream()
                        .filter(field -> field.getValue().get(0).equals(said.heading()))
                        .findFirst()
                        .orElseThrow()
                        .getKey());
    }

    private Optional<Field> taken(String heading) {
        return matcher.match(heading).or(() -> matcher.matchByWord(heading)).map(Heading::field);
    }

    @Test
    void unseenHeadingIsNeverTakenForOrHintedAtAWrongField() {
        List<String> wrong = new ArrayList<>();
        for (Unseen each : unseen()) {
            taken(each.heading())
                    .or(() -> hint(each.heading()))
                    .filter(field -> !each.fields().contains(field))
                    .ifPresent(field -> wrong.add(each.heading() + " is said to be " + field));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void mostUnseenHeadingsAreReadOrHintedAt() {
        List<Unseen> ours =
                unseen().stream().filter(each -> !each.fields().isEmpty()).toList();
        long read =
                ours.stream().filter(each -> taken(each.heading()).isPresent()).count();
        long hinted = ours.stream()
                .filter(each ->
                        taken(each.heading()).isEmpty() && hint(each.heading()).isPresent())
                .count();
        assertEquals("25 of 169 read, 116 hinted at", read + " of " + ours.size() + " read, " + hinted + " hinted at");
    }

    @Test
    void hintNamesTheWordThatSaysSo() {
        assertEquals(
                Optional.of(new LikelyHeading.Hint("ผู้รับผิดชอบ", "รับผิดชอบ", "responsible")),
                likely.of("ฝ่ายที่รับผิดชอบ", Set.of(), EnumSet.of(Field.RESPONSIBLE)));
    }

    @Test
    void fieldThatIsThereOrNotAskedForIsNoHint() {
        assertEquals(
                Optional.empty(),
                likely.of("ฝ่ายที่รับผิดชอบ", EnumSet.of(Field.RESPONSIBLE), EnumSet.allOf(Field.class)));
        assertEquals(Optional.empty(), likely.of("ฝ่ายที่รับผิดชอบ", Set.of(), EnumSet.of(Field.STEPS)));
    }

    @Test
    void findingSaysTheLikeliestFieldAndWhy() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น");
        sheet.set(1, 1, "มาตรการ ITA ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ฝ่ายที่รับผิดชอบหลัก", "เลขแฟ้ม");
        sheet.row(4, "ก", "๑. ก", "คุณ ข", "๕๐๐๐");
        List<Finding> unknown = TestReading.read(book.toBytes()).findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .toList();
        assertEquals(
                List.of(
                        Map.of(
                                "likely",
                                "ผู้รับผิดชอบ",
                                "because",
                                "รับผิดชอบ",
                                "confirm",
                                "\"ฝ่ายที่รับผิดชอบหลัก\": responsible"),
                        Map.of("likely", "", "example", "ตัวชี้วัด")),
                unknown.stream().map(Finding::details).toList());
    }
}
