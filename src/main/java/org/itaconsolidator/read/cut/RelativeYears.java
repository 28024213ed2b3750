package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.around.TitleYear;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.YearInHeading;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * The headings "คะแนนปีที่แล้ว | คะแนนปีนี้" beside "ตัวชี้วัด": below titles about results and no plan that state one
 * year, or two consecutive years as a list ("๒๕๖๗ และ ๒๕๖๘"), both columns get their years. One of these headings
 * alone gets none, because nothing shows from which year it counts.
 */
public final class RelativeYears {
    private static final int LONGEST = 30;

    /** Titles stand no further above; each such row of a sheet looks at them. */
    private static final int ROWS_ABOVE = 40;

    private static final String YEAR = "ปี";
    private static final Pattern SAID = Pattern.compile(
            "((?:ผล)?(?:คะแนน)?(?:การประเมิน)?(?:ที่ได้)?)(?:ใน|ของ)?(?:(?:ใหม่)?\\(?ปี(?:งบประมาณ)?(นี้|ปัจจุบัน|ล่าสุด)\\)?"
                    + "|(?:เดิม|เก่า)?\\(?ปี(?:งบประมาณ)?(?:ก่อน|ที่แล้ว|ที่ผ่านมา)\\)?)");

    private static final WordPattern OF_EARLIER = WordPattern.of(Pattern.compile("ก่อน|แล้ว|ผ่านมา|เดิม|เก่า"));
    private static final Pattern EARLIER =
            Pattern.compile("(?:ปี(?:งบประมาณ)?(?:ก่อน|ที่แล้ว|ที่ผ่านมา|เดิม|เก่า)|เดิม|เก่า)$");
    private static final Pattern LATER =
            Pattern.compile("(?:ปี(?:งบประมาณ)?(?:นี้|ปัจจุบัน|ล่าสุด|ใหม่)|ใหม่|ล่าสุด)$");

    /**
     * The sheet with the years of such columns in their headings.
     *
     * @param told receives what each was read as
     */
    public static Grid stated(Grid grid, HeadingFinder finder, Words words, Consumer<Finding> told) {
        List<GridRow> rows = grid.listRows();
        boolean any = false;
        for (int i = 0; i < rows.size(); i++) {
            GridRow here = rows.get(i);
            Optional<GridRow> changed = withYearsAlone(here);
            if (changed.isPresent()) {
                rows.set(i, changed.get());
                any = true;
            }
            GridRow row = rows.get(i);
            List<GridCell> said = List.of();
            for (GridCell cell : row.cells()) {
                if (cell.value() instanceof CellValue.Text text
                        && text.text().length() <= LONGEST
                        && text.text().contains(YEAR)
                        && matcher(cell).matches()) {
                    said = new ArrayList<>(said);
                    said.add(cell);
                }
            }
            if (said.size() != 2
                    || !isPair(said.get(0), said.get(1))
                    || !isOfIndicators(row, rows.subList(i + 1, rows.size()), finder)) {
                continue;
            }
            List<GridRow> above = rows.subList(Math.max(0, i - ROWS_ABOVE), i);
            Optional<FiscalYear> year = findYear(TextLine.listOf(grid, above, words), words);
            if (year.isPresent()) {
                rows.set(i, row.with(stated(grid, row, said, year.get(), told)));
                any = true;
            }
        }
        return any ? grid.part(rows) : grid;
    }

    /**
     * A row in which one heading has a year behind a word for an earlier one, and another the year after it: "ปีก่อน ๒๕๖๗ | ปีนี้ ๒๕๖๘",
     * "คะแนนเดิม ปี ๒๕๖๗ | คะแนนใหม่ ปี ๒๕๖๘". Only the years are left; alone, "ปีก่อน ๒๕๖๗" may be the year before that one.
     */
    private static Optional<GridRow> withYearsAlone(GridRow row) {
        List<GridCell> cells = new ArrayList<>(row.cells());
        for (GridCell earlier : row.cells()) {
            if (!OF_EARLIER.isIn(earlier.text())) {
                continue;
            }
            Optional<YearInHeading> before =
                    yearIn(earlier).filter(said -> EARLIER.matcher(said.rest()).find());
            if (before.isEmpty()) {
                continue;
            }
            String what = EARLIER.matcher(before.get().rest()).replaceFirst("");
            row.where(other -> yearIn(other)
                            .filter(said ->
                                    said.year().previous().equals(before.get().year())
                                            && LATER.matcher(said.rest())
                                                    .replaceFirst("")
                                                    .equals(what))
                            .isPresent())
                    .findFirst()
                    .ifPresent(later -> List.of(earlier, later)
                            .forEach(cell -> cells.set(
                                    row.cells().indexOf(cell), // in two pairs it is replaced twice
                                    cell.saying(what + YEAR + " "
                                            + yearIn(cell).get().year().buddhist()))));
        }
        return cells.equals(row.cells()) ? Optional.empty() : Optional.of(row.with(cells));
    }

    private static Optional<YearInHeading> yearIn(GridCell cell) {
        return cell.value() instanceof CellValue.Text text && text.text().length() <= LONGEST
                ? YearInHeading.find(ThaiText.fold(text.text()))
                : Optional.empty();
    }

    private static Matcher matcher(GridCell cell) {
        return SAID.matcher(ThaiText.fold(cell.text()));
    }

    private static boolean isPair(GridCell left, GridCell right) {
        Matcher first = matcher(left);
        Matcher second = matcher(right);
        return first.matches()
                && second.matches()
                && first.group(1).equals(second.group(1))
                && (first.group(2) == null) != (second.group(2) == null);
    }

    private static boolean isOfIndicators(GridRow row, List<GridRow> below, HeadingFinder finder) {
        return !below.isEmpty() && finder.across().countIndicatorsIn(below.get(0)) > 0
                || row.cells().stream()
                        .flatMap(cell -> finder.matcher().match(cell.text()).stream())
                        .anyMatch(heading -> heading.field() == Field.INDICATOR);
    }

    /** The one year that all titles above state, or the later of the two that they list; none where a line tells of measures. */
    private static Optional<FiscalYear> findYear(List<TextLine> above, Words words) {
        List<TitleYear> stated = TitleYear.listOf(above, words);
        List<FiscalYear> years =
                stated.stream().map(TitleYear::year).distinct().sorted().toList();
        boolean plan = above.stream().anyMatch(line -> words.namesMeasures(line.text()));
        boolean pair = years.size() == 2
                && years.get(1).previous().equals(years.get(0))
                && stated.stream().allMatch(TitleYear::listed);
        return (years.size() == 1 || pair) && !plan ? Optional.of(years.get(years.size() - 1)) : Optional.empty();
    }

    private static List<GridCell> stated(
            Grid grid, GridRow row, List<GridCell> said, FiscalYear year, Consumer<Finding> told) {
        List<GridCell> cells = new ArrayList<>(row.cells());
        for (GridCell cell : said) {
            Matcher matcher = matcher(cell);
            boolean own = matcher.matches() && matcher.group(2) != null;
            int of = own ? year.buddhist() : year.buddhist() - 1;
            String text = matcher.group(1) + YEAR + " " + of;
            cells.set(cells.indexOf(cell), cell.saying(text));
            told.accept(Finding.at(grid.ref(row, cell), FindingCode.HEADING_TAKEN_AS, cell.text(), text));
        }
        return cells;
    }
}
