package org.itaconsolidator.read.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.OtherHeadings;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.SigningCell;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Refuses, with findings, the rows of a sheet that name our indicators or measures but cannot be read, and reports
 * other tables. What no heading marks as ours is left to {@link LikelyOurs}, which looks afterwards.
 */
public final class UnreadSection extends SheetSection {
    /** A cell of a measure has at least this length: shorter texts are labels and names. */
    private static final int SENTENCE = 16;

    private static final Set<Field> OF_INDICATORS = EnumSet.of(Field.SEQ, Field.INDICATOR, Field.TOPIC);

    /** What says what a row of measures is, the first of them that a table has a column for. */
    private static final List<Field> OF_MEASURES = List.of(Field.MEASURE, Field.STEPS, Field.ISSUE);

    /** A heading that ends in a number: "ตัวชี้วัดที่ 1". */
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d{1,2})");

    private static final int FEWEST_UNREAD = 3;

    /** Rows with so many cells are a table's; two of them are enough. */
    private static final int WIDE = 4;

    private static final int FEWEST_WIDE = 2;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}\\.\\d");
    private static final int FEWEST_PASSED_OVER = 2;

    /** A table with fewer columns may be labels beside their values. */
    private static final int MORE_THAN_LABELS = 3;

    /** Where titles and headings say the same of two forms the first is meant: a report's title names its measures. */
    private static final List<Form> IN_ORDER =
            List.of(Form.REPORT, Form.MEASURES, Form.ANALYSIS, Form.OIT_CHECKLIST, Form.SCORES);

    private static final int AS_A_TITLE = 2;

    private final Frameworks frameworks;
    private List<TextLine> titles = List.of();

    /**
     * A table among rows outside those that were read: words side by side over rows in the same columns. Nothing of it is for the
     * store, but whoever sent it must be told. A label beside its value is no table.
     *
     * @param heading the row of its headings
     * @param rows the rows below them, one at least
     */
    private record Passed(GridRow heading, List<GridRow> rows) {}

    public UnreadSection(SheetSection sheet) {
        super(sheet);
        this.frameworks = context.frameworks();
    }

    /** Notes the titles that say of which form the sheet's tables are. */
    public void begin(List<TextLine> lines) {
        titles = List.copyOf(lines);
    }

    /**
     * Names every heading of the first table of a sheet below a title of ours, where nothing of the whole workbook was recognised: what they
     * likely mean, and by which line that is confirmed.
     */
    public static void nameHeadings(Grid grid, HeadingFinder finder, ReadingContext context, SubmissionDraft draft) {
        for (GridRow row : grid.listRows()) {
            boolean heads = couldBeHeadings(row)
                    && finder.findFirstBelow(grid, row.number())
                            .filter(below -> below.size() > 1 && below.all(cell -> row.has(cell.column())))
                            .isPresent()
                    && ColumnEvidence.isBelowTitleOfOurs(grid, row.number(), context.headings());
            if (heads) {
                new ColumnReport(grid, context, draft).unknownOfNone(row);
                return;
            }
        }
    }

    /**
     * Refuses a table that resembles a form and cannot be read.
     *
     * @param lacking the fields that it lacks although its form is known
     */
    public void refuseIncomplete(Segment table, Set<Field> lacking, List<TextLine> around, CellRef at, String text) {
        HeadingBlock heading = table.heading().orElseThrow();
        List<TextLine> above = around.isEmpty() ? titles : around;
        draft.findings.add(lacking(at, text, heading, lacking, above));
        columns.unknownOfIncomplete(table, findForm(heading, above).orElse(Form.MEASURES));
    }

    /** Refuses a table of scores whose columns are indicators by their numbers alone: which are meant, names must say. */
    public boolean refuseNumbered(Segment table) {
        List<CellRef> numbered = listNumbered(table);
        if (!numbered.isEmpty()) {
            String first = grid.text(numbered.get(0));
            draft.findings.add(Finding.inCase(numbered, FindingCode.TABLE_NOT_RECOGNISED, "numbered", first));
        }
        return !numbered.isEmpty();
    }

    /** Whether a text heads indicators or their numbers, as "ตัวชี้วัด" and "ตัวชี้วัดที่" do. */
    static boolean headsIndicators(String text, ReadingContext context) {
        return context.headings().is(OF_INDICATORS, text);
    }

    /** The headings that say a heading of ours and a number, over numbers; empty where there is but one. */
    public List<CellRef> listNumbered(Segment table) {
        Set<CellRef> cells = new LinkedHashSet<>();
        for (GridRow row : table.headingRows()) {
            for (GridCell cell : row.cells()) {
                Matcher numbered = NUMBERED.matcher(ThaiText.fold(cell.text()));
                if (numbered.matches()
                        && headsIndicators(numbered.group(1), context)
                        && table.rows().stream().anyMatch(below -> ThaiNumbers.isNumber(below.text(cell.column())))) {
                    cells.add(grid.ref(row, cell));
                }
            }
        }
        return cells.size() > 1 ? List.copyOf(cells) : List.of();
    }

    /**
     * Refuses those of rows outside tables that name indicators or items, where they are enough to be a table or touch the
     * heading of one, and measures in the columns of the table below.
     */
    public void refuseOutsideTables(List<GridRow> rows, Optional<HeadingBlock> next) {
        List<GridRow> table = listNaming(rows, frameworks);
        List<GridRow> slipped = table.isEmpty()
                ? next.map(heading -> listSlippedOut(rows, heading)).orElse(List.of())
                : List.of();
        List<GridRow> measures = table.isEmpty() && slipped.isEmpty() ? listMeasuresWithoutHeadings(rows) : List.of();
        List<GridRow> refused = !table.isEmpty() ? table : slipped.isEmpty() ? measures : slipped;
        refuseUnread(refused, slipped);
        refused.stream()
                .findFirst()
                .flatMap(first -> grid.findRow(first.number() - 1))
                .filter(rows::contains)
                .ifPresent(columns::unknownAbove);
    }

    /**
     * Rows beside measures that were read which hold a sentence, and a period or a division, and stand in no table of another system:
     * several, or one that names an indicator too.
     */
    private List<GridRow> listMeasuresWithoutHeadings(List<GridRow> rows) {
        if (!draft.forms.contains(Form.MEASURES) && !draft.forms.contains(Form.REPORT)
                || rows.stream().noneMatch(row -> row.size() >= WIDE)
                || !listPassedOver(rows).isEmpty()) {
            return List.of();
        }
        List<GridRow> like = rows.stream()
                .filter(row -> row.size() >= WIDE
                        && row.any(cell -> cell.text().length() >= SENTENCE)
                        && row.any(cell -> context.isOf(Field.PERIOD, cell.text())
                                || context.isOf(Field.RESPONSIBLE, cell.text())))
                .toList();
        return like.size() > 1 || like.stream().anyMatch(row -> names(row, frameworks)) ? like : List.of();
    }

    /** Rows of the table below that stand above its heading. */
    private List<GridRow> listSlippedOut(List<GridRow> rows, HeadingBlock heading) {
        List<GridRow> touching = directlyAbove(rows, heading);
        return rows.stream()
                .filter(row -> touching.contains(row) || isMeasure(row, heading))
                .toList();
    }

    /** Whether a row holds a measure, and a period or a division, each in its column, and no labels of a form's head. */
    private boolean isMeasure(GridRow row, HeadingBlock heading) {
        return row.cells().size() >= WIDE
                && row.all(cell -> heading.isHeaded(cell.column()))
                && OF_MEASURES.stream()
                        .filter(heading::has)
                        .limit(1)
                        .flatMap(field -> heading.list(field).stream())
                        .anyMatch(column -> row.has(column.number()))
                && heading.columns().stream()
                        .anyMatch(column -> context.isOf(column.field(), row.text(column.number())))
                && row.none(cell -> context.headings().match(cell.text()).isPresent());
    }

    /** Tells the tables of other systems among rows outside tables; their rows are left alone. */
    public void leaveOutsideTables(List<GridRow> rows) {
        for (Passed table : listPassedOver(rows)) {
            GridCell first = table.heading().first();
            CellRef at = startOf(table.heading());
            draft.findings.add(Finding.at(at, FindingCode.TABLE_LEFT_ALONE, first.text(), "")
                    .with("reason", "foreign-headings"));
            explain(at, first.text(), "foreign-headings");
            table.rows().forEach(ledger::ignore);
        }
    }

    /** Refuses those of rows in a table of measures that held none and have an indicator with a score. */
    public void refuseBelowMeasures(List<GridRow> rows) {
        refuseUnread(listNamingBelowMeasures(rows), List.of());
    }

    /**
     * Refuses rows that belong to no known table, with a finding, so that none is lost in silence.
     *
     * @param each those of them that the finding names one by one; of all others it names only the first
     */
    private void refuseUnread(List<GridRow> rows, List<GridRow> each) {
        if (rows.isEmpty()) {
            return;
        }
        CellRef at = startOf(rows.get(0));
        String text = rows.get(0).first().text();
        draft.findings.add(withoutHeadings(at, text, titles)
                .alsoAt(each.stream().skip(1).map(this::startOf).toList()));
        explain(at, text, "headings-missing");
        rows.forEach(ledger::refuse);
    }

    private CellRef startOf(GridRow row) {
        return grid.ref(row.number(), row.first().column());
    }

    /** Refuses rows in which the fields stand down. */
    public void refuseTransposed(List<GridRow> rows) {
        draft.findings.add(transposed(rows));
        explain(startOf(rows.get(0)), rows.get(0).first().text(), "transposed");
        rows.forEach(ledger::refuse);
    }

    /** Says that fields stand down rows, with what the rows are called. */
    public Finding transposed(List<GridRow> rows) {
        CellRef at = startOf(rows.get(0));
        String labels = rows.stream()
                .filter(row -> row.first().column() == at.column())
                .map(row -> row.first().text().replaceAll("\\s+", " ").strip())
                .distinct()
                .collect(Collectors.joining(", "));
        return Finding.inCase(at, FindingCode.TABLE_NOT_RECOGNISED, "transposed", labels);
    }

    /** Notes why a table was left alone. */
    public void explain(CellRef at, String heading, String reason) {
        draft.explanations.add(Explanation.notRead(at, heading, reason));
    }

    /**
     * Rows that name what the program is for: indicators, or items by their code. Several of them with more beside the name are a
     * table or the rest of one, and must not be lost in silence; a row or two may name an indicator by chance, and are none.
     */
    static List<GridRow> listNaming(List<GridRow> rows, Frameworks frameworks) {
        return enough(rows.stream().filter(row -> names(row, frameworks)).toList());
    }

    /** Such rows among those of a table of measures that held none: an indicator with a score beside it. */
    private List<GridRow> listNamingBelowMeasures(List<GridRow> rows) {
        return enough(rows.stream()
                .filter(row -> names(row, frameworks))
                .filter(UnreadSection::hasDecimal)
                .toList());
    }

    /** Such rows that touch the heading of a table from above, filled or with a score: one is enough, for it has slipped out of the table. */
    private List<GridRow> directlyAbove(List<GridRow> rows, HeadingBlock heading) {
        List<GridRow> touching = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            GridRow row = rows.get(i);
            if (row.number() != heading.firstRow() - touching.size() - 1
                    || !names(row, frameworks)
                    || row.cells().size() < WIDE && !hasDecimal(row)) {
                break;
            }
            touching.add(0, row);
        }
        return touching;
    }

    private static boolean hasDecimal(GridRow row) {
        return row.any(cell -> DECIMAL.matcher(ThaiText.fold(cell.text())).find());
    }

    private static List<GridRow> enough(List<GridRow> rows) {
        boolean wide = rows.stream().filter(row -> row.cells().size() >= WIDE).count() >= FEWEST_WIDE;
        return wide || rows.size() >= FEWEST_UNREAD ? rows : List.of();
    }

    /** Whether a row of several cells names an indicator or item. */
    private static boolean names(GridRow row, Frameworks frameworks) {
        return row.cells().size() > 1 && row.any(cell -> names(cell.text(), frameworks));
    }

    private static boolean names(String text, Frameworks frameworks) {
        return ColumnEvidence.isOf(Field.ITEM, text)
                || frameworks.findNamed(text).isPresent();
    }

    /** The tables from top to bottom. */
    private static List<Passed> listPassedOver(List<GridRow> rows) {
        List<Passed> tables = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            List<GridRow> below =
                    couldBeHeadings(rows.get(i)) && !rows.get(i).isOfLabels() ? rowsOfTable(rows, i) : List.of();
            if (!below.isEmpty()) {
                tables.add(new Passed(rows.get(i), below));
            }
            i += 1 + below.size();
        }
        return tables;
    }

    private static boolean couldBeHeadings(GridRow row) {
        return row.cells().size() > 1
                && row.all(cell -> HeadingFinder.isLikeAHeading(cell)
                        && SigningCell.of(cell.text()).isEmpty())
                && OtherHeadings.numbersIn(row).isEmpty();
    }

    /**
     * The rows of the table below a row of words: those that go on without a blank one in its columns. None where they make no
     * table: below two words each must have a number under the second, which is why the first without one ends the search;
     * below more of them several must be as wide, or one that holds a number.
     */
    private static List<GridRow> rowsOfTable(List<GridRow> rows, int at) {
        GridRow heading = rows.get(at);
        int first = heading.cells().get(0).column();
        boolean narrow = heading.cells().size() < MORE_THAN_LABELS;
        List<GridRow> below = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        int wide = 0;
        for (int i = at + 1;
                i < rows.size() && rows.get(i).number() == rows.get(i - 1).number() + 1;
                i++) {
            GridRow row = rows.get(i);
            if (row.any(cell -> !heading.has(cell.column()))) {
                break;
            }
            Set<Integer> own = OtherHeadings.numbersIn(row);
            own.remove(first);
            if (narrow && own.isEmpty()) {
                return List.of();
            }
            numbers.addAll(own);
            wide += row.cells().size() >= MORE_THAN_LABELS ? 1 : 0;
            below.add(row);
        }
        boolean table = narrow
                ? below.size() >= FEWEST_PASSED_OVER
                : wide >= FEWEST_PASSED_OVER || wide > 0 && !numbers.isEmpty();
        return table ? below : List.of();
    }

    // what a table lacks

    /**
     * What is to be said of a table; of the form that its titles and the headings it has point at, the fields that it lacks. It never asks
     * for a heading that stands there, nor for one of another form.
     */
    private Finding lacking(CellRef at, String text, HeadingBlock heading, Set<Field> known, List<TextLine> titles) {
        Finding bare = Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, text, "");
        Set<Field> fields = heading.fields();
        Optional<FormLayout> form = findForm(fields, titles);
        if (form.isEmpty()) {
            return bare;
        }
        Finding named = bare.with("form", form.get().sheet());
        if (known.isEmpty() && form.get().isRecognisedBy(fields)) {
            boolean onlyWhen = form.get().form() == Form.MEASURES
                    && !fields.contains(Field.RESPONSIBLE)
                    && titlesAlone(titles).stream().anyMatch(title -> namesForm(title.text(), form.get()));
            return onlyWhen
                    ? named.with("case", "only-when").with("example", quoted(Set.of(Field.RESPONSIBLE)))
                    : named.with("case", "untitled").with("example", form.get().title());
        }
        List<Set<Field>> lacking = known.isEmpty() ? lacking(form.get(), heading) : List.of(known);
        Finding said = named.with(
                        "lacking", lacking.stream().map(this::quoted).distinct().collect(Collectors.joining(" / ")))
                .with("example", quoted(lacking.get(0)));
        return heading.unknown().isEmpty()
                ? said.with("case", "lacking")
                : said.with("case", "lacking-unknown").with("unknown", quotedUnknown(heading));
    }

    /** What is to be said of rows without headings. */
    private Finding withoutHeadings(CellRef at, String text, List<TextLine> titles) {
        Finding bare = Finding.inCase(at, FindingCode.TABLE_NOT_RECOGNISED, "without-headings", text);
        return findForm(EnumSet.noneOf(Field.class), titles)
                .map(form -> bare.with("case", "without-headings-of")
                        .with("form", form.sheet())
                        .with("example", quoted(form.recognisedBy().get(0))))
                .orElse(bare);
    }

    /** The form that titles and headings of a table point at. */
    private Optional<Form> findForm(HeadingBlock heading, List<TextLine> titles) {
        return findForm(heading.fields(), titles).map(FormLayout::form);
    }

    private Optional<FormLayout> findForm(Set<Field> fields, List<TextLine> titles) {
        List<TextLine> alone = titlesAlone(titles);
        return IN_ORDER.stream()
                .map(context.layouts()::form)
                .filter(form -> likeness(form, fields, alone) > 0)
                .max(Comparator.<FormLayout>comparingInt(form -> likeness(form, fields, alone))
                        .thenComparing(form -> -IN_ORDER.indexOf(form.form())));
    }

    private int likeness(FormLayout form, Set<Field> fields, List<TextLine> titles) {
        int shared = (int) form.columns().stream()
                .filter(column -> fields.contains(column.field()))
                .count();
        return shared + (titles.stream().anyMatch(title -> namesForm(title.text(), form)) ? AS_A_TITLE : 0);
    }

    /** The lines of titles: texts side by side are the cells of a table, headings that are not known among them. */
    static List<TextLine> titlesAlone(List<TextLine> lines) {
        Map<RowRef, Long> inRow =
                lines.stream().collect(Collectors.groupingBy(line -> line.at().rowRef(), Collectors.counting()));
        return lines.stream().filter(line -> inRow.get(line.at().rowRef()) == 1).toList();
    }

    private boolean namesForm(String title, FormLayout form) {
        String folded = ThaiText.fold(title);
        return folded.contains(ThaiText.fold(form.sheet()))
                || folded.contains(ThaiText.fold(form.title()))
                || form.form() == Form.MEASURES
                        && context.headings().isTitleOfMeasures(title)
                        && !folded.contains("แล้ว")
                        && !context.words().contains(Words.Kind.REPORT_TITLES, title)
                || form.form() == Form.SCORES && context.words().contains(Words.Kind.SCORE_TITLES, title);
    }

    /** The fewest fields that would do; those alone that a heading which is not known speaks of, if there is one. */
    private List<Set<Field>> lacking(FormLayout form, HeadingBlock heading) {
        List<Set<Field>> all = form.recognisedBy().stream()
                .map(needed -> without(needed, heading.fields()))
                .toList();
        int fewest = all.stream().mapToInt(Set::size).min().orElseThrow();
        List<Set<Field>> shortest =
                all.stream().filter(fields -> fields.size() == fewest).toList();
        List<Set<Field>> spokenOf = shortest.stream()
                .filter(fields -> fields.stream().allMatch(field -> isSpokenOf(field, heading)))
                .toList();
        return spokenOf.isEmpty() ? shortest : spokenOf;
    }

    private static Set<Field> without(Set<Field> needed, Set<Field> there) {
        Set<Field> rest = EnumSet.copyOf(needed);
        rest.removeAll(there);
        return rest;
    }

    private boolean isSpokenOf(Field field, HeadingBlock heading) {
        String own = ThaiText.fold(context.layouts().heading(field));
        return heading.unknown().stream()
                .anyMatch(column -> ThaiText.fold(column.text()).contains(own));
    }

    private String quoted(Collection<Field> fields) {
        return fields.stream()
                .map(field -> '"' + context.layouts().heading(field) + '"')
                .collect(Collectors.joining(" + "));
    }

    private static String quotedUnknown(HeadingBlock heading) {
        return heading.unknown().stream()
                .map(column -> '"' + column.text().replaceAll("\\s+", " ").strip() + '"')
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
