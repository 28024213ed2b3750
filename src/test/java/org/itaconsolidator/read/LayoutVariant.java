package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;

/** One way to write down a {@link SampleLayout}: what officers do to a table without changing what it says. */
final class LayoutVariant {
    final String group;
    final String name;
    private final SampleLayout layout;
    private final List<Consumer<LayoutVariant>> changes = new ArrayList<>();

    BookBuilder book = new BookBuilder();
    List<Field> order;
    Map<Field, String> headings = new EnumMap<>(Field.class);
    int firstRow = 5;
    int firstColumn = 1;
    int blankRows;
    boolean cover;
    boolean notes;
    boolean repeatHeadings;
    boolean titlesBetween;
    boolean hiddenRow;
    boolean hiddenColumn;
    String sheetState = "visible";
    int rowsPerSheet = Integer.MAX_VALUE;
    List<String> extraHeadings = List.of();
    int extraAt;
    String groupHeading = "";
    boolean mergeNames;
    UnaryOperator<String> typed = text -> text;
    private byte[] content;
    private Submission reading;

    LayoutVariant(String group, String name, SampleLayout layout) {
        this.group = group;
        this.name = layout.name() + ", " + name;
        this.layout = layout;
        this.order = layout.fields();
        layout.fields().forEach(field -> headings.put(field, layout.heading(field)));
    }

    LayoutVariant with(Consumer<LayoutVariant> change) {
        changes.add(change);
        return this;
    }

    SampleLayout layout() {
        return layout;
    }

    static List<Field> shuffled(List<Field> fields, int seed) {
        List<Field> order = new ArrayList<>(fields);
        java.util.Collections.shuffle(order, new Random(seed));
        return order;
    }

    /** The workbook, written once. */
    byte[] content() {
        if (content == null) {
            content = write();
        }
        return content;
    }

    /** What the program reads in it, read once: several tests look at it. */
    Submission reading() {
        if (reading == null) {
            reading = TestReading.read(content());
        }
        return reading;
    }

    private byte[] write() {
        changes.forEach(change -> change.accept(this));
        if (cover) {
            titles(book.sheet("ปก"), 3);
        }
        int sheetNumber = 1;
        BookBuilder.Sheet sheet = newSheet(sheetNumber);
        int at = firstRow;
        String topic = "";
        int onSheet = 0;
        int[] lastName = {0};
        for (int i = 0; i < layout.rows().size(); i++) {
            SampleLayout.Row row = layout.rows().get(i);
            boolean startsSheet = onSheet == rowsPerSheet;
            if (startsSheet) {
                sheet = newSheet(++sheetNumber);
                at = firstRow;
                onSheet = 0;
            }
            boolean newTopic = !row.topicLine().equals(topic);
            if (newTopic) {
                at += i == 0 || startsSheet ? 0 : 1;
                sheet.set(at++, firstColumn, typed.apply(row.topicLine()));
                topic = row.topicLine();
            }
            if (titlesBetween
                    && onSheet > 0
                    && !newTopic
                    && row.cells().containsKey(layout.fields().get(0))) {
                sheet.set(++at, firstColumn, "ตารางการดำเนินการ (ต่อ)");
                at += 2;
                at = headings(sheet, at);
            } else if (onSheet == 0 || newTopic || repeatHeadings) {
                at = headings(sheet, at);
            }
            at += blankRows;
            values(sheet, at, row, lastName);
            if (hiddenRow && i == 1) {
                sheet.hideRow(at);
            }
            at++;
            onSheet++;
        }
        if (notes) {
            sheet.set(at + 1, firstColumn, "หมายเหตุ ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๗");
            sheet.set(at + 3, firstColumn + 2, "ลงชื่อ ........................ ผู้รายงาน");
            sheet.set(at + 4, firstColumn + 2, "(............................)");
            sheet.set(at + 5, firstColumn + 2, "ตำแหน่ง นักวิเคราะห์นโยบายและแผน");
        }
        return book.toBytes();
    }

    private BookBuilder.Sheet newSheet(int number) {
        BookBuilder.Sheet sheet = book.sheet("ตาราง" + number).state(sheetState);
        if (!cover && number == 1) {
            titles(sheet, 1);
        }
        if (hiddenColumn) {
            sheet.hideColumn(firstColumn + 1);
        }
        return sheet;
    }

    private void titles(BookBuilder.Sheet sheet, int row) {
        sheet.set(row, firstColumn, typed.apply("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (ITA)"));
        sheet.set(row + 1, firstColumn, typed.apply("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"));
        sheet.set(row + 2, firstColumn, typed.apply("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน"));
        sheet.merge(row, firstColumn, row, firstColumn + 4);
    }

    private int headings(BookBuilder.Sheet sheet, int row) {
        int at = row;
        if (!groupHeading.isEmpty()) {
            sheet.set(at, firstColumn + 1, groupHeading).merge(at, firstColumn + 1, at, firstColumn + 3);
            at++;
        }
        int column = firstColumn;
        for (int i = 0; i <= order.size(); i++) {
            if (i == extraAt) {
                for (String extra : extraHeadings) {
                    sheet.set(at, column++, extra);
                }
            }
            if (i < order.size()) {
                sheet.set(at, column++, typed.apply(headings.get(order.get(i))));
            }
        }
        return at + 1;
    }

    private void values(BookBuilder.Sheet sheet, int row, SampleLayout.Row cells, int[] lastName) {
        int column = firstColumn;
        for (int i = 0; i <= order.size(); i++) {
            if (i == extraAt) {
                for (String extra : extraHeadings) {
                    sheet.set(row, column++, extra.equals("จำนวน") ? "๓" : "ความเห็นเพิ่มเติม " + row);
                }
            }
            if (i == order.size()) {
                continue;
            }
            Field field = order.get(i);
            String text = cells.cells().get(field);
            boolean name = field == layout.fields().get(0);
            if (name && text != null) {
                lastName[0] = row;
            } else if (name && mergeNames) {
                sheet.merge(lastName[0], column, row, column);
            }
            sheet.set(row, column++, text == null ? null : typed.apply(text));
        }
    }
}
