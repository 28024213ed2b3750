package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.read.book.MovedRows;
import org.junit.jupiter.api.Test;

/** An officer mends a workbook: the rows that a finding names are found again, or known to be others. */
class MovedRowsTest {
    private static final String SHEET = "แผน";
    private static final List<String> WRITTEN = List.of("จัดประชุม", "จัดอบรม", "ทำคู่มือ", "เผยแพร่แผน");

    /** Running number, measure, division and period; the period is the cell that is found wrong. */
    private static byte[] plan(List<String> measures) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet(SHEET);
        sheet.row(4, "ลำดับที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        for (int i = 0; i < measures.size(); i++) {
            sheet.row(5 + i, i + 1, measures.get(i), "กองคลัง", "ปลายปี");
        }
        return book.toBytes();
    }

    private static CellRef d(int row) {
        return new CellRef(SHEET, row, 4);
    }

    private static boolean isSame(FindingChanges.Rows rows, CellRef before, CellRef after) {
        return rows.placeOf(before).equals(after.rowRef());
    }

    private static List<Integer> places(FindingChanges.Rows rows) {
        return List.of(5, 6, 7, 8).stream()
                .map(row -> List.of(4, 5, 6, 7, 8, 9).stream()
                        .filter(now -> isSame(rows, d(row), d(now)))
                        .findFirst()
                        .orElse(0))
                .toList();
    }

    private static FindingChanges.Rows becomes(String... measures) {
        return MovedRows.between(plan(WRITTEN), plan(List.of(measures)), "a.xlsx");
    }

    @Test
    void rowsStayWhereNothingCameBetween() {
        assertEquals(List.of(5, 6, 7, 8), places(becomes("จัดประชุม", "จัดอบรม", "ทำคู่มือ", "เผยแพร่แผน")));
    }

    @Test
    void rowInsertedAboveMovesThoseBelowThoughNumbersAreCountedAnew() {
        assertEquals(
                List.of(5, 7, 8, 9), places(becomes("จัดประชุม", "ตั้งคณะทำงาน", "จัดอบรม", "ทำคู่มือ", "เผยแพร่แผน")));
    }

    @Test
    void rowsBelowADeletedOneMoveUpAndItsOwnPlaceIsAnothers() {
        FindingChanges.Rows rows = becomes("จัดประชุม", "ทำคู่มือ", "เผยแพร่แผน");
        assertTrue(isSame(rows, d(7), d(6)));
        assertTrue(isSame(rows, d(8), d(7)));
        assertFalse(isSame(rows, d(7), d(7)));
    }

    @Test
    void sortedRowsAreFoundAgain() {
        assertEquals(List.of(8, 7, 6, 5), places(becomes("เผยแพร่แผน", "ทำคู่มือ", "จัดอบรม", "จัดประชุม")));
    }

    @Test
    void rowOfFiguresAloneIsKnownByThem() {
        BookBuilder before = new BookBuilder();
        before.sheet(SHEET).row(5, 2565, 80.5, 81.5, "ก").row(6, 2566, 82.5, 83.5, "ก");
        BookBuilder after = new BookBuilder();
        after.sheet(SHEET).row(6, 2565, 80.5, 81.5, "ก").row(7, 2566, 82.5, 83.5, "ก");
        FindingChanges.Rows rows = MovedRows.between(before.toBytes(), after.toBytes(), "a.xlsx");
        assertTrue(isSame(rows, d(5), d(6)));
        assertFalse(isSame(rows, d(5), d(5)));
    }

    /** What every row says tells none from another, and costs as much for each however many there are. */
    @Test
    void workPerRowStaysTheSameHoweverManyRowsAreAlike() {
        double small = bytesPerRow(300);
        double large = bytesPerRow(1200);
        assertTrue(large < small * 2.2, small + " " + large);
    }

    private static double bytesPerRow(int rows) {
        List<String> before = IntStream.range(0, rows).mapToObj(i -> "ก" + i).toList();
        List<String> after = IntStream.range(0, rows).mapToObj(i -> "ข" + i).toList();
        FindingChanges.Rows moved = MovedRows.between(plan(before), plan(after), "a.xlsx");
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadAllocatedBytes();
        IntStream.range(5, 5 + rows).forEach(row -> moved.placeOf(d(row)));
        return (double) (thread.getCurrentThreadAllocatedBytes() - start) / rows;
    }

    @Test
    void equalRowsStayEachInItsPlace() {
        byte[] twice = plan(List.of("จัดประชุม", "จัดประชุม"));
        FindingChanges.Rows rows = MovedRows.between(twice, twice, "a.xlsx");
        assertTrue(isSame(rows, d(6), d(6)));
        assertFalse(isSame(rows, d(6), d(5)));
    }

    @Test
    void rowThatSharesLessThanHalfIsNotTheOne() {
        BookBuilder before = new BookBuilder();
        before.sheet(SHEET).row(5, "จัดประชุม", "กองคลัง", "ทุกเดือน", "ก");
        BookBuilder after = new BookBuilder();
        after.sheet(SHEET).row(5, "จัดอบรม", "กองช่าง", "ทุกปี", "ก").row(6, "ทำคู่มือ", "กองคลัง", "รายไตรมาส", "ก");
        FindingChanges.Rows rows = MovedRows.between(before.toBytes(), after.toBytes(), "a.xlsx");
        assertTrue(isSame(rows, d(5), d(5)));
        assertFalse(isSame(rows, d(5), d(6)));
    }

    @Test
    void unreadableVersionTellsNothingAndRowsStay() {
        FindingChanges.Rows rows = MovedRows.between(new byte[] {1}, plan(WRITTEN), "a.xlsx");
        assertTrue(isSame(rows, d(5), d(5)));
        assertFalse(isSame(rows, d(5), d(6)));
    }

    @Test
    void sheetsAndColumnsAreTheSameWhereTheyAreNamedTheSame() {
        FindingChanges.Rows rows = becomes("จัดประชุม");
        assertTrue(isSame(rows, CellRef.wholeSheet(SHEET), CellRef.wholeSheet(SHEET)));
        assertFalse(isSame(rows, CellRef.wholeSheet(SHEET), CellRef.wholeSheet("อื่น")));
        assertFalse(isSame(rows, CellRef.wholeSheet(SHEET), d(5)));
    }
}
