package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.book.UnreadableWorkbook;
import org.itaconsolidator.read.book.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spreadsheets of OpenDocument; what LibreOffice makes of good workbooks is read in {@link WrittenByOthersTest}. */
class OpenDocumentTest {
    private static final String NAMES =
            " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"table\""
                    + " xmlns:text=\"text\" xmlns:style=\"style\" xmlns:fo=\"fo\" xmlns:number=\"number\" xmlns:xlink=\"xlink\" xmlns:draw=\"draw\""
                    + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    static byte[] ods(String styles, String tables) {
        return ods(styles, tables, Map.of());
    }

    static byte[] ods(String styles, String tables, Map<String, String> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        String content = "<office:document-content" + NAMES + "><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
        parts.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
        more.forEach((name, xml) -> parts.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        return BookBuilder.zip(parts);
    }

    static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    static String number(String value, String more) {
        return "<table:table-cell office:value-type=\"float\" calcext:value-type=\"float\" office:value=\"" + value
                + "\"" + more + "><text:p>shown</text:p></table:table-cell>";
    }

    private static Map<String, String> cells(Grid grid) {
        Map<String, String> cells = new TreeMap<>();
        grid.listRows()
                .forEach(row -> row.cells()
                        .forEach(cell ->
                                cells.put(grid.ref(row.number(), cell.column()).a1(), cell.text())));
        return cells;
    }

    private static FindingCode refusal(byte[] file) {
        return assertThrows(UnreadableWorkbook.class, () -> Workbook.read(file, "a.ods"))
                .finding()
                .code();
    }

    @Test
    void cellsAreTypedAndRepeatedOnesStandEach() throws Exception {
        String styles =
                "<number:percentage-style style:name=\"N1\"><number:number number:decimal-places=\"1\"/></number:percentage-style>"
                        + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>";
        String row =
                "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"2\"/>%s"
                        + "</table:table-row>";
        String body = "<table:table table:name=\"ก\">" + row.formatted("")
                + "<table:table-row>" + text("สํานัก<text:s/>ปลัด") + number("86.52", "")
                + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.8652\" table:style-name=\"ce1\"/>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-03-31T10:00:00\"/>"
                + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                + "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>"
                + number("1", " table:formula=\"of:=TRUE()\"")
                + "</table:table-row>"
                + row.formatted(
                        "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7\"/>")
                + "</table:table>";
        assertEquals(
                Map.ofEntries(
                        Map.entry("A4", "สำนัก ปลัด"),
                        Map.entry("B4", "86.52"),
                        Map.entry("C4", "86.52%"),
                        Map.entry("D4", "31 มีนาคม 2566"),
                        Map.entry("E4", "TRUE"),
                        Map.entry("F4", "#REF!"),
                        Map.entry("G4", "TRUE"),
                        Map.entry("C5", "7"),
                        Map.entry("D5", "7"),
                        Map.entry("C6", "7"),
                        Map.entry("D6", "7"),
                        Map.entry("C7", "7"),
                        Map.entry("D7", "7")),
                cells(Workbook.read(ods(styles, body), "a.ods").sheets().get(0)));
    }

    @Test
    void zeroOfBlanksAndFormulasWithoutAValueAreNobodysNumber() throws Exception {
        String body = "<table:table table:name=\"ก\"><table:table-row>" + number("5", "")
                + number("0", " table:formula=\"of:=[.D1]+[$'ข ค'.A9:.B9]\"")
                + number("0", " table:formula=\"of:=[.A1]-5\"")
                + "</table:table-row><table:table-row><table:table-cell table:formula=\"of:=[.A1]\"/></table:table-row></table:table>"
                + "<table:table table:name=\"ข ค\"><table:table-row>" + text("x") + "</table:table-row></table:table>";
        assertEquals(
                Map.of("A1", "5", "B1", "", "C1", "0", "A2", ""),
                cells(Workbook.read(ods("", body), "a.ods").sheets().get(0)));
    }

    @Test
    void placesLooksCommentsAndLinksAreThoseOfTheSheet() throws Exception {
        String styles =
                "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
                        + "<style:style style:name=\"P\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
                        + "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:parent-style-name=\"P\">"
                        + "<style:text-properties style:text-line-through-style=\"solid\" fo:color=\"#ff0000\"/>"
                        + "<style:table-cell-properties fo:background-color=\"#ffff00\"/></style:style>"
                        + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties style:text-position=\"super 58%\"/></style:style>";
        String body =
                "<table:tracked-changes><table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:tracked-changes>"
                        + "<table:table table:name=\"ก\"><table:table-column/><table:table-column table:visibility=\"collapse\"/>"
                        + "<table:table-row table:visibility=\"filter\"><table:table-cell table:style-name=\"ce1\" office:value-type=\"string\""
                        + " table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"><office:annotation><text:p>รอผลประกาศ</text:p>"
                        + "</office:annotation><text:p>86.52<text:span text:style-name=\"T1\">1</text:span></text:p></table:table-cell>"
                        + "<table:covered-table-cell/><table:table-cell office:value-type=\"string\"><text:p><text:a"
                        + " xlink:href=\"https://www.example.go.th/o1\">O1</text:a></text:p></table:table-cell></table:table-row></table:table>"
                        + "<table:table table:name=\"ซ่อน\" table:style-name=\"ta2\"><table:table-row>" + text("x")
                        + "</table:table-row></table:table>"
                        + "<table:table table:name=\"'file:///x.ods'#$ก\"><table:table-row>" + text("cache")
                        + "</table:table-row></table:table>";
        List<Grid> grids = Workbook.read(ods(styles, body), "a.ods").sheets();
        Grid grid = grids.get(0);
        assertEquals(List.of("ก", "ซ่อน"), grids.stream().map(Grid::sheet).toList());
        assertEquals(true, grids.get(1).isHidden());
        assertEquals(Map.of("A1", "86.52¹", "C1", "O1"), cells(grid));
        assertEquals(true, grid.listRows().get(0).hidden());
        assertEquals(Optional.of(new Merge(1, 1, 2, 2)), grid.findMerge(2, 2));
        assertEquals(Optional.of("รอผลประกาศ"), grid.findComment(1, 1));
        assertEquals(List.of("https://www.example.go.th/o1"), grid.listLinks(1, 3));
        assertEquals(
                new CellLook(
                        true,
                        false,
                        "",
                        Set.of(CellLook.Letters.BOLD),
                        Optional.of(CellLook.Colour.RED),
                        Optional.of(CellLook.Colour.YELLOW)),
                grid.listRows().get(0).get(0).look());
    }

    /** What a format makes of 0 stands in the file beside it. */
    @ParameterizedTest
    @CsvSource({"0, -, ZERO", "0, ๐.๐๐, NONE", "0, '', NONE", "86.52, 86.52, NONE"})
    void zeroThatIsShownAsADashIsKnownAsSuch(String value, String shown, CellLook.Unseen unseen) throws Exception {
        String cell = "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"><text:p>" + shown
                + "</text:p></table:table-cell>";
        Grid grid = Workbook.read(
                        ods(
                                "",
                                "<table:table table:name=\"ก\"><table:table-row>" + cell
                                        + "</table:table-row></table:table>"),
                        "a.ods")
                .sheets()
                .get(0);
        assertEquals(unseen, grid.listRows().get(0).get(0).look().unseen());
    }

    /** Rows, columns and cells that repeat until a number overflows would begin again at the first. */
    @Test
    void whatRepeatsBehindTheLastPlaceIsNowhere() throws Exception {
        // what is packed too well is refused before it is read
        String noise = new Random(1)
                .ints(100_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "<!--", "-->"));
        String table = noise + "<table:table table:name=\"ก\">%s</table:table>";
        String last = "<table:table-row>" + text("x") + "</table:table-row>";
        String rows = "<table:table-row table:number-rows-repeated=\"1048576\"/>".repeat(4096);
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(ods("", table.formatted(rows + last))));
        String cells = "<table:table-cell table:number-columns-repeated=\"16384\"/>".repeat(262_144);
        String row = "<table:table-row>" + cells + text("x") + "</table:table-row>";
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(ods("", table.formatted(row))));
        String columns = "<table:table-column table:number-columns-repeated=\"16384\"/>".repeat(131_072)
                + "<table:table-column table:visibility=\"collapse\"/>";
        assertEquals(
                List.of(),
                Workbook.read(ods("", table.formatted(columns + last)), "a.ods")
                        .sheets()
                        .get(0)
                        .listHiddenColumns());
    }

    /** Nobody sees what stands in a row or column of less than a point. */
    @Test
    void rowsAndColumnsTooSmallToBeSeenAreHidden() throws Exception {
        String styles = Stream.of("0.0091in", "0.02cm", "0.5mm", "0.752in")
                .map(size -> "<style:style style:name=\"c" + size
                        + "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" + size
                        + "\"/></style:style><style:style style:name=\"r" + size
                        + "\" style:family=\"table-row\"><style:table-row-properties style:row-height=\"" + size
                        + "\"/></style:style>")
                .collect(Collectors.joining());
        String columns = Stream.of("c0.0091in", "c0.02cm", "c0.5mm", "c0.752in", "")
                .map(name -> "<table:table-column table:style-name=\"" + name + "\"/>")
                .collect(Collectors.joining());
        String rows = Stream.of("r0.0091in", "r0.02cm", "r0.5mm", "r0.752in", "")
                .map(name -> "<table:table-row table:style-name=\"" + name + "\">"
                        + text("x").repeat(5) + "</table:table-row>")
                .collect(Collectors.joining());
        Grid grid = Workbook.read(
                        ods(styles, "<table:table table:name=\"ก\">" + columns + rows + "</table:table>"), "a.ods")
                .sheets()
                .get(0);
        assertEquals(List.of(1, 2), grid.listHiddenColumns());
        assertEquals(
                List.of(true, true, false, false, false),
                grid.listRows().stream().map(GridRow::hidden).toList());
    }

    /** A format of numbers says its own words, those of per cents without their sign, and nothing of the style before it. */
    @Test
    void wordsOfFormatsAreThoseOfTheirOwnStyle() throws Exception {
        String[] kinds = {"number", "percentage", "currency", "date", "time", "boolean", "text"};
        StringBuilder styles = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (String kind : kinds) {
            styles.append(
                    "<style:style style:name=\"ce-" + kind + "\" style:family=\"table-cell\" style:data-style-name=\"N-"
                            + kind + "\"><style:text-properties fo:color=\"#ff0000\"/></style:style>");
        }
        for (String kind : kinds) {
            styles.append("<number:" + kind + "-style style:name=\"N-" + kind
                    + "\"><style:text-properties fo:color=\"#0000ff\"/><number:number number:decimal-places=\"2\"/><number:text>"
                    + (kind.equals("percentage") ? "% (" : " (") + kind + ")</number:text></number:" + kind
                    + "-style>");
            row.append(number("1", " table:style-name=\"ce-" + kind + "\""));
        }
        String body = "<table:table table:name=\"ก\"><table:table-row>" + row + "</table:table-row></table:table>";
        assertEquals(
                Stream.of(kinds).map(kind -> "(" + kind + ") RED").toList(),
                Workbook.read(ods(styles.toString(), body), "a.ods").sheets().get(0).listRows().get(0).cells().stream()
                        .map(cell ->
                                cell.look().words() + " " + cell.look().colour().orElseThrow())
                        .toList());
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsReason() {
        String table = "<table:table table:name=\"ก\"><table:table-row>%s</table:table-row></table:table>";
        assertEquals(
                FindingCode.ENCRYPTED_WORKBOOK,
                refusal(ods(
                        "", table.formatted(text("x")), Map.of("META-INF/manifest.xml", "<m><encryption-data/></m>"))));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal(ods("", table.formatted(number("NaN", "")))));
        assertEquals(FindingCode.EMPTY_WORKBOOK, refusal(ods("", table.formatted(""))));
        assertEquals(
                FindingCode.TOO_LARGE,
                refusal(ods(
                        "",
                        table.formatted(text("x"))
                                .replace(
                                        "<table:table-row>",
                                        "<table:table-row table:number-rows-repeated=\"900000\">"))));
        assertEquals(
                FindingCode.CORRUPT_WORKBOOK,
                refusal(ods(
                        "", table.formatted(text("<text:span>".repeat(5000) + "x" + "</text:span>".repeat(5000))))));
    }

    @Test
    void textsInBoxesFloatOverTheSheetOrTheirCell() throws Exception {
        String box = "<draw:custom-shape><text:p>%s<text:span>%s</text:span></text:p></draw:custom-shape>";
        String body = "<table:table table:name=\"ก\"><table:shapes>" + box.formatted("ร่", "าง")
                + "<draw:control><text:p>ปุ่ม</text:p></draw:control></table:shapes><table:table-row>" + text("ผลคะแนน")
                + "<table:table-cell office:value-type=\"string\">" + box.formatted("ข้อมูลปี ", "2566")
                + "<text:p>คะแนน</text:p></table:table-cell></table:table-row></table:table>";
        Grid grid = Workbook.read(ods("", body), "a.ods").sheets().get(0);
        assertEquals(
                List.of("ก!A0 ร่าง", "ก!B1 ข้อมูลปี 2566"),
                grid.listBoxes().stream()
                        .map(each ->
                                "ก!" + (each.at().row() == 0 ? "A0" : each.at().a1()) + " " + each.text())
                        .toList());
        assertEquals(Map.of("A1", "ผลคะแนน", "B1", "คะแนน"), cells(grid));
    }

    /** Damage to a letter of the names by which cells tell what they hold, or to what those say, never moves a cell or takes it away. */
    @Test
    void headersFootersAndPromptsOfCellsAreHeard() throws Exception {
        String styles =
                "<office:document-styles" + NAMES + "><office:master-styles><style:master-page style:name=\"Default\">"
                        + "<style:header><text:p>ค่าเป้าหมาย<text:tab/>ปี ๒๕๖๘</text:p></style:header>"
                        + "<style:footer><style:region-left><text:p>หน้า <text:page-number>1</text:page-number></text:p></style:region-left>"
                        + "</style:footer></style:master-page></office:master-styles></office:document-styles>";
        String body = "<table:content-validations><table:content-validation table:name=\"val1\">"
                + "<table:help-message table:title=\"คะแนน\" table:display=\"true\"><text:p>กรอกคะแนน</text:p><text:p>ของปีก่อน</text:p>"
                + "</table:help-message><table:error-message><text:p>ค่าที่ป้อนไม่ถูกต้อง</text:p></table:error-message>"
                + "</table:content-validation></table:content-validations>"
                + "<table:table table:name=\"ก\"><table:table-row><table:table-cell/>"
                + number("86.52", " table:content-validation-name=\"val1\"")
                + number("87.1", " table:content-validation-name=\"val2\"") + "</table:table-row></table:table>";
        Grid grid = Workbook.read(ods("", body, Map.of("styles.xml", styles)), "a.ods")
                .sheets()
                .get(0);
        assertEquals(List.of("ค่าเป้าหมาย ปี ๒๕๖๘", "หน้า 1"), grid.listPageTexts());
        assertEquals(
                List.of(new Grid.Prompt(new Merge(1, 2, 1, 2), List.of("คะแนน", "กรอกคะแนน\nของปีก่อน"))),
                grid.listPrompts());
    }

    @Test
    void aDamagedNameIsDamageAndNoBlankCell() throws Exception {
        String body = "<table:table table:name=\"ก\"><table:table-column table:number-columns-repeated=\"9\"/>"
                + "<table:table-row table:number-rows-repeated=\"1\"><table:table-cell table:number-columns-repeated=\"2\"/>"
                + text("การใช้อำนาจ")
                + "<table:table-cell office:value-type=\"float\" office:value=\"86.25\"/>"
                + "<table:table-cell office:value-type=\"date\" office:date-value=\"2023-03-31\"/>"
                + "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
                + "<table:table-cell office:value-type=\"string\" office:string-value=\"ผ่านดี\"/></table:table-row></table:table>";
        byte[] whole = ods("", body);
        Map<String, String> held = cells(Workbook.read(whole, "a.ods").sheets().get(0));
        assertEquals(
                Map.of("C1", "การใช้อำนาจ", "D1", "86.25", "E1", "31 มีนาคม 2566", "F1", "TRUE", "G1", "ผ่านดี"), held);
        Map<String, byte[]> parts = NaiveBook.parts(whole);
        byte[] content = parts.get("content.xml");
        String ascii = new String(content, StandardCharsets.ISO_8859_1);
        int refused = 0;
        for (int at = ascii.indexOf("<table:table-column"); at < ascii.indexOf("</table:table>"); at++) {
            for (int bit = 0; bit < 7 && Character.isLetter(ascii.charAt(at)) && ascii.charAt(at) < 128; bit++) {
                byte[] damaged = content.clone();
                damaged[at] ^= (byte) (1 << bit);
                parts.put("content.xml", damaged);
                String what = new String(damaged, Math.max(0, at - 30), 40, StandardCharsets.ISO_8859_1);
                try {
                    assertEquals(
                            held,
                            cells(Workbook.read(BookBuilder.zip(parts), "a.ods")
                                    .sheets()
                                    .get(0)),
                            what);
                } catch (UnreadableWorkbook damage) {
                    assertEquals(FindingCode.CORRUPT_WORKBOOK, damage.finding().code(), what);
                    refused++;
                }
            }
        }
        assertTrue(refused > 1000, refused + " refused");
    }

    /** What other programs write of cells besides: no type for a text, a value beside a text, attributes of their own. */
    @Test
    void whatOtherProgramsSayOfCellsIsNoDamage() throws Exception {
        String body = "<table:table table:name=\"ก\"><table:table-row>"
                + "<table:table-cell><text:p>ตัวชี้วัด</text:p></table:table-cell>"
                + "<table:table-cell office:value-type=\"string\" office:value=\"86.25\" table:formula=\"of:=[.A1]\"><text:p>ผ่านดี</text:p></table:table-cell>"
                + "<table:table-cell xmlns:own=\"own\" own:note=\"1\" xml:id=\"c1\" office:value-type=\"float\" office:value=\"7\"/>"
                + "<own:mark xmlns:own=\"own\"/><table:table-cell office:value-type=\"void\"/><table:table-cell office:value-type=\"boolean\" office:value=\"1\"/>"
                + "</table:table-row></table:table>";
        assertEquals(
                Map.of("A1", "ตัวชี้วัด", "B1", "ผ่านดี", "C1", "7", "E1", "TRUE"),
                cells(Workbook.read(ods("", body), "a.ods").sheets().get(0)));
    }
}
