package org.itaconsolidator.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPageTest {
    @TempDir
    private Path folder;

    private String page(int bodies) throws IOException {
        Pages.write(Pages.of(bodies), folder);
        return Files.readString(folder.resolve("index.html"));
    }

    /** What a reader sees of an element of the page, in one line. */
    private static String words(String markup) {
        return markup.replaceAll("<style>[\\s\\S]*</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void figuresOfTheOneBodyAreSaidWithSignsAndABlankIsNotZero() throws IOException {
        String text = words(page(1));
        assertTrue(
                text.contains("คะแนนรวม ปีงบประมาณ ๒๕๖๕ ๖๐.๖๑ ผลอย่างเป็นทางการ ระดับ D*"
                        + " ผลต่างจากปีก่อน ▼\u00a0-๒.๑๐ สูง/ต่ำกว่าเป้าหมาย -๒๔.๓๙ เป้าหมาย ๘๕ คะแนน"),
                text);
        assertTrue(text.contains("๒. ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้ ๗๕.๓๔ ▼\u00a0-๑.๒๕ -๙.๖๖"), text);
        assertTrue(text.contains("๓. ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้ ๘๓.๓๕ ▲\u00a0+๒.๕๐ -๑.๖๕"), text);
        assertTrue(text.contains("๑๐. ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้ ไม่มีคะแนน"), text);
        assertFalse(text.contains("๐.๐๐"), text);
    }

    @Test
    void refusedFilesAreAnAlarmAndSeveralBodiesAreToldTogetherWorstFirst() throws IOException {
        Pages.write(Pages.falling(3), folder);
        String html = Files.readString(folder.resolve("index.html"));
        String text = words(html);
        assertTrue(
                text.contains(
                        "มีไฟล์ที่ระบบยังไม่รับ ๑ ไฟล์ ตัวเลขด้านล่างยังไม่รวมไฟล์เหล่านี้"
                                + " คะแนนรวมปี ๒๕๖๕ เฉลี่ย ๘๐.๐๐* จาก ๓ หน่วยงาน · เทียบกับปีก่อนไม่ได้ · ถึงเป้าหมาย ๘๕ จำนวน ๑* จาก ๓ หน่วยงาน"),
                text);
        assertTrue(
                text.contains("เทียบกับประเทศ ปี ๒๕๖๕ เฉลี่ย ๘๐.๐๐ ต่ำกว่าค่าเฉลี่ยประเทศ ๙๐.๐๐ อยู่ ๑๐.๐๐ ·"), text);
        assertTrue(
                text.contains(
                        "ใครค้างส่งแบบใด ค้างส่ง ๓ แห่ง รวม ๖ แบบ มาตรการ ๓ แห่ง: อบต.ตัวอย่าง3 ๒, อบต.ตัวอย่าง2 ๒"),
                text);
        assertEquals(
                3, all(html, "data-label=\"มาตรการ\" role=\"cell\">(✗ ๘/๑๐)<").size(), "each has a form column");
        assertEquals(
                List.of("3", "2", "1"),
                all(html, "<a href=\"#body-(\\d+)\">"),
                "of two provinces, the lower total first");
    }

    /** The second and later lines of an answer took the phone's first screen from the questions behind it. */
    @Test
    void aPhoneUnfoldsAllButTheFirstLineOfWhatIsSaidOfSeveralBodies() throws IOException {
        Pages.write(Pages.falling(3), folder);
        String several = Files.readString(folder.resolve("index.html"));
        assertEquals(
                List.of("และอีก ๑ เรื่อง", "และอีก ๒ เรื่อง"),
                all(several, "</ul><details class=\"rest\"><summary>([^<]+)</summary></details>"));
        assertEquals(List.of(), all(page(1), "(details class=\"rest)"));
    }

    @Test
    void howMeasuresStandIsSaidBeforeTheFigures() throws IOException {
        String text = words(page(1));
        String states =
                "มาตรการปี ๒๕๖๙ ๑๒ เรื่อง: ยังไม่รายงาน ๔ · รายงานแล้ว หลักฐานวันที่ไม่ครบ ๐ · รายงานครบ ๗ · ยกเลิก ๑";
        // which need something to be done stands on the page: a phone opens no sheet of a workbook
        assertTrue(text.contains(states), text);
        assertTrue(text.indexOf(states) < text.indexOf("คะแนนรวม ปีงบประมาณ"), text);
        String open = "มาตรการ: ยังไม่รายงาน ๑ เรื่อง • จัดทำคู่มือ · กองคลัง";
        assertTrue(text.indexOf(open) > text.indexOf("คะแนนรวม ปีงบประมาณ"), text);
        assertFalse(text.contains(open + " · ยังไม่รายงาน"), "the heading has said the state");
    }

    @Test
    void barsAreExplainedWhereThereAreAny() throws IOException {
        assertTrue(page(2).contains("แถบลายคือต่ำกว่าเป้าหมาย"));
        Pages.write(Pages.unscored(2), folder);
        String none = Files.readString(folder.resolve("index.html"));
        assertFalse(none.contains("แถบลาย"), none);
    }

    /** The list below the counts had more measures of a state than these, and did not say why. */
    @Test
    void whatADivisionLacksOfASharedMeasureIsSaidToBeAmongWhatIsToBeDone() throws IOException {
        String text = words(page(1));
        assertTrue(text.contains("มาตรการ: ยังไม่รายงาน ๑ เรื่อง • จัดทำคู่มือ"), text);
        Pages.write(Pages.ofSharedMeasure(), folder);
        text = words(Files.readString(folder.resolve("index.html")));
        assertTrue(
                text.contains(
                        "มาตรการ: ยังไม่ได้ดำเนินการ ๑ เรื่อง (รวมเรื่องที่ทำร่วมกันและบางแห่งยังค้าง) • จัดทำคู่มือ"),
                text);
    }

    @Test
    void weakestIsSaidWithReasonAndMeasuresBeforeTheFigures() throws IOException {
        String text = words(page(1));
        String weak =
                "อะไรอ่อนที่สุด ๙. ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้ ต่ำกว่าเป้าหมาย ๔๕.๗๓ · ๓\u00a0ปีติดกัน ต้องทำอะไรตอนนี้";
        String why = "เพราะอะไร · กำลังแก้อย่างไร ๙. ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้"
                + " ยังไม่เผยแพร่ &lt;ครบ&gt; กำลังแก้อย่างไร: มาตรการตอบผลปี ๒๕๖๙: ๒ เรื่อง"
                + " • เผยแพร่แผน · กองคลัง · ยังไม่ได้ดำเนินการ (ขาด &lt;คน&gt;) • อบรม";
        assertTrue(text.contains(weak), text);
        assertTrue(text.indexOf(why) > text.indexOf(weak), text);
        assertTrue(text.indexOf(why) < text.indexOf("คะแนนรวม ปีงบประมาณ"), text);
    }

    @Test
    void whichSheetToPrintIsSaidOnceWhereThereIsAWorkbook() throws IOException {
        for (int bodies : new int[] {1, 3}) {
            String text = words(page(bodies));
            String print = "พิมพ์เสนอผู้บริหาร: ชีต สรุปผู้บริหาร ใน consolidated.xlsx"
                    + " (ชีต สารบัญ บอกว่าควรพิมพ์ชีตใดอีกและให้ใคร)";
            assertEquals(2, text.split(Pattern.quote(print), -1).length, text);
        }
    }

    @Test
    void statedTotalAndChangeOfAnUnconfirmedYearSaySo() throws IOException {
        for (int bodies : new int[] {1, 3}) {
            Pages.write(Pages.unconfirmed(bodies), folder);
            String text = words(Files.readString(folder.resolve("index.html")));
            assertTrue(
                    text.contains(bodies == 1 ? "๖๐.๖๑* ผลอย่างเป็นทางการ · (ตามเอกสาร)" : "๖๐.๖๑* (ตามเอกสาร)"), text);
            assertTrue(bodies > 1 || text.contains("-๒๔.๓๙* เป้าหมาย ๘๕ คะแนน"), text);
            assertFalse(text.contains("(ยังไม่ยืนยัน)"), "official and unconfirmed in one breath");
            assertTrue(text.contains("▼\u00a0-๑.๒๕"), text);
            assertFalse(text.contains("ไม่มีคะแนนปีนี้"), "beside a total that documents state");
            assertFalse(text.contains("▼\u00a0-๑.๒๕*"), "two scores as they are stated need no weight");
            String means = "* ยังไม่ยืนยัน: น้ำหนักคะแนน เกณฑ์ระดับ หรือตัวเลขของประเทศ";
            assertEquals(bodies == 1 ? 2 : 5, text.split(Pattern.quote(means), -1).length, text);
        }
    }

    /** "ไม่มีคะแนนปีนี้" stood beside nine scores of that year. */
    @Test
    void yearWithoutATotalIsNotSaidToHaveNoScores() throws IOException {
        Pages.write(Pages.incomplete(3), folder);
        String text = words(Files.readString(folder.resolve("index.html")));
        assertFalse(text.contains("ไม่มีคะแนนปีนี้"), text);
    }

    /** The reason stood ten times in a column of its own; it stands once beside the total. */
    @Test
    void indicatorsOfAFirstYearHaveNoColumnForChanges() throws IOException {
        Pages.write(Pages.firstYear(1), folder);
        String text = words(Files.readString(folder.resolve("index.html")));
        assertEquals(2, text.split("เทียบไม่ได้", -1).length, text);
        assertTrue(text.contains("ตัวชี้วัด คะแนน สูง/ต่ำกว่าเป้าหมาย ๑. ชื่อตัวชี้วัด"), text);
        assertTrue(text.contains("๒. ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้ ๗๕.๓๔ -๙.๖๖"), text);
    }

    @Test
    void whatDivisionsEstimateStandsInRowsOfTheirOwnAndNeverAsTheBodys() throws IOException {
        Pages.write(Pages.ofDivisions(1), folder);
        String text = words(Files.readString(folder.resolve("index.html")));
        assertFalse(text.contains("คะแนนรวม ปีงบประมาณ"), text);
        assertTrue(text.contains("ยังไม่มีผลของทั้งหน่วยงาน: แต่ละแถวเป็นของส่วนราชการนั้นเท่านั้น"), text);
        assertTrue(text.contains("กองช่าง ๒๕๖๕ ๖๐.๖๑ D* -๒๔.๓๙"), text);
        Pages.write(Pages.ofDivisions(2), folder);
        text = words(Files.readString(folder.resolve("index.html")));
        assertTrue(text.contains("อบต.ตัวอย่าง ประเมินตนเอง เฉพาะส่วนราชการ ๑ แห่ง"), text);
    }

    @Test
    void deliveriesFindingsAndPapersLeadToTheirFiles() throws IOException {
        String page = page(1);
        for (String address : all(page, "(?:href|src)=\"([^#\"][^\"]*)\"")) {
            if (!address.startsWith("data:")) {
                Path file = folder.resolve(URLDecoder.decode(address, StandardCharsets.UTF_8));
                assertTrue(Files.isRegularFile(file), address);
            }
        }
        String text = words(page);
        assertTrue(
                text.contains("✓ ส่งแล้ว ๑ (ส่งช้า) ๐ (ไฟล์ที่ส่งแล้ว แต่ยังใช้ไม่ได้) ๑ รอส่ง ๑ ✗ ค้างส่ง ๑"), text);
        assertTrue(text.contains("กองช่าง มาตรการ ๒๕๖๙ ๓๑ มี.ค. ๒๕๖๙ ✗ ยังไม่ส่ง เกินกำหนด ยังไม่มี"), text);
        assertTrue(text.contains("! คำเตือน (๓)"), text);
        assertTrue(text.contains("และอีก ๒ รายการ ดูในสมุดงาน"), text);
    }

    @Test
    void nothingOfAWorkbookBecomesMarkup() throws IOException {
        String page = page(1);
        assertTrue(page.contains("มีค่า ๑๐๕ &lt;b&gt;กรุณา&lt;/b&gt; &amp; &quot;แก้&quot;"), page);
        assertTrue(page.contains("งาน &lt;ทดลอง&gt;"));
        assertEquals("a&#39;\uFFFD\uFFFDb", new Html().text("a'\u0000\u202Eb").toString());
        assertEquals("a%20b/%E0%B8%81%23%25.xlsx", Html.address("a b/ก#%.xlsx"));
    }

    @Test
    void sameContentGivesTheSameBytesAndNoScriptNoOtherPlace() throws IOException {
        String page = page(3);
        assertEquals(page, page(3));
        assertFalse(page.contains("<script"));
        assertEquals(List.of(), all(page, "(?:href|src)=\"((?:https?:)?//[^\"]*)\""));
        assertFalse(page.contains("@import") || page.contains("url("));
    }

    @Test
    void headingsComeInOrderTablesHaveScopesAndEverySectionAName() throws IOException {
        for (int bodies : new int[] {1, 3, 30}) {
            String page = page(bodies);
            int before = 0;
            for (String level : all(page, "<h([1-6])")) {
                assertTrue(Integer.parseInt(level) <= before + 1, "h" + level + " after h" + before);
                before = Integer.parseInt(level);
            }
            assertEquals(1, all(page, "(<h1)").size());
            assertEquals(List.of(), all(page, "(<th(?![^>]*scope=)[ >][^>]*>)"));
            assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"th\">"));
            List<String> ids = all(page, " id=\"([^\"]+)\"");
            assertEquals(ids.stream().distinct().toList(), ids);
            Stream.concat(all(page, "href=\"#([^\"]+)\"").stream(), all(page, "aria-labelledby=\"([^\"]+)\"").stream())
                    .forEach(target -> assertTrue(ids.contains(target), target));
            assertTrue(all(page, "(<img(?![^>]*alt=\"[^\"]+\")[^>]*>)").isEmpty());
        }
    }

    @Test
    void manyBodiesAreOneTable() throws IOException {
        String page = page(30);
        assertEquals(
                30,
                all(page, "(<th scope=\"row\" role=\"rowheader\">อบต\\.ตัวอย่าง\\d*)")
                        .size());
        assertFalse(page.contains("<img"), "the pictures of 30 bodies are led to, not shown");
        assertEquals(30, all(page, "aria-label=\"(แผนภูมิของ[^\"]+)\"").size());
        assertTrue(words(page).contains("๙. ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้ ๓๙.๒๗"), "the weakest one");
        assertEquals(30, all(page, "data-label=\"(ต้องทำอะไรตอนนี้)\"").size(), "what each has to do first");
    }

    /** Below the highest total they read as the best of all. */
    @Test
    void bodiesWithoutATotalStandBelowAHeadingOfTheirOwn() throws IOException {
        Pages.write(Pages.falling(5, 2), folder);
        String html = Files.readString(folder.resolve("index.html"));
        assertEquals(
                List.of("5", "4", "3", "ไม่มีคะแนนรวมปี ๒๕๖๕ (๒ แห่ง)", "2", "1"),
                all(html, "(?:<a href=\"#body-|<th class=\"group\"[^>]*>)(\\d+|ไม่มี[^<]*)"));
        Pages.write(Pages.falling(5), folder);
        assertEquals(
                List.of("ค่าเฉลี่ย ๕ หน่วยงาน ปี ๒๕๖๕: ๘๐.๐๐*"),
                all(Files.readString(folder.resolve("index.html")), "class=\"group\"[^>]*>([^<]*)"),
                "all have one");
    }

    @Test
    void whereNoBodyHasAResultTheListHasNoColumnsOfResultsAndPictures() throws IOException {
        Pages.write(Pages.unscored(2), folder);
        String html = Files.readString(folder.resolve("index.html"));
        assertEquals(
                List.of("คะแนนรวม", "มาตรการ", "ต้องทำอะไรตอนนี้", "คะแนนรวม", "มาตรการ", "ต้องทำอะไรตอนนี้"),
                all(
                        html.substring(html.indexOf("id=\"bodies\""), html.indexOf("</table>")),
                        "<td[^>]* data-label=\"([^\"]+)\""));
    }

    @Test
    void eachBodyOfTheListHasABarThatSaysWhetherItIsBelowTheTarget() throws IOException {
        Pages.write(Pages.falling(3), folder);
        String html = Files.readString(folder.resolve("index.html"));
        String list = html.substring(html.indexOf("id=\"bodies\""));
        assertEquals(
                Collections.nCopies(3, "60.61"),
                all(list.substring(0, list.indexOf("</table>")), "class=\"fill below\" style=\"width:([0-9.]+)%"));
    }

    @Test
    void eachOfSeveralBodiesHasWhatByWhomAndByWhen() throws IOException {
        String table = words(page(3)).replaceAll("(?s)^.*?ต้องทำอะไรตอนนี้", "");
        assertTrue(
                table.substring(0, 300).contains("แบบ · กองคลัง, ทั้งหน่วยงาน · ครบกำหนดแล้วตั้งแต่ ๓๑ ต.ค. ๒๕๖๙"),
                table);
    }

    /** One file name means two pictures: all years of one body, and one year of all bodies. */
    @Test
    void heatmapOfTheBodiesIsNotCalledAllYears() throws IOException {
        Pages.write(Pages.withSideBySide(2, "charts/เปรียบเทียบหน่วยงาน/heatmap.svg"), folder);
        String text = words(Files.readString(folder.resolve("index.html")));
        assertTrue(text.contains("คะแนนรายตัวชี้วัดของหน่วยงาน"), text);
        assertFalse(text.contains("คะแนนทุกตัวชี้วัดทุกปี"), text);
        assertFalse(text.contains("indicators.svg"), "a list of pictures says what they show: " + text);
    }

    @Test
    void narrowScreensAreShownTheUprightFormOfAPicture() throws IOException {
        PageContent content = Pages.of(1);
        String drawing = content.bodies().get(0).charts().get(0);
        Path portrait = folder.resolve(drawing.replace(".svg", "-portrait.png"));
        Files.createDirectories(portrait.getParent());
        Files.writeString(portrait, "upright");
        Pages.write(content, folder);
        String page = Files.readString(folder.resolve("index.html"));
        String source = "<picture><source media=\"(max-width: 600px)\" srcset=\"data:image/png;base64,dXByaWdodA==\"";
        assertTrue(page.contains(source), page);
        assertTrue(page.indexOf("<img", page.indexOf(source)) < page.indexOf("</picture>"));
    }

    @Test
    void folderThatCouldNotBeLookedIntoIsToldWithTheDeliveries() throws IOException {
        Pages.write(Pages.of(1), folder);
        String text = words(Files.readString(folder.resolve("index.html")));
        assertTrue(text.contains("จึงยังไม่ได้อ่านไฟล์ในนั้น: กองช่าง &lt;๑&gt;/ ข้อมูลที่เคยส่ง"), text);
    }

    @Test
    void emptyStoreGivesAPageThatSaysSo() throws IOException {
        PageContent none = Pages.of(0);
        Pages.write(
                new PageContent(
                        none.job(),
                        none.businessDate(),
                        none.asOf(),
                        "1.0",
                        none.target(),
                        false,
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                folder);
        String text = words(Files.readString(folder.resolve("index.html")));
        assertTrue(text.contains("ยังไม่มีหน่วยงานที่ส่งข้อมูล"), text);
        assertTrue(text.contains("ไม่มีสิ่งที่ต้องแก้ไข"), text);
    }

    /** As the Web Content Accessibility Guidelines reckon it: text 4.5 to 1, what is no text 3 to 1. */
    @Test
    void colourOfTheStyleSheetIsTakenFromItsNamesAndStandsOutFromItsGround() throws IOException {
        String style = IndexPage.style();
        Map<String, String> colours = new HashMap<>();
        Matcher named = Pattern.compile("--(\\w+): (#[0-9a-f]{6});").matcher(style);
        while (named.find()) {
            colours.put(named.group(1), named.group(2));
        }
        assertEquals(colours.size(), all(style, "(#[0-9a-f]{3,6})\\b").size(), "no colour without a name");
        List<String> faint = new ArrayList<>();
        for (String ink : List.of("ink", "quiet", "navy", "link", "good", "bad", "watch")) {
            for (String ground : List.of("paper", "soft")) {
                if (contrast(colours.get(ink), colours.get(ground)) < 4.5) {
                    faint.add(ink + " on " + ground);
                }
            }
        }
        if (contrast(colours.get("paper"), colours.get("navy")) < 4.5) {
            faint.add("paper on navy");
        }
        for (String mark : List.of("bar", "aim", "line")) {
            if (contrast(colours.get(mark), colours.get("paper")) < 3
                    || !mark.equals("line") && contrast(colours.get(mark), colours.get("soft")) < 3) {
                faint.add(mark);
            }
        }
        assertEquals(List.of(), faint);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
