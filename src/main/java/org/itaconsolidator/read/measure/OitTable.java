package org.itaconsolidator.read.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.ItemCount;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.ItemOfRow;
import org.itaconsolidator.read.row.SeveralItems;
import org.itaconsolidator.read.row.SubjectLinker;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Reads the rows of an OIT checklist: item, owner, URL, self-assessment of 0 or 100, day of the check. A blank is not
 * 0.
 */
final class OitTable {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final List<Field> VALUES =
            List.of(Field.ITEM, Field.SUB_TOPIC, Field.RESPONSIBLE, Field.URL, Field.SELF_SCORE, Field.DATE);

    /** Fields of which one at least makes a row more than the form's own. */
    private static final Set<Field> FILLED = EnumSet.of(Field.RESPONSIBLE, Field.URL, Field.SELF_SCORE, Field.DATE);

    private final ReadingContext context;
    private final Optional<FiscalYear> year;
    private final Optional<Integer> addresses;
    private final ColumnReport columns;
    private final SubmissionDraft draft;
    private boolean yearReported;

    /**
     * @param year the year that it states; of none no row is stored, for codes change from year to year
     * @param addresses the column of the addresses
     */
    OitTable(
            ReadingContext context,
            Optional<FiscalYear> year,
            Optional<Integer> addresses,
            ColumnReport columns,
            SubmissionDraft draft) {
        this.context = context;
        this.year = year;
        this.addresses = addresses;
        this.columns = columns;
        this.draft = draft;
    }

    void take(TableRow row) {
        boolean filled = FILLED.stream().anyMatch(row::has);
        boolean held = FILLED.stream().anyMatch(field -> cell(row, field) != null);
        if (!held && row.broken()) {
            draft.refused(row.ref());
            return;
        }
        if (!held || row.own().isEmpty()) {
            tellOtherColumns(row);
            draft.ignored(row.ref());
            return;
        }
        if (year.isEmpty()) {
            refuseWithoutYear(row);
            return;
        }
        FieldText named = cell(row, row.has(Field.ITEM) ? Field.ITEM : Field.SUB_TOPIC);
        Optional<SeveralItems> several = named == null ? Optional.empty() : SeveralItems.in(named.text());
        if (several.isPresent()) {
            takeSeveral(row, named, several.get());
            return;
        }
        Optional<Framework> framework = context.frameworks().findFramework(year.get());
        List<ItemDef> two =
                framework.map(facts -> ItemOfRow.listTwoNamed(row, facts)).orElse(List.of());
        if (!two.isEmpty()) {
            draft.findings.add(twoNames(named(row), two));
            draft.refused(row.ref());
            return;
        }
        if (isOwnerInPlaceOfItem(row)) {
            FieldText owner = cell(row, Field.SUB_TOPIC);
            draft.findings.add(notAnItem(owner.at(), owner.text()));
            draft.refused(row.ref());
            return;
        }
        Optional<ItemOfRow> item = framework.flatMap(facts -> ItemOfRow.of(row, facts));
        if (item.isEmpty() && !filled) {
            tellOtherColumns(row);
            draft.ignored(row.ref());
            return;
        }
        if (item.isEmpty()) {
            CellRef at = named == null ? row.ref().asCell() : named.at();
            draft.findings.add(named == null ? withoutItem(row) : notAnItem(at, named.text()));
            draft.refused(row.ref());
            return;
        }
        item.get().named().ifPresent(other -> draft.contradicted.expect(draft, item.get(), other, named(row)));
        store(row, List.of(item.get().code()));
    }

    /** The cells that say which item a row is of. */
    private static List<CellRef> named(TableRow row) {
        return Stream.of(Field.ITEM, Field.SUB_TOPIC)
                .flatMap(field -> row.find(field).stream())
                .map(FieldText::at)
                .toList();
    }

    /** Headings exchanged would make the item's name the owner, beside a code that says which item it is. */
    private boolean isOwnerInPlaceOfItem(TableRow row) {
        return row.has(Field.ITEM)
                && row.has(Field.RESPONSIBLE)
                && context.isOf(Field.RESPONSIBLE, row.text(Field.SUB_TOPIC))
                && !context.isOf(Field.RESPONSIBLE, row.text(Field.RESPONSIBLE));
    }

    /** Tells what stands in place of an item's code or name and is of another column: nothing of it is kept. */
    private void tellOtherColumns(TableRow row) {
        for (Field field : List.of(Field.ITEM, Field.SUB_TOPIC)) {
            FieldText text = row.own().get(field);
            Optional<Field> other = text == null ? Optional.empty() : findOtherColumn(text.text());
            other.ifPresent(meant -> draft.findings.add(Finding.at(
                            text.at(),
                            FindingCode.ROW_NOT_UNDERSTOOD,
                            text.text(),
                            context.layouts().heading(meant))
                    .with("case", "other-column")
                    .as(Severity.WARNING)));
        }
    }

