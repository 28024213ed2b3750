package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.book.Formula;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Numbers beside official scores that may be the result in their place: of a column called as theirs and something more, or of one
 * without a heading where theirs is hidden or made of it by formulas.
 */
final class RivalColumns {
    /** Beside fewer scores other numbers may be anything. */
    private static final int FEWEST_ROWS = 5;

    /** How the heading of scores goes on that are the same ones once more, corrected since: no aims, weights or means. */
    private static final Pattern REVISED = goesOn("แก้|ใหม่|ตรวจ|ปรับ|ทบทวน|ล่าสุด|จริง|ถูกต้อง|ทาน|ยืนยัน");

    /** The same of scores of which nothing says that they came later. */
    private static final Pattern ANOTHER_SET = goesOn("ชุดที่|ชุด|ครั้งที่|รอบ|\\d{1,2}\\)?$");

    /** How the heading of a column begins that corrects scores, however theirs is called; where it is blank they stand. */
    private static final Pattern CORRECTS = Pattern.compile(
            "(?:คะแนน|ค่า|ตัวเลข|ผล)?(?:ที่)?(?:(?:ขอ)?(?:แก้ไข|แก้|เปลี่ยน|ปรับ)(?:คะแนน)?เป็น|ถูกต้อง|แก้ไข(?:แล้ว)?$|ถูก(?:คือ)?$)");

    private final Grid grid;
    private final SubmissionDraft draft;

    RivalColumns(Grid grid, SubmissionDraft draft) {
        this.grid = grid;
        this.draft = draft;
    }

    /**
     * Tells a column that was left out although it is called as one of scores beside it, and in brackets or as corrected something more:
     * "คะแนน ปี 2567 (ชุดที่ 2)", "คะแนนที่แก้ไข", or for what corrects them: "แก้ไขเป็น". Which of both is the result nobody can tell where they differ;
     * those that are said to be corrected or adjusted since are not.
     *
     * @param end the row in which the next table's headings begin
     */
    void tellRivals(HeadingBlock block, Map<Integer, List<ScoreReading>> below, int end) {
        for (TableColumn column : block.unknown()) {
            CellRef at = column.ref(grid);
            boolean corrects = CORRECTS.matcher(ThaiText.fold(column.text())).lookingAt();
            Set<String> named = new TreeSet<>();
            List<ScoreReading> others = new ArrayList<>();
            for (Map.Entry<Integer, List<ScoreReading>> row : below.entrySet()) {
                Optional<BigDecimal> other = grid.findRow(row.getKey())
                        .flatMap(found -> ThaiNumbers.findNumber(found.text(column.number())));
                List<ScoreReading> rivals = corrects ? listNearest(row.getValue(), column.number()) : row.getValue();
                for (ScoreReading score : other.isEmpty() ? List.<ScoreReading>of() : rivals) {
                    Optional<String> own = block.findAt(score.at().column())
                            .map(TableColumn::text)
                            .filter(text -> corrects
                                    || isAfter(REVISED, column.text(), text)
                                    || isAfter(ANOTHER_SET, column.text(), text));
                    // changes and weighted points are far from the scores
                    boolean near = corrects || other.get().add(other.get()).compareTo(score.score()) > 0;
                    if (own.isPresent() && near && other.get().compareTo(score.score()) != 0) {
                        named.add(own.get());
                        others.add(score);
                    }
                }
            }
            if (!others.isEmpty()) {
                draft.findings.removeIf(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED
                        && finding.severity() != Severity.ERROR
                        && finding.cells().equals(List.of(at)));
                Finding told = Finding.at(
                                at, FindingCode.HEADING_NOT_RECOGNISED, column.text(), String.join(", ", named))
                        .alsoAt(others.stream().map(ScoreReading::at).toList());
                if (corrects || named.stream().anyMatch(own -> isAfter(REVISED, column.text(), own))) {
                    draft.takeBack(others, told.with("case", "revised"));
                    takeFiguresBack(others, block.lastRow() + 1, end);
                } else {
                    draft.findings.add(told.with("case", "rival"));
                }
            }
        }
    }

    /** What a column corrects: the scores right before it. */
    private static List<ScoreReading> listNearest(List<ScoreReading> ofRow, int column) {
        OptionalInt nearest = ofRow.stream()
                .mapToInt(score -> score.at().column())
                .filter(each -> each < column)
                .max();
        return ofRow.stream()
                .filter(score -> nearest.isEmpty() || score.at().column() == nearest.getAsInt())
                .toList();
    }

    /** Takes back what is stated in the columns of scores that were taken back. */
    private void takeFiguresBack(List<ScoreReading> back, int first, int end) {
        Set<Integer> columns = back.stream().map(score -> score.at().column()).collect(Collectors.toSet());
        draft.takeFiguresBack(figure -> grid.isSheetOf(figure.at())
                && columns.contains(figure.at().column())
                && first <= figure.at().row()
                && figure.at().row() < end);
    }

    /**
     * Tells numbers like scores below no heading where those that are read are hidden beside them, or made of them by formulas: what is
     * shown, or what was typed, may be the result.
     */
    void tellUnheaded(HeadingBlock block, Map<Integer, List<ScoreReading>> below) {
        Set<Integer> hidden = Set.copyOf(grid.listHiddenColumns());
        Map<Integer, List<CellRef>> doubted = new TreeMap<>();
        for (Map.Entry<Integer, List<ScoreReading>> row : below.entrySet()) {
            GridRow found = grid.findRow(row.getKey()).orElseThrow();
            for (ScoreReading score : row.getValue()) {
                String formula =
                        found.find(score.at().column()).map(GridCell::formula).orElse("");
                List<CellRef> sources = formula.isEmpty()
                        ? List.of()
                        : new Formula(formula)
                                .listSources(score.at()).stream()
                                        .map(Formula.Source::first)
                                        .toList();
                boolean hides = hidden.contains(score.at().column());
                for (GridCell cell : hides || !sources.isEmpty() ? found.cells() : List.<GridCell>of()) {
                    boolean instead = hides && !hidden.contains(cell.column())
                            || sources.contains(grid.ref(row.getKey(), cell.column()));
                    if (instead && !block.isHeaded(cell.column()) && mayBeMeant(cell, score.score())) {
                        doubted.computeIfAbsent(cell.column(), any -> new ArrayList<>())
                                .add(score.at());
                    }
                }
            }
        }
        doubted.forEach((column, cells) -> {
            if (cells.size() >= FEWEST_ROWS) {
                draft.findings.add(Finding.inCase(
                        cells, FindingCode.HEADING_NOT_RECOGNISED, "unheaded", CellRef.columnName(column)));
            }
        });
    }

    /** Whether a cell has another number than a score, not only more of its decimals; changes and weighted points are far from it. */
    private static boolean mayBeMeant(GridCell cell, BigDecimal score) {
        return ThaiNumbers.findNumber(cell.text())
                .filter(other -> other.add(other).compareTo(score) > 0 && !RoundedFigure.isRounded(score, other))
                .isPresent();
    }

    private static Pattern goesOn(String words) {
        return Pattern.compile("[^\\p{L}\\d]{0,5}+(?:ที่|ฉบับ|หลัง|ผล|การ){0,3}(?:" + words + ")");
    }

    private static boolean isAfter(Pattern more, String other, String own) {
        String said = ThaiText.fold(other);
        String base = ThaiText.fold(own);
        return !base.isEmpty()
                && said.startsWith(base)
                && more.matcher(said.substring(base.length())).lookingAt();
    }
}
