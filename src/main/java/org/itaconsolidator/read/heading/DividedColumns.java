package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.period.Rounds;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A heading above several columns, merged or over blank cells, with a row of short texts below it: divisions to be
 * ticked, the two rounds of a report, the start and end of a period, or quarters or months to be marked (which need no
 * heading above them). Columns divided in other ways are not read.
 */
public final class DividedColumns {
    private static final int FEWEST = 2;
    private static final int LONGEST = 40;
    private static final Pattern START = Pattern.compile("เริ่ม|ตั้งแต่|^จาก$|^start");
    private static final Pattern END = Pattern.compile("สิ้นสุด|เสร็จ|^ถึง|^end");

    private static final String LINE = "[-\u2010-\u2015\u2500-\u2501_=.\u2026\\s]*+";
    private static final Pattern LONG_LINE =
            Pattern.compile("[-\u2010-\u2015\u2500-\u2501_=<>\u2190-\u2194\u25B6\u25BA\u25C0\u25C4]{8,}+");
    private static final Pattern ARROW_BEGINS = Pattern.compile("[<\u2190\u25C0\u25C4]" + LINE);
    private static final Pattern ARROW_ENDS = Pattern.compile(LINE + "[>\u2192\u25B6\u25BA]");

    private static final Set<Field> OF_SCORES =
            EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.LEVEL, Field.FISCAL_YEAR, Field.IGNORE);

    private static final Set<Field> REPORTED = EnumSet.of(Field.RESULT, Field.OUTCOME, Field.STATUS, Field.EVIDENCE);

    /** A part of a year is a week, half a month, a month, a quarter or a half. */
    private static final int SHORTEST_PART = 7;

    private static final int LONGEST_PART = 184;
    private static final Pattern QUARTER = Pattern.compile("ไตรมาส(?:ที่)?([1-4])(?!\\d)");
    private static final Pattern QUARTER_NUMBER = Pattern.compile("[1-4]");
    private static final String QUARTERS = "ไตรมาส";
    private static final Pattern WORD_AND_REST = Pattern.compile("(\\S++)\\s++(\\S.*+)");
    private static final Pattern NUMBER_OR_MONTH = Pattern.compile(MonthNames.IN_FOLDED + "|[\\d\\p{P}\\p{S}&&[^%]]");
    private static final Pattern YEAR = Pattern.compile("25\\d\\d");

    /** What quarters and months are divided for otherwise than to say when. */
    private static final Pattern NO_TIME =
            Pattern.compile("ผล|(?<!ปี)งบ|เงิน|บาท|คะแนน|ร้อยละ|เป้า|จำนวน|สถานะ|หลักฐาน");

    /** "ไม่ทำ", "ยังไม่ถึง": not then; "ไม่น้อยกว่า 2 ครั้ง" is an amount. */
    private static final Pattern NOT_THEN = Pattern.compile("^(?:ยัง)?ไม่(?!เกิน|น้อยกว่า|ต่ำกว่า)");

    private static final Words WORDS = Words.load();

    /** Any year: a part of one is told by its words. */
    private static final Optional<FiscalYear> SOME_YEAR = Optional.of(FiscalYear.ofBuddhist(2568));

    /** Takes quarters or months side by side among the headings of measures for the parts of the period that is marked below them. */
    static void putParts(GridRow row, Map<Integer, Heading> known) {
        boolean measures = false;
        for (Heading heading : known.values()) {
            measures |= heading.field() == Field.MEASURE;
            if (heading.field() == Field.PERIOD || OF_SCORES.contains(heading.field())) {
                return;
            }
        }
        if (!measures) {
            return;
        }
        Map<Integer, Heading> parts = new HashMap<>();
        for (GridCell cell : row.cells()) {
            if (!known.containsKey(cell.column()) && isPart(cell.text())) {
                parts.put(cell.column(), partOf(cell.text(), ""));
            }
        }
        if (parts.size() >= FEWEST) {
            known.putAll(parts);
        }
    }

    /** The block of measures with the quarters or months that its last row holds, or the one below it, as parts of the period. */
    static HeadingBlock withParts(Grid grid, HeadingBlock block) {
        if (!block.has(Field.MEASURE)) {
            return block;
        }
        int row = block.lastRow() + 1;
        List<GridCell> below = grid.cells(row).toList();
        List<GridCell> parts = listParts(grid, row, below);
        if (below.isEmpty() || parts.size() < below.size()) {
            row = block.lastRow();
            parts = listParts(grid, row, grid.cells(row).toList());
        }
        List<TableColumn> columns = new ArrayList<>(block.columns());
        List<TableColumn> unknown = new ArrayList<>(block.unknown());
        Optional<Map<Integer, String>> years = yearsAbove(grid, row, parts);
        if (parts.size() < FEWEST || years.isEmpty()) {
            return block;
        }
        for (GridCell cell : parts) {
            for (int above = block.firstRow(); above < row; above++) {
                String group = grid.findRow(above)
                        .flatMap(upper -> upper.findAtOrLeftOf(cell.column()))
                        .map(GridCell::text)
                        .orElse("");
                if (NO_TIME.matcher(ThaiText.fold(group)).find()) {
                    return block;
                }
            }
            columns.removeIf(each -> each.number() == cell.column()
                    && (each.field() == Field.PERIOD || each.heading().year().isPresent()));
            unknown.removeIf(each -> each.number() == cell.column());
            if (columns.stream().anyMatch(each -> each.number() == cell.column())) {
                return block;
            }
            Heading heading = partOf(cell.text(), years.get().getOrDefault(cell.column(), ""));
            columns.add(new TableColumn(cell.column(), heading, cell.text(), row));
        }
        if (columns.stream().anyMatch(each -> each.field() == Field.PERIOD && !isPart(each))) {
            return block;
        }
        return new HeadingBlock(block.firstRow(), row, columns, unknown);
    }

    /** The cells of a row that are quarters or months; below a word for quarters a number alone is one too. */
    private static List<GridCell> listParts(Grid grid, int row, List<GridCell> cells) {
        List<GridCell> parts = new ArrayList<>();
        for (GridCell cell : cells) {
            if (isPart(cell.text())) {
                parts.add(cell);
            } else if (QUARTER_NUMBER.matcher(ThaiText.fold(cell.text())).matches()
                    && isOfQuarters(grid, row - 1, cell.column())) {
                parts.add(cell.saying("ไตรมาส " + ThaiText.fold(cell.text())));
            }
        }
        return parts;
    }

    /** Whether a heading that reaches over a column speaks of quarters and of no one of them: "ช่วงเวลา (ไตรมาส)". */
    private static boolean isOfQuarters(Grid grid, int row, int column) {
        return grid.findRow(row)
                .flatMap(above -> above.findAtOrLeftOf(column))
                .map(above -> ThaiText.fold(above.text()))
                .filter(above -> above.contains(QUARTERS)
                        && above.length() <= LONGEST
                        && !QUARTER.matcher(above).find())
                .isPresent();
    }

    /** The block of measures with headings that are divisions, over ticks alone, as those who are responsible, where no other column says it. */
    static HeadingBlock withDivisions(Grid grid, HeadingBlock block) {
        Map<TableColumn, Heading> ticked = new HashMap<>();
        boolean lacking = block.has(Field.MEASURE) && !block.has(Field.RESPONSIBLE);
        for (TableColumn column : lacking ? block.unknown() : List.<TableColumn>of()) {
            if (isTicked(grid, block.lastRow(), column.number(), column.text())) {
                ticked.put(column, Heading.of(Field.RESPONSIBLE, column.text(), Heading.Match.BELOW_GROUP));
            }
        }
        return ticked.size() < FEWEST ? block : block.with(ticked);
    }

    /** Whether a heading is a division over nothing but ticks, of which the row below has some. */
    static boolean isTicked(Grid grid, int row, int column, String heading) {
        return ColumnEvidence.isNameOfDivision(heading)
                && grid.cells(row + 1).anyMatch(cell -> StatusTicks.isTick(cell.text()))
                && holdsOnly(StatusTicks::isTick, grid, row, column);
    }

    /** A heading merged over divisions, or over quarters or months, with nothing but ticks below them says who, or when, in whatever words. */
    static void putDivided(Grid grid, GridRow row, Map<Integer, Heading> known) {
        Set<Field> lacking = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD);
        known.values().forEach(heading -> lacking.remove(heading.field()));
        for (GridCell cell : lacking.isEmpty() ? List.<GridCell>of() : row.cells()) {
            int last = grid.lastColumnOf(row.number(), cell.column());
            Optional<GridRow> below = last == cell.column() ? Optional.empty() : grid.findRow(row.number() + 1);
            if (below.isEmpty() || known.containsKey(cell.column())) {
                continue;
            }
            for (Field field : List.copyOf(lacking)) {
                boolean divided = true;
                for (int column = cell.column(); divided && column <= last; column++) {
                    String text = below.get().text(column);
                    divided = (field == Field.PERIOD ? isPart(text) : ColumnEvidence.isNameOfDivision(text))
                            && holdsOnly(StatusTicks::isTick, grid, row.number() + 1, column);
                }
                if (divided) {
                    known.put(cell.column(), Heading.of(field, cell.text(), Heading.Match.BELOW_GROUP));
                    lacking.remove(field);
                }
            }
        }
    }

    /** A heading that by its first word is of results is so over quarters, months or rounds, in whatever words. */
    static void putResults(Grid grid, GridRow row, Map<Integer, Heading> known, HeadingMatcher matcher) {
        for (GridCell cell : row.cells()) {
            int last = grid.lastColumnOf(row.number(), cell.column());
            Optional<GridRow> below = last == cell.column() || known.containsKey(cell.column())
                    ? Optional.empty()
                    : grid.findRow(row.number() + 1);
            List<GridCell> parts = below.stream()
                    .flatMap(lower -> lower.cells().stream())
                    .filter(part -> part.column() >= cell.column() && part.column() <= last)
                    .toList();
            if (parts.size() >= FEWEST && isRead(Field.RESULT, parts)) {
                matcher.matchByWord(cell.text())
                        .filter(heading -> heading.field() == Field.RESULT)
                        .ifPresent(heading -> known.put(cell.column(), heading));
            }
        }
    }

    /** Whether nothing but such texts stands in a column below its heading, down to the next blank row. */
    private static boolean holdsOnly(Predicate<String> such, Grid grid, int heading, int column) {
        return grid.rowsRightBelow(heading)
                .map(row -> row.text(column))
                .allMatch(text -> ThaiText.isNothing(text) || such.test(text));
    }

    /** The year of each part, where different ones stand over them; empty where these are fiscal years, which months do not tell. */
    private static Optional<Map<Integer, String>> yearsAbove(Grid grid, int row, List<GridCell> parts) {
        Map<Integer, String> years = new HashMap<>();
        boolean fiscal = false;
        for (GridCell part : parts) {
            String above = grid.findRow(row - 1)
                    .flatMap(upper -> upper.findAtOrLeftOf(part.column()))
                    .map(GridCell::text)
                    .orElse("");
            Matcher year = YEAR.matcher(ThaiText.arabicDigits(above));
            if (year.find() && !YEAR.matcher(ThaiText.arabicDigits(part.text())).find()) {
                years.put(part.column(), " " + year.group());
                fiscal |= above.contains("งบ");
            }
        }
        boolean several = years.values().stream().distinct().count() > 1;
        return several && fiscal ? Optional.empty() : Optional.of(several ? years : Map.of());
    }

    /** A quarter by its number alone, without its months in brackets. */
    private static Heading partOf(String text, String year) {
        int bracket = text.indexOf('(');
        String bare = bracket < 0 ? text : text.substring(0, bracket);
        return Heading.of(Field.PERIOD, (isPart(bare) ? bare : text).strip() + year, Heading.Match.BELOW_GROUP);
    }

    static boolean isPart(String text) {
        return text.length() <= LONGEST
                && Periods.read(text, SOME_YEAR) instanceof Period.Between part
                && part.first().plusDays(SHORTEST_PART - 1).compareTo(part.last()) <= 0
                && part.first().plusDays(LONGEST_PART).isAfter(part.last());
    }

    /** Whether a column is a quarter or month in which a mark says that a measure is worked on. */
    public static boolean isPart(TableColumn column) {
        return isPeriod(column) && isPart(column.text());
    }

    /** Whether a row holds nothing but short texts below known headings that are merged over their columns. */
    static boolean areBelow(Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower) {
        Map<Integer, List<GridCell>> groups = groups(grid, upper, first, lower);
        return groups.values().stream().mapToInt(List::size).sum()
                        == lower.cells().size()
                && groups.values().stream().anyMatch(cells -> cells.size() >= FEWEST)
                && lower.all(DividedColumns::isShownText);
    }

    /** Adds what the columns of a group mean to the headings of the lower row. */
    static void understand(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        groups(grid, upper, first, lower).forEach((column, cells) -> {
            Heading group = first.get(column);
            boolean figures = group.field() == Field.RESULT
                    && cells.stream()
                            .anyMatch(cell -> isPart(cell.text())
                                    && !holdsOnly(
                                            text -> !ThaiNumbers.isNumber(text), grid, lower.number(), cell.column()));
            if (isRead(group.field(), cells) && !figures) {
                cells.forEach(cell -> second.putIfAbsent(
                        cell.column(), Heading.of(group.field(), group.known(), Heading.Match.BELOW_GROUP)));
            }
        });
    }

    /** The block with the columns of groups that are not read among the unknown, under the group's heading. */
    static HeadingBlock withoutUnread(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower, HeadingBlock block) {
        List<TableColumn> known = new ArrayList<>(block.columns());
        Map<Integer, TableColumn> unknown = new HashMap<>();
        block.unknown().forEach(column -> unknown.put(column.number(), column));
        groups(grid, upper, first, lower).forEach((start, cells) -> {
            if (isRead(first.get(start).field(), cells)) {
                return;
            }
            String text = upper.text(start);
            for (int number = start; number <= grid.lastColumnOf(upper.number(), start); number++) {
                int column = number;
                boolean meant =
                        known.stream().anyMatch(each -> each.number() == column && each.row() == lower.number());
                if (!meant) {
                    known.removeIf(each -> each.number() == column);
                    unknown.put(column, TableColumn.unknown(column, text, upper.number()));
                }
            }
        });
        return new HeadingBlock(block.firstRow(), block.lastRow(), known, List.copyOf(unknown.values()));
    }

    /** The heading of the group that an unread column stands in; empty for a column of its own. */
    public static Optional<CellRef> findGroup(Grid grid, HeadingBlock heading, TableColumn column) {
        return grid.findMerge(column.row(), column.number())
                .filter(merge -> heading.lastRow() > column.row() && merge.lastColumn() > merge.firstColumn())
                .map(merge -> grid.ref(merge.firstRow(), merge.firstColumn()));
    }

    public static boolean isPeriod(TableColumn column) {
        return column.field() == Field.PERIOD && column.heading().match() == Heading.Match.BELOW_GROUP;
    }

    /** What a cell says; of one that is merged over several quarters or months a tick is in all of them, and a text tells when by itself. */
    public static String meant(String text, TableColumn column, CellRef at, Grid grid, HeadingBlock heading) {
        boolean ofPart = column.field() == Field.RESULT
                && column.heading().match() == Heading.Match.BELOW_GROUP
                && isPart(column.text());
        return !ofPart || !grid.isMergedAcross(at.row(), at.column())
                ? meant(text, column)
                : heading.findAt(grid.lastColumnOf(at.row(), at.column()))
                        .filter(last -> StatusTicks.isTick(text) && isPart(last.text()))
                        .map(last -> column.text() + " - " + last.text() + ": " + text)
                        .orElse(text);
    }

    /** What a cell says: a tick is the division above it, a result is that of the round above it, and who supports others is called so. */
    private static String meant(String text, TableColumn column) {
        Field field = column.field();
        boolean below = column.heading().match() == Heading.Match.BELOW_GROUP;
        if (field == Field.RESPONSIBLE && StatusTicks.isTick(text)) {
            return below ? column.text() : "";
        }
        if (ThaiText.isNothing(text)) {
            return text;
        }
        boolean named = field == Field.RESULT && below
                || field == Field.RESPONSIBLE && DivisionNames.load().isOfSupporters(column.text());
        return named ? column.text() + ": " + text : text;
    }

    /** Whether a cell says by a sign alone that nothing was done in its quarter or month; a cross does where others are ticked. */
    public static boolean isDenied(String text, TableColumn column, GridRow row, HeadingBlock heading) {
        if (column.field() != Field.RESULT || !isPart(column.text())) {
            return false;
        }
        boolean ticked = heading.list(Field.RESULT).stream()
                .map(each -> row.text(each.number()))
                .anyMatch(each -> StatusTicks.isTick(each) && !StatusTicks.isCross(each));
        return StatusTicks.isEmptyBox(text) || StatusTicks.isNo(text) || ticked && StatusTicks.isCross(text);
    }

    /**
     * A row's period of a start and an end.
     *
     * @param text as if written in one cell; with one of the two blank it is open to that side
     * @param own whether the row itself holds one of them, and not a range merged down over it
     */
    public record Span(FieldText text, boolean own) {}

    /** The period of a row whose heading divides it into start and end. */
    public static Optional<Span> findPeriod(Grid grid, GridRow row, HeadingBlock heading) {
        TreeMap<Integer, FieldText> found = new TreeMap<>();
        boolean own = false;
        boolean over = false;
        List<TableColumn> columns =
                heading.columns().stream().filter(DividedColumns::isPeriod).toList();
        int covered = 0;
        for (TableColumn column : columns) {
            CellRef at = grid.refHolding(row.number(), column.number(), heading.lastRow());
            Optional<GridCell> cell = grid.find(at).filter(held -> !held.value().isBroken());
            if (cell.isPresent() && !ThaiText.isNothing(cell.get().text())) {
                found.put(column.number(), new FieldText(cell.get().text(), at));
                own |= at.row() == row.number();
                covered = grid.lastColumnOf(at.row(), at.column());
                over |= covered > at.column();
            } else if (column.number() <= covered && isPart(column)) {
                found.put(column.number(), found.lastEntry().getValue());
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FieldText first = found.firstEntry().getValue();
        if (isPart(columns.get(0))) {
            if (runsOn(columns, found)) {
                return Optional.of(new Span(first, own));
            }
            String marked = marked(columns, betweenEnds(columns, found));
            return marked.isEmpty() ? Optional.empty() : Optional.of(new Span(new FieldText(marked, first.at()), own));
        }
        if (over) {
            return Optional.of(new Span(first, own));
        }
        String start = textOf(columns, START, found);
        String end = textOf(columns, END, found);
        String text = start.isEmpty() ? "ภายใน " + end : end.isEmpty() ? start + " เป็นต้นไป" : start + " - " + end;
        return Optional.of(new Span(new FieldText(text, first.at()), own));
    }

    /** Whether the only mark of a row is a line longer than its cell, which is seen over the blank cells behind it, nobody knows how many. */
    private static boolean runsOn(List<TableColumn> columns, TreeMap<Integer, FieldText> found) {
        return found.size() == 1
                && found.firstKey() < columns.get(columns.size() - 1).number()
                && LONG_LINE.matcher(found.firstEntry().getValue().text()).matches();
    }

    /** The cells with those between the two ends of an arrow, each in a cell of its own. */
    private static TreeMap<Integer, FieldText> betweenEnds(
            List<TableColumn> columns, TreeMap<Integer, FieldText> found) {
        TreeMap<Integer, FieldText> all = new TreeMap<>(found);
        for (TableColumn column : columns) {
            Map.Entry<Integer, FieldText> before = found.lowerEntry(column.number());
            Map.Entry<Integer, FieldText> behind = found.higherEntry(column.number());
            if (before != null
                    && behind != null
                    && ARROW_BEGINS.matcher(before.getValue().text()).matches()
                    && ARROW_ENDS.matcher(behind.getValue().text()).matches()) {
                all.putIfAbsent(column.number(), before.getValue());
            }
        }
        return all;
    }

    /** The marked parts, those on end as a span. */
    private static String marked(List<TableColumn> columns, Map<Integer, FieldText> found) {
        List<String> spans = new ArrayList<>();
        boolean before = false;
        String first = "";
        boolean ticked = false;
        for (FieldText cell : found.values()) {
            ticked |= StatusTicks.isTick(cell.text()) && !StatusTicks.isCross(cell.text());
        }
        for (TableColumn column : columns) {
            FieldText cell = found.get(column.number());
            boolean marked = cell != null && isMark(cell.text()) && !(ticked && StatusTicks.isCross(cell.text()));
            String part = column.heading().known();
            if (marked && before) {
                spans.set(spans.size() - 1, first + " - " + part);
            } else if (marked) {
                first = part;
                spans.add(part);
            }
            before = marked;
        }
        return String.join(", ", spans);
    }

    /** Ticks, lines, arrows, amounts and what is done then; no words that nothing is. */
    private static boolean isMark(String text) {
        return !isZero(text)
                && !StatusTicks.isEmptyBox(text)
                && !StatusTicks.isNo(text)
                && !WORDS.saysNothing(text)
                && !WORDS.givesUp(text)
                && !NOT_THEN.matcher(ThaiText.fold(text)).find();
    }

    private static boolean isZero(String text) {
        return ThaiNumbers.findNumber(text)
                .filter(number -> number.signum() == 0)
                .isPresent();
    }

    /** Takes results side by side that each name another round for the results of these rounds. */
    static void ofRounds(Map<TableColumn, Heading> understood) {
        List<TableColumn> results = understood.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.RESULT)
                .map(Map.Entry::getKey)
                .toList();
        if (results.size() >= FEWEST
                && areRounds(results.stream().map(TableColumn::text).toList())) {
            results.forEach(column -> understood.computeIfPresent(
                    column, (key, heading) -> Heading.of(Field.RESULT, heading.known(), Heading.Match.BELOW_GROUP)));
        }
    }

    /** "รอบที่ 1 (ต.ค. - มี.ค.)", "รอบที่ 2 (เม.ย. - ก.ย.)": whether two headings differ by numbers or months alone. */
    static boolean areAlike(String one, String other) {
        String bare = NUMBER_OR_MONTH.matcher(ThaiText.fold(one)).replaceAll("");
        return !one.equals(other)
                && !bare.isEmpty()
                && bare.equals(NUMBER_OR_MONTH.matcher(ThaiText.fold(other)).replaceAll(""));
    }

    /** Takes columns of texts whose headings speak of results, and else differ by part of the year or division alone, for the results of these. */
    static void ofQuarters(
            List<TableColumn> unknown,
            ColumnEvidence cells,
            HeadingMatcher matcher,
            Map<TableColumn, Heading> understood) {
        Map<String, TableColumn> parts = new TreeMap<>();
        Set<String> rests = new HashSet<>();
        for (TableColumn column : unknown) {
            String folded = ThaiText.fold(column.text());
            Matcher quarter = QUARTER.matcher(folded);
            Matcher part = WORD_AND_REST.matcher(column.text().strip());
            boolean ofQuarter = quarter.find();
            if (!ofQuarter && !(part.matches() && isOfPart(column.text()))) {
                continue;
            }
            String name = ofQuarter ? quarter.group(1) : part.group(2);
            String rest = ofQuarter ? quarter.replaceAll("") : part.group(1);
            boolean ofResults = folded.startsWith(ColumnChoice.WHAT_CAME_OF_IT)
                    || matcher.matchByWord(rest)
                            .filter(said -> said.field() == Field.RESULT)
                            .isPresent();
            if (ofResults && matcher.isOfAField(folded) && !cells.areNumbers(column.number())) {
                parts.put(name, column);
                rests.add(rest);
            }
        }
        if (parts.size() >= FEWEST && rests.size() == 1) {
            parts.values()
                    .forEach(column ->
                            understood.put(column, Heading.of(Field.RESULT, column.text(), Heading.Match.BELOW_GROUP)));
        }
    }

    /** "ผลการดำเนินงาน กองคลัง", "ผลการดำเนินงาน ต.ค. 68": whether a heading speaks of the results of one division or part of the year. */
    static boolean isResultOf(String heading) {
        return heading.strip().startsWith(ColumnChoice.WHAT_CAME_OF_IT) && isOfPart(heading);
    }

    private static boolean isOfPart(String heading) {
        Matcher result = WORD_AND_REST.matcher(heading.strip());
        return heading.length() <= LONGEST
                && result.matches()
                && (ColumnEvidence.isNameOfDivision(result.group(2)) || isPart(result.group(2)));
    }

    /** Whether a table has quarters or months and no column that says what was done. */
    static boolean mayHoldResults(HeadingBlock block) {
        boolean parts = false;
        for (TableColumn column : block.columns()) {
            if (REPORTED.contains(column.field())) {
                return false;
            }
            parts |= isPart(column);
        }
        return parts;
    }

    /**
     * A report without a column for results with those of its quarters or months: texts below these are what was done then, if any was.
     * Ticks are too in the report of a round, which holds nothing else that tells of it, unless its measures are followed up as in a plan.
     */
    static HeadingBlock withResults(HeadingBlock block, ColumnEvidence cells, boolean ofRound) {
        List<Integer> parts = block.columns().stream()
                .filter(DividedColumns::isPart)
                .map(TableColumn::number)
                .toList();
        boolean results = cells.holdTexts(parts)
                ? parts.stream().anyMatch(cells::tellsOfMoreThanPlans)
                : ofRound && !block.has(Field.MONITORING) && parts.stream().noneMatch(cells::holdsTexts);
        return !results
                ? block
                : block.with(column -> isPart(column)
                        ? column.as(Heading.of(Field.RESULT, column.text(), Heading.Match.BELOW_GROUP))
                        : column);
    }

    /** Takes two columns side by side, one of starts and one of ends, for the period that no other column tells: each field stands once but this. */
    static void ofPeriods(List<TableColumn> unknown, Map<TableColumn, Heading> understood, Set<Field> twice) {
        for (int i = 1; i < unknown.size(); i++) {
            TableColumn start = unknown.get(i - 1);
            TableColumn end = unknown.get(i);
            if (start.number() + 1 == end.number() && says(start.text(), START) && says(end.text(), END)) {
                understood.put(start, Heading.of(Field.PERIOD, start.text(), Heading.Match.BELOW_GROUP));
                understood.put(end, Heading.of(Field.PERIOD, end.text(), Heading.Match.BELOW_GROUP));
                twice.remove(Field.PERIOD);
            }
        }
    }

    private static boolean areRounds(List<String> texts) {
        return texts.stream()
                        .map(Rounds::inText)
                        .filter(OptionalInt::isPresent)
                        .distinct()
                        .count()
                == texts.size();
    }

    private static String textOf(List<TableColumn> columns, Pattern word, Map<Integer, FieldText> found) {
        return columns.stream()
                .filter(column -> word.matcher(ThaiText.fold(column.text())).find())
                .flatMap(column -> Optional.ofNullable(found.get(column.number())).stream())
                .map(FieldText::text)
                .findFirst()
                .orElse("");
    }

    private static boolean isRead(Field field, List<GridCell> cells) {
        return switch (field) {
            case RESPONSIBLE -> true;
            case RESULT ->
                areRounds(cells.stream().map(GridCell::text).toList())
                        || cells.size() >= FEWEST && cells.stream().allMatch(cell -> isPart(cell.text()));
            case PERIOD ->
                cells.size() == FEWEST
                        && says(cells.get(0).text(), START)
                        && says(cells.get(1).text(), END);
            default -> false;
        };
    }

    private static boolean says(String text, Pattern word) {
        return text.length() <= LONGEST && word.matcher(ThaiText.fold(text)).find();
    }

    /** The cells of the lower row by the group above them: merged over them, or over blank cells where that can be nothing else. */
    private static Map<Integer, List<GridCell>> groups(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower) {
        Map<Integer, List<GridCell>> groups = new HashMap<>();
        for (GridCell cell : lower.cells()) {
            upper.findAtOrLeftOf(cell.column())
                    .filter(above -> first.containsKey(above.column())
                            && !OF_SCORES.contains(first.get(above.column()).field()))
                    .ifPresent(above -> groups.computeIfAbsent(above.column(), column -> new ArrayList<>())
                            .add(cell));
        }
        groups.entrySet().removeIf(group -> !isOver(grid, upper, first, group.getKey(), group.getValue()));
        return groups;
    }

    private static boolean isOver(
            Grid grid, GridRow upper, Map<Integer, Heading> first, int column, List<GridCell> cells) {
        if (grid.isMergedAcross(upper.number(), column)) {
            int last = grid.lastColumnOf(upper.number(), column);
            return cells.stream().allMatch(cell -> cell.column() <= last);
        }
        Field field = first.get(column).field();
        boolean sideBySide = cells.size() >= FEWEST
                && cells.get(0).column() == column
                && cells.get(cells.size() - 1).column() == column + cells.size() - 1;
        return sideBySide && (field == Field.PERIOD || field == Field.RESULT) && isRead(field, cells);
    }

    private static boolean isShownText(GridCell cell) {
        return SecondHeadingRow.isShownText(cell)
                && cell.text().length() <= LONGEST
                && !StatusTicks.isTick(cell.text());
    }
}
