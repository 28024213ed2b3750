package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks that are made to exhaust a reader, all checked by one process of 512 MB: each ends as a finding that says why, and where
 * it is too large, what was measured and the bound.
 */
@Tag("slow")
class BombsTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ROW = "<row><c><v>86.5</v></c></row>";
    private static final int MANY = 100_001;

    @TempDir
    Path folder;

    /** Text again and again, so that no bomb has to be in memory. */
    private record Repeated(String before, IntFunction<String> unit, int times, String after) {
        static Repeated of(String before, String unit, int times, String after) {
            return new Repeated(before, i -> unit, times, after);
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                out.write(unit.apply(i).getBytes(StandardCharsets.UTF_8));
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Counts what is written to it. */
    private static final class Measured extends OutputStream {
        private final CRC32 crc = new CRC32();
        private long length;

        @Override
        public void write(int one) {
            crc.update(one);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            crc.update(bytes, from, count);
            length += count;
        }
    }

    /** A file with these parts in place of, or beside, those of a small good workbook; packed or stored as they are. */
    private void bomb(String name, boolean packed, Map<String, Repeated> own) throws IOException {
        Map<String, Repeated> parts = good(1);
        parts.putAll(own);
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".xlsx"))))) {
            for (Map.Entry<String, Repeated> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (!packed) {
                    Measured measured = new Measured();
                    part.getValue().writeTo(measured);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setCrc(measured.crc.getValue());
                    entry.setSize(measured.length);
                }
                zip.putNextEntry(entry);
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        }
    }

    private static Map<String, Repeated> good(int sheets) {
        Map<String, Repeated> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text(
                        HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>"));
        parts.put(
                "_rels/.rels",
                text(relations("<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>")));
        parts.put(
                "xl/workbook.xml",
                new Repeated(
                        HEAD + "<workbook " + MAIN + "><sheets>",
                        i -> "<sheet name=\"S" + i + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (i + 1) + "\"/>",
                        sheets,
                        "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                new Repeated(
                        HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"t\" Type=\"" + RELATIONS
                                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                                + "<Relationship Id=\"s\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>",
                        i -> "<Relationship Id=\"rId" + (i + 1) + "\" Type=\"" + RELATIONS
                                + "/worksheet\" Target=\"worksheets/sheet" + (i + 1) + ".xml\"/>",
                        sheets,
                        "</Relationships>"));
        parts.put("xl/sharedStrings.xml", text(HEAD + "<sst " + MAIN + "><si><t>a</t></si></sst>"));
        parts.put(
                "xl/styles.xml",
                text(HEAD + "<styleSheet " + MAIN + "><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>"));
        for (int i = 1; i <= sheets; i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", text(sheet(ROW, "")));
        }
        return parts;
    }

    private static String relations(String inner) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static Repeated text(String text) {
        return Repeated.of(text, "", 0, "");
    }

    private static String sheet(String rows, String behind) {
        return HEAD + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>";
    }

    private static Map<String, Repeated> rows(String unit, int times) {
        return Map.of(
                "xl/worksheets/sheet1.xml",
                Repeated.of(HEAD + "<worksheet " + MAIN + "><sheetData>", unit, times, "</sheetData></worksheet>"));
    }

    private static Map<String, Repeated> behind(String before, String unit, int times, String after) {
        return Map.of(
                "xl/worksheets/sheet1.xml",
                Repeated.of(
                        HEAD + "<worksheet " + MAIN + "><sheetData>" + ROW + "</sheetData>" + before,
                        unit,
                        times,
                        after + "</worksheet>"));
    }

    private static Map<String, Repeated> part(String name, String before, String unit, int times, String after) {
        return Map.of(name, Repeated.of(before, unit, times, after));
    }

    /** One cell with a text. */
    private static Map<String, Repeated> cell(String before, String unit, int times, String after) {
        return data("<row><c t=\"inlineStr\"><is>" + before, unit, times, after + "</is></c></row>");
    }

    private static Map<String, Repeated> data(String before, String unit, int times, String after) {
        return part(
                "xl/worksheets/sheet1.xml",
                HEAD + "<worksheet " + MAIN + "><sheetData>" + before,
                unit,
                times,
                after + "</sheetData></worksheet>");
    }

    @Test
    void everyBombEndsAsAFindingInLittleMemory() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        String sst = HEAD + "<sst " + MAIN + ">";
        String styles = HEAD + "<styleSheet " + MAIN + ">";
        add(expected, "too-large 300", "picture", true, part("xl/media/a.bmp", "", "\0".repeat(1024), 20_000, ""));
        add(expected, "too-large 300", "packed rows", true, rows(ROW, 500_000));
        add(
                expected,
                "too-large 300",
                "blanks",
                true,
                cell("<t xml:space=\"preserve\">", " ".repeat(1000), 20_000, "</t>"));
        add(
                expected,
                "too-large 50 MB",
                "large file",
                false,
                part("xl/media/a.bmp", "", "\0".repeat(1024), 60_000, ""));
        add(expected, "too-large 100 MB", "many middling parts", true, middling());
        add(expected, "too-large 300,000", "million rows", false, rows(ROW, 988_000));
        add(
                expected,
                "too-large 300,000",
                "widest rows",
                false,
                rows("<row>" + "<c><v>1</v></c>".repeat(16_384) + "</row>", 20));
        add(expected, "too-large 300,000", "formulas", false, rows("<row><c><f>A1</f></c></row>", 300_001));
        add(
                expected,
                "too-large 100,000",
                "merges",
                false,
                behind("<mergeCells>", "<mergeCell ref=\"A1:XFD1048576\"/>", MANY, "</mergeCells>"));
        add(
                expected,
                "too-large 100,000",
                "links",
                false,
                behind("<hyperlinks>", "<hyperlink ref=\"A1:XFD1048576\" location=\"x\"/>", MANY, "</hyperlinks>"));
        add(
                expected,
                "too-large 100,000",
                "styles",
                false,
                part("xl/styles.xml", styles + "<cellXfs>", "<xf numFmtId=\"14\"/>", MANY, "</cellXfs></styleSheet>"));
        add(
                expected,
                "too-large 100,000",
                "formats",
                false,
                Map.of(
                        "xl/styles.xml",
                        new Repeated(
                                styles + "<numFmts>",
                                i -> "<numFmt numFmtId=\"" + (200 + i) + "\" formatCode=\"0\"/>",
                                MANY,
                                "</numFmts></styleSheet>")));
        add(
                expected,
                "too-large 1,000,000",
                "shared texts",
                false,
                part("xl/sharedStrings.xml", sst, "<si/>", 1_000_001, "</sst>"));
        add(
                expected,
                "too-large 200,000",
                "long shared text",
                false,
                part("xl/sharedStrings.xml", sst + "<si><t>", "ก".repeat(1000), 201, "</t></si></sst>"));
        add(expected, "too-large 200,000", "long text", false, cell("<t>", "ก".repeat(1000), 201, "</t>"));
        add(expected, "too-large 200,000", "many runs", false, cell("", "<r><t>กกกกก</t></r>", 40_001, ""));
        add(
                expected,
                "too-large 200,000",
                "long number",
                false,
                data("<row><c><v>1", "0".repeat(1000), 201, "</v></c></row>"));
        add(expected, "too-large", "many sheets", true, good(2_000));
        add(expected, "too-large 10,000", "many parts", true, manyParts());
        add(
                expected,
                "corrupt-workbook",
                "laughs",
                true,
                part(
                        "xl/sharedStrings.xml",
                        HEAD + "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(100) + "\"><!ENTITY c \""
                                + "&b;".repeat(100) + "\"><!ENTITY d \"" + "&c;".repeat(100) + "\">]>"
                                + sst.substring(HEAD.length()) + "<si><t>",
                        "&d;",
                        100,
                        "</t></si></sst>"));
        add(
                expected,
                "corrupt-workbook",
                "outer entity",
                true,
                part(
                        "xl/workbook.xml",
                        HEAD + "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><workbook " + MAIN
                                + "><sheets><sheet name=\"&a;\" r:id=\"rId1\"/></sheets></workbook>",
                        "",
                        0,
                        ""));
        add(expected, "corrupt-workbook", "deep nesting", false, data("", "<a>", 1_000_000, ""));
        add(
                expected,
                "corrupt-workbook",
                "many attributes",
                false,
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        new Repeated(
                                HEAD + "<worksheet " + MAIN,
                                i -> " a" + i + "=\"1\"",
                                200_000,
                                "><sheetData>" + ROW + "</sheetData></worksheet>")));
        add(
                expected,
                "corrupt-workbook",
                "long attribute",
                false,
                data("<row><c r=\"", "A", 10_000_000, "1\"><v>1</v></c></row>"));
        add(expected, "no-table-recognised", "long comment", false, behind("<!--", "a".repeat(1000), 20_000, "-->"));
        add(
                expected,
                "no-table-recognised",
                "many notes",
                true,
                Map.of(
                        "xl/comments1.xml",
                        new Repeated(
                                HEAD + "<comments " + MAIN + "><commentList>",
                                i -> "<comment ref=\"A" + (i + 1) + "\"><text><t>ก" + i + "</t></text></comment>",
                                200_000,
                                "</commentList></comments>")));
        add(
                expected,
                "no-table-recognised",
                "many rules",
                true,
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        new Repeated(
                                HEAD + "<worksheet " + MAIN + "><sheetData>" + ROW + "</sheetData><dataValidations>",
                                i -> "<dataValidation sqref=\"A" + i + ":B" + i * 7L + "\"/>",
                                200_000,
                                "</dataValidations></worksheet>")));
        add(
                expected,
                "no-table-recognised",
                "lying dimension",
                true,
                part(
                        "xl/worksheets/sheet1.xml",
                        HEAD + "<worksheet " + MAIN
                                + "><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>",
                        "",
                        0,
                        ""));
        add(
                expected,
                "no-table-recognised",
                "widest merge",
                true,
                behind("<mergeCells>", "<mergeCell ref=\"A1:XFD1048576\"/>", 1, "</mergeCells>"));
        add(
                expected,
                "corrupt-workbook",
                "huge number",
                true,
                data(
                        "<row><c><v>1E999999999</v></c><c><v>-1E-999999999</v></c>",
                        "<c><v>9E307</v></c>",
                        100,
                        "</row>"));
        add(
                expected,
                "no-table-recognised",
                "many relations",
                true,
                Map.of(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        new Repeated(
                                HEAD
                                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
                                i -> "<Relationship Id=\"r" + i + "\" Type=\"x" + i + "\" Target=\"sheet1.xml\"/>",
                                200_000,
                                "</Relationships>")));
        add(
                expected,
                "no-table-recognised",
                "zip within",
                true,
                part("xl/media/a.zip", "PK\u0003\u0004", "x", 1000, ""));
        List<String> words = new ArrayList<>(List.of("check", "--json"));
        expected.keySet()
                .forEach(name -> words.add(folder.resolve(name + ".xlsx").toString()));
        ProgramProcess program =
                ProgramProcess.start(folder, List.of(), List.of("-Xmx512m"), Main.class, words.toArray(String[]::new));
        assertEquals(1, program.exitCode(), program.said());
        Map<?, ?> said = (Map<?, ?>) Json.parse(program.said());
        Map<String, String> told = new LinkedHashMap<>();
        for (Object each : (List<?>) said.get("files")) {
            Map<?, ?> file = (Map<?, ?>) each;
            String name = Path.of(file.get("file").toString())
                    .getFileName()
                    .toString()
                    .replace(".xlsx", "");
            told.put(name, told((List<?>) file.get("findings"), expected.get(name)));
        }
        assertEquals(expected, told);
    }

    /** The expected code with the bound, where a finding has both and its sentence names the bound; else all codes. */
    private static String told(List<?> findings, String expected) {
        List<String> codes = new ArrayList<>();
        for (Object each : findings) {
            Map<?, ?> finding = (Map<?, ?>) each;
            String code = finding.get("code").toString();
            String bound = code.equals("too-large") ? " " + finding.get("expected") : "";
            if ((code + bound).startsWith(expected)
                    && finding.get("message").toString().contains(bound.strip())) {
                return expected;
            }
            codes.add(code + bound + " " + finding.get("found"));
        }
        return codes.toString();
    }

    private void add(Map<String, String> all, String expected, String name, boolean packed, Map<String, Repeated> parts)
            throws IOException {
        all.put(name, expected);
        bomb(name, packed, parts);
    }

    /** Each of them is small, and packed less tightly than a bomb. */
    private static Map<String, Repeated> middling() {
        Map<String, Repeated> parts = new LinkedHashMap<>();
        for (int part = 0; part < 12; part++) {
            parts.put(
                    "xl/media/" + part + ".xml",
                    new Repeated("<a>", i -> i * 7919L % 1_000_003 + " ", 1_300_000, "</a>"));
        }
        return parts;
    }

    private static Map<String, Repeated> manyParts() {
        Map<String, Repeated> parts = new LinkedHashMap<>();
        for (int part = 0; part < 10_001; part++) {
            parts.put("xl/media/" + part + ".xml", text("<a/>"));
        }
        return parts;
    }
}
