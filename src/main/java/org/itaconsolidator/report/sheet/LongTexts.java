package org.itaconsolidator.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * รายละเอียด: the texts that are higher than their rows, each of them whole below a line that says where it belongs. Rows end at
 * {@link ThaiMetrics#mostLines}; going on in further rows would count a thing twice.
 */
public final class LongTexts {
    private static final int NUMBER = 6;
    private static final int WIDTH = 130;

    /** So many lines of a text stand in a row of this sheet: a page is filled to its end. */
    private static final int LINES = 5;

    /** A text with the line above it. */
    private record Whole(String sheet, String cell, String heading, List<String> pieces) {}

    private final List<Whole> texts = new ArrayList<>();
    private int nextRow = 3; // below title and note

    /** Takes a text; gives the number by which its cell refers to it. */
    public int add(String sheet, String cell, String heading, String text) {
        texts.add(new Whole(sheet, cell, heading, LongText.pieces(text, WIDTH, LINES, "")));
        return texts.size();
    }

    /** Where the text that was added last begins on this sheet. */
    public String lastCell() {
        String cell = TableSheet.cell(1, nextRow);
        nextRow += 1 + texts.get(texts.size() - 1).pieces().size();
        return cell;
    }

    public void write(StreamedWorkbook workbook, ReportWords words) {
        if (texts.isEmpty()) {
            return;
        }
        TableSheet table = new TableSheet(
                workbook,
                words.text("sheet.long-texts"),
                words,
                List.of(new TableSheet.Column("", NUMBER), new TableSheet.Column("", WIDTH)));
        table.linesWithin(2);
        table.line(words.text("sheet.long-texts.title"), Look.TITLE);
        table.line(words.text("sheet.long-texts.note"), Look.NOTE);
        for (int i = 0; i < texts.size(); i++) {
            Whole text = texts.get(i);
            String above = words.text(
                    "long-texts.of",
                    Map.of(
                            "heading", text.heading().replace("\n", ""),
                            "sheet", text.sheet(),
                            "cell", text.cell()));
            table.begin();
            table.whole(0, i + 1, Look.STRONG_WHOLE);
            table.link(1, Links.inside(text.sheet(), text.cell(), above), above, Look.LINK, Look.STRONG);
            table.end();
            for (String piece : text.pieces()) {
                table.begin();
                table.whole(0, i + 1); // a page may begin with what is left of a text
                table.text(1, piece);
                table.end();
            }
        }
        table.setUpPage(2, false);
    }
}
