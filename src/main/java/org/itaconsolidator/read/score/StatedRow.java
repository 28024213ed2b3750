package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/** A row of a score table in which the officer states instrument scores, totals or levels of her own. */
final class StatedRow {
    /** Full marks in an instrument's label: "IIT (เต็ม 30)", "ถ่วงน้ำหนัก 30%", "(30 คะแนน)". */
    private static final Pattern FULL = Pattern.compile(
            "(?:เต็ม|น้ำหนัก|ร้อยละ)(?:ร้อยละ|เป็น|=|:)*(\\d{2,3})(?![\\d.])|\\((\\d{2,3})(?:คะแนน|%)?\\)");

    /** A total with its level in one cell: "77.35 (A)", "77.35 คะแนน ระดับ A". */
    private static final Pattern WITH_LEVEL =
            Pattern.compile("(?<total>\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน)?[/(,:-]*(?:อยู่ใน)?(?:ระดับ)?:?"
                    + "(?<level>aa|[a-f]|(?:ไม่|ต้องปรับปรุง)?ผ่าน[ก-๙]{0,12})\\)?");

    /** A level with its total: "ระดับ A (77.35 คะแนน)", "A / 77.35". */
    private static final Pattern BEHIND_LEVEL = Pattern.compile("(?:(?:อยู่ใน)?ระดับ:?(?=[ก-๙a-f])|(?=[^\\d]*[/(,:-]))"
            + "(?<level>aa|[a-f]|(?:ไม่|ต้องปรับปรุง)?ผ่าน(?:ดี|ดีเยี่ยม)?)[/(,:-]*"
            + "(?:ได้)?(?:คะแนน(?:รวม)?)?:?(?<total>\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน)?\\)?");

    private final Grid grid;
    private final Footnotes notes;
    private final SubmissionDraft draft;

    StatedRow(Grid grid, Footnotes notes, SubmissionDraft draft) {
        this.notes = notes;
        this.grid = grid;
        this.draft = draft;
    }

    /** Takes the figures of one kind, with the level that stands beside a total. */
    void take(
            GridRow row,
            String label,
            ReportedFigure.Kind kind,
            List<ScoreTable.ScoreColumn> columns,
            Map<Integer, Integer> levels) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (ScoreTable.ScoreColumn column : columns) {
            row.find(column.number())
                    .flatMap(cell -> stated(cell, grid.ref(row.number(), column.number()), kind, column))
                    .map(figure -> withFullMarks(figure, label))
                    .ifPresent(figures::add);
            row.find(column.number())
                    .filter(cell -> kind == ReportedFigure.Kind.TOTAL)
                    .flatMap(cell -> levelBehind(cell, grid.ref(row.number(), column.number()), column))
                    .ifPresent(figures::add);
            int level = levels.getOrDefault(column.number(), 0);
            Optional<GridCell> beside = kind == ReportedFigure.Kind.TOTAL ? row.find(level) : Optional.empty();
            beside.flatMap(cell -> stated(cell, grid.ref(row.number(), level), ReportedFigure.Kind.LEVEL, column))
                    .ifPresent(figures::add);
        }
        figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.fiscalYear(), figure.source(), figure.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(this::addStated);
    }

    /** The level that stands behind a total in its cell. */
    private static Optional<ReportedFigure> levelBehind(GridCell cell, CellRef at, ScoreTable.ScoreColumn column) {
        return findBoth(cell)
                .map(both -> new ReportedFigure(
                        column.year(),
                        column.source(),
                        ReportedFigure.Kind.LEVEL,
                        Optional.empty(),
                        both.group("level").toUpperCase(Locale.ROOT),
                        at,
                        !cell.calculated()));
    }

    /** A total and its level in one cell, whichever stands first. */
    private static Optional<Matcher> findBoth(GridCell cell) {
        String text = ThaiText.fold(cell.text());
        return Stream.of(WITH_LEVEL, BEHIND_LEVEL)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst();
    }

    /** A total's cell without the level behind it. */
    private static GridCell withoutLevel(GridCell cell, ReportedFigure.Kind kind) {
        return findBoth(cell)
                .filter(both -> kind == ReportedFigure.Kind.TOTAL)
                .map(both -> cell.with(new CellValue.Text(both.group("total"))))
                .orElse(cell);
    }

    /** The figure of a cell alone, where the label over it or in front of it says what it is. */
    Optional<ReportedFigure> find(
            GridCell cell, CellRef at, ReportedFigure.Kind kind, ScoreTable.ScoreColumn column, String label) {
        return stated(cell, at, kind, column).map(figure -> withFullMarks(figure, label));
    }

    /** The figure with the full marks that its label names behind it, "24.13/30": they tell which notation it is in. */
    private static ReportedFigure withFullMarks(ReportedFigure figure, String label) {
        Matcher full = FULL.matcher(ThaiText.fold(label));
        boolean instrument = figure.kind() != ReportedFigure.Kind.TOTAL && figure.kind() != ReportedFigure.Kind.LEVEL;
        if (!instrument || ThaiText.fold(figure.text()).contains("/") || !full.find()) {
            return figure;
        }
        String text = ThaiText.fold(figure.text()) + "/" + (full.group(1) == null ? full.group(2) : full.group(1));
        return new ReportedFigure(
                figure.fiscalYear(), figure.source(), figure.kind(), figure.value(), text, figure.at(), figure.typed());
    }

    /** What several columns state of one figure: where they differ no heading tells which one counts. */
    private void addStated(List<ReportedFigure> ofOneYear) {
        List<String> said = ofOneYear.stream()
                .map(figure -> figure.value()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse(ThaiText.fold(figure.text())))
                .distinct()
                .toList();
        if (said.size() == 1) {
            draft.reported.addAll(ofOneYear);
            return;
        }
        List<CellRef> cells = ofOneYear.stream().map(ReportedFigure::at).toList();
        draft.findings.add(Finding.at(cells, FindingCode.FIGURE_NOT_UNDERSTOOD, String.join(", ", said), ""));
    }

    private Optional<ReportedFigure> stated(
            GridCell cell, CellRef at, ReportedFigure.Kind kind, ScoreTable.ScoreColumn column) {
        if (ThaiNumbers.read(cell.text()) instanceof NumberReading.Nothing) {
            return Optional.empty();
        }
        if (kind == ReportedFigure.Kind.LEVEL) {
            String level = findBoth(cell)
                    .map(both -> both.group("level").toUpperCase(Locale.ROOT))
                    .orElse(cell.text());
            return Optional.of(new ReportedFigure(
                    column.year(), column.source(), kind, Optional.empty(), level, at, !cell.calculated()));
        }
        ScoreCell read = ScoreCell.read(
                Optional.of(
                        kind == ReportedFigure.Kind.TOTAL
                                ? withoutLevel(cell, kind)
                                : ScoreCell.withoutFullMarks(withoutLevel(cell, kind))),
                at,
                notes);
        if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
        }
        if (!(read instanceof ScoreCell.Scored number)) {
            return Optional.empty();
        }
        number.notice().ifPresent(draft.findings::add);
        return Optional.of(new ReportedFigure(
                column.year(),
                column.source(),
                kind,
                Optional.of(number.score()),
                cell.text(),
                at,
                !cell.calculated()));
    }
}
