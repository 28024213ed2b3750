package org.itaconsolidator.read.score;

import java.math.BigDecimal;
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
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/** Instrument scores, totals and levels that the officer states herself in a table of scores. */
record StatedInTable(Grid grid, Footnotes notes, SubmissionDraft draft) {
    /** Full marks in an instrument's label: "IIT (เต็ม 30)", "ถ่วงน้ำหนัก 30%", "(30 คะแนน)". */
    private static final Pattern FULL = Pattern.compile(
            "(?:เต็ม|น้ำหนัก|ร้อยละ)(?:ร้อยละ|เป็น|=|:)*(\\d{2,3})(?![\\d.])|\\((\\d{2,3})(?:คะแนน|%)?\\)");

    /** A total with its level in one cell: "77.35 (A)", "77.35 คะแนน ระดับ A". */
    private static final Pattern WITH_LEVEL =
            Pattern.compile("(?<total>\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน)?[/(,:-]*(?:อยู่ใน)?(?:ระดับ)?:?"
                    + "(?<level>aa|[a-f]|(?:ไม่|ต้องปรับปรุง)?ผ่าน[ก-๙]{0,12})\\)?");

    /** A level with its total: "ระดับ A (77.35 คะแนน)", "A / 77.35". */
    private static final Pattern BEHIND_LEVEL = Pattern.compile("^(?:(?:อยู่ใน)?ระดับ:?(?=[ก-๙a-f])|(?=[^\\d]*[/(,:-]))"
            + "(?<level>aa|[a-f]|(?:ไม่|ต้องปรับปรุง)?ผ่าน(?:ดี|ดีเยี่ยม)?)[/(,:-]*"
            + "(?:ได้)?(?:คะแนน(?:รวม)?)?:?(?<total>\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน)?\\)?");

    void take(GridRow row, String label, ReportedFigure.Kind kind, List<Series> columns, Map<Integer, Integer> levels) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (Series series : columns) {
            CellRef at = grid.ref(row.number(), series.column());
            row.find(series.column()).ifPresent(cell -> {
                stated(cell, at, kind, series, label).ifPresent(figures::add);
                if (kind == ReportedFigure.Kind.TOTAL) {
                    findBoth(cell).ifPresent(both -> figures.add(level(both.group("level"), cell, at, series)));
                }
            });
            int level = kind == ReportedFigure.Kind.TOTAL ? levels.getOrDefault(series.column(), 0) : 0;
            row.find(level)
                    .flatMap(cell ->
                            stated(cell, grid.ref(row.number(), level), ReportedFigure.Kind.LEVEL, series, label))
                    .ifPresent(figures::add);
        }
        figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.fiscalYear(), figure.source(), figure.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(this::add);
    }

    /** What several columns state of one figure: where they differ no heading tells which one counts. */
    private void add(List<ReportedFigure> ofOneYear) {
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
            GridCell cell, CellRef at, ReportedFigure.Kind kind, Series series, String label) {
        if (ThaiNumbers.read(cell.text()) instanceof NumberReading.Nothing) {
            return Optional.empty();
        }
        if (kind == ReportedFigure.Kind.LEVEL) {
            return Optional.of(
                    level(findBoth(cell).map(both -> both.group("level")).orElse(""), cell, at, series));
        }
        boolean total = kind == ReportedFigure.Kind.TOTAL;
        GridCell number = total
                ? findBoth(cell)
                        .map(both -> cell.with(new CellValue.Text(both.group("total"))))
                        .orElse(cell)
                : ScoreCell.withoutFullMarks(cell);
        ScoreCell read = ScoreCell.read(Optional.of(number), at, notes, Optional.of(series.year()));
        if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
        }
        if (!(read instanceof ScoreCell.Scored scored)) {
            return Optional.empty();
        }
        scored.notice().ifPresent(draft.findings::add);
        return Optional.of(new ReportedFigure(
                series.year(),
                series.source(),
                kind,
                Optional.of(scored.score()),
                total ? cell.text() : withFullMarks(cell.text(), label),
                at,
                !cell.calculated()));
    }

    /**
     * An instrument's figure with the full marks that its label names, "24.13/30": they tell which notation it is in. A weight that the
     * figure is above ("น้ำหนัก 30", "ร้อยละ 30" beside 87.25) is none of them.
     */
    private static String withFullMarks(String text, String label) {
        String figure = ThaiText.fold(text);
        Matcher full = FULL.matcher(ThaiText.fold(label));
        if (figure.contains("/") || !full.find()) {
            return text;
        }
        String marks = full.group(1) == null ? full.group(2) : full.group(1);
        boolean above = full.group(1) != null
                && !full.group().startsWith("เต็ม")
                && ThaiNumbers.read(text) instanceof NumberReading.Number number
                && number.value().compareTo(new BigDecimal(marks)) > 0;
        return above ? text : figure + "/" + marks;
    }

    /** A level that stands alone in its cell, or with its total. */
    private static ReportedFigure level(String found, GridCell cell, CellRef at, Series series) {
        String level = found.isEmpty() ? cell.text() : found.toUpperCase(Locale.ROOT);
        return new ReportedFigure(
                series.year(),
                series.source(),
                ReportedFigure.Kind.LEVEL,
                Optional.empty(),
                level,
                at,
                !cell.calculated());
    }

    /** A total and its level in one cell, whichever stands first. */
    private static Optional<Matcher> findBoth(GridCell cell) {
        String text = ThaiText.fold(cell.text());
        return Stream.of(WITH_LEVEL, BEHIND_LEVEL)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst();
    }
}