    /** The column that a text is for which is none of an item: it holds an address, or is a day, full marks or nothing but divisions. */
    private Optional<Field> findOtherColumn(String text) {
        if (WebAddresses.isIn(text)) {
            return Optional.of(Field.URL);
        }
        if (ThaiNumbers.read(text) instanceof NumberReading.Number number
                && number.value().compareTo(FULL) == 0) {
            return Optional.of(Field.SELF_SCORE);
        }
        if (ThaiDates.listMentions(text).stream().anyMatch(day -> day.start() == 0 && day.end() == text.length())) {
            return Optional.of(Field.DATE);
        }
        boolean divisions = Stream.of(text.split("[/,;\n]"))
                .map(String::strip)
                .allMatch(name -> context.divisionNames().isStandard(name)
                        || context.expectedDivisions().contains(name)
                        || name.equals(Divisions.ALL));
        return divisions ? Optional.of(Field.RESPONSIBLE) : Optional.empty();
    }

    private static Finding twoNames(List<CellRef> at, List<ItemDef> named) {
        String codes = named.get(0).code() + ", " + named.get(1).code();
        return Finding.at(
                        at, FindingCode.ROW_NOT_UNDERSTOOD, codes, named.get(0).code())
                .with("case", "two-names");
    }

    /** One answer for several items holds for each of them, where all of them are the year's; else for none. */
    private void takeSeveral(TableRow row, FieldText named, SeveralItems several) {
        Framework framework = context.frameworks().findFramework(year.get()).orElse(null);
        boolean known = framework != null
                && several.codes().stream()
                        .allMatch(code -> code.startsWith("O")
                                && framework
                                        .findItem(code)
                                        .filter(match -> match.item().code().equals(code))
                                        .isPresent());
        if (!known || !several.sure()) {
            draft.findings.add(
                    known
                            ? Finding.at(
                                            named.at(),
                                            FindingCode.ROW_NOT_UNDERSTOOD,
                                            named.text(),
                                            several.codes().get(0))
                                    .with("case", "several-items")
                            : notAnItem(named.at(), named.text()));
            draft.refused(row.ref());
            return;
        }
        draft.findings.add(SubjectLinker.severalKept(named, several));
        store(row, several.codes());
    }

    private void store(TableRow row, List<String> items) {
        FieldText first = row.own().values().stream()
                .min((a, b) -> a.at().compareTo(b.at()))
                .orElseThrow();
        tellOtherColumns(row);
        String owner = owner(row);
        String url = url(row);
        Optional<Integer> score = selfScore(row);
        Optional<LocalDate> day = checkedOn(row);
        items.forEach(item ->
                draft.oitItems.add(new OitItem(year.get(), item, owner, url, score, day, first.at(), cells(row))));
        draft.stored(row.ref());
    }

    /** Where the item is disclosed; words in place of an address are said and none. */
    private String url(TableRow row) {
        FieldText cell = cell(row, Field.URL);
        if (cell == null || WebAddresses.isIn(cell.text())) {
            return row.text(Field.URL);
        }
        Finding none = Finding.at(
                        cell.at(), FindingCode.ROW_NOT_UNDERSTOOD, cell.text(), "https://www.example.go.th/o1")
                .with("case", "not-an-address")
                .as(Severity.WARNING);
        boolean said = draft.findings.listAt(cell.at()).stream()
                .anyMatch(finding ->
                        finding.code() == none.code() && finding.cell().equals(none.cell()));
        if (!said) {
            draft.findings.add(none);
        }
        return "";
    }

    private String owner(TableRow row) {
        String written = row.text(Field.RESPONSIBLE);
        Divisions read = context.divisionNames().read(written);
        if (read.names().stream()
                .anyMatch(name ->
                        MeasureBuilder.isNoDivision(name, Periods.read(name, context.documentYear()), context))) {
            draft.findings.add(MeasureBuilder.noDivision(cell(row, Field.RESPONSIBLE)));
        }
        if (read.names().isEmpty() && !read.all()) {
            return written;
        }
        return read.all() ? Divisions.ALL : String.join("/", read.names());
    }

    /** An address alone is likely one more of the item above, and may as well be that of an item that nobody named. */
    private static Finding withoutItem(TableRow row) {
        FieldText url = row.own().get(Field.URL);
        boolean alone = url != null
                && FILLED.stream().noneMatch(field -> field != Field.URL && row.has(field))
                && WebAddresses.isIn(url.text());
        return alone
                ? Finding.inCase(url.at(), FindingCode.ROW_NOT_UNDERSTOOD, "address-without-item", url.text())
                : Finding.at(row.ref().asCell(), FindingCode.ROW_NOT_UNDERSTOOD, "", "O1");
    }

    private Finding notAnItem(CellRef at, String named) {
        int items = context.frameworks()
                .findFramework(year.get())
                .flatMap(framework -> framework.findItemCount(Instrument.OIT))
                .map(ItemCount::count)
                .orElse(1);
        return Finding.at(at, FindingCode.ROW_NOT_UNDERSTOOD, named, items > 1 ? "O1 – O" + items : "O1")
                .with("case", "not-an-item")
                .of(year.get());
    }

    private void refuseWithoutYear(TableRow row) {
        if (!yearReported) {
            draft.findings.add(Finding.at(row.ref().asCell(), FindingCode.FISCAL_YEAR_MISSING, "", ""));
            yearReported = true;
        }
        draft.refused(row.ref());
    }

    private static FieldText cell(TableRow row, Field field) {
        return row.find(field).orElse(null);
    }

    /** Whether another table's unknown heading stands over this column: findings below one are left out. */
    private boolean isBelowUnknownHeading(CellRef blank) {
        return draft.findings.stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .flatMap(finding -> finding.cells().stream())
                .anyMatch(at -> at.sheet().equals(blank.sheet()) && at.column() == blank.column());
    }

    private Map<Field, CellRef> cells(TableRow row) {
        Map<Field, CellRef> cells = new EnumMap<>(Field.class);
        for (Field field : VALUES) {
            FieldText found = cell(row, field);
            if (found != null) {
                cells.put(field, found.at());
            }
        }
        if (!cells.containsKey(Field.URL)) {
            // an address under a heading that is not known: the heading is to be mended, and no address is missing
            row.outside().stream()
                    .filter(column -> WebAddresses.isIn(row.row().text(column)))
                    .findFirst()
                    .map(row::at)
                    .or(() -> addresses
                            .map(row::at) // the blank cell in which it is missing
                            .filter(blank -> !isBelowUnknownHeading(blank)))
                    .ifPresent(at -> cells.put(Field.URL, at));
        }
        return cells;
    }

    /** The day of the check, of several the last; one that nobody can have checked on, or not in the year of the items, is said at its cell. */
    private Optional<LocalDate> checkedOn(TableRow row) {
        FieldText date = cell(row, Field.DATE);
        if (date == null) {
            return Optional.empty();
        }
        Optional<LocalDate> day = ThaiDates.read(date.text()).impossible().isEmpty()
                ? ThaiDates.listMentions(date.text()).stream()
                        .map(DateMention::date)
                        .max(LocalDate::compareTo)
                : Optional.empty();
        if (day.isEmpty()) {
            draft.findings.add(Finding.at(date.at(), FindingCode.DATE_NOT_UNDERSTOOD, date.text(), ""));
        }
        Optional<LocalDate> outside =
                day.filter(checked -> checked.isBefore(year.get().start())
                        || checked.isAfter(year.get().end()));
        outside.ifPresent(checked ->
                draft.findings.add(Finding.inCase(date.at(), FindingCode.DATE_NOT_UNDERSTOOD, "other-year", date.text())
                        .of(year.get())));
        return outside.isPresent() ? Optional.empty() : day;
    }

    /** Full marks hold for nothing where a line is drawn through them, or something beside them says that the item is not in place. */
    private Optional<Finding> takenBack(TableRow row, FieldText score) {
        boolean struck = row.row()
                .find(score.at().column())
                .filter(cell -> cell.look().struck())
                .isPresent();
        return struck
                ? Optional.of(Finding.inCase(score.at(), FindingCode.SCORE_NOT_A_NUMBER, "struck", score.text()))
                : columns.findTakenBack(row)
                        .map(text -> Finding.inCase(
                                        Stream.of(score.at(), text.at())
                                                .distinct()
                                                .toList(),
                                        FindingCode.ROW_NOT_UNDERSTOOD,
                                        "not-in-place",
                                        text.text())
                                .as(Severity.WARNING));
    }

    private Optional<Integer> selfScore(TableRow row) {
        FieldText cell = cell(row, Field.SELF_SCORE);
        if (cell == null) {
            return Optional.empty();
        }
        CellRef at = cell.at();
        if (ThaiNumbers.read(cell.text()) instanceof NumberReading.Number number) {
            if (number.value().signum() == 0) {
                return Optional.of(0);
            }
            if (number.value().compareTo(FULL) == 0) {
                Optional<Finding> back = takenBack(row, cell);
                back.ifPresent(draft.findings::add);
                return back.isPresent() ? Optional.empty() : Optional.of(FULL.intValue());
            }
            draft.findings.add(Finding.at(at, FindingCode.SCORE_OUT_OF_RANGE, cell.text(), "0 / 100")
                    .with("case", "of-item"));
        } else if (ThaiNumbers.read(cell.text()) instanceof NumberReading.NotANumber
                || context.words().saysNothing(cell.text())) {
            // "there is none" may mean that nothing is disclosed or that nobody looked: it is asked, never taken for a
            // blank
            draft.findings.add(Finding.at(at, FindingCode.SCORE_NOT_A_NUMBER, cell.text(), "0 / 100")
                    .with("case", "of-item"));
        }
        return Optional.empty();
    }
}
