package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.ItemCode;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.SubjectLinker;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads the statements of an analysis table. A remark that stands once in an instrument's band is about the instrument
 * and no indicator. A remark merged over several rows applies to the indicator of each.
 */
record AnalysisTable(ReadingContext context, FiscalYear year, SubmissionDraft draft) {
    private static final Map<Field, AnalysisNote.Kind> KINDS = Map.of(
            Field.WEAKNESS, AnalysisNote.Kind.WEAKNESS,
            Field.TO_DEVELOP, AnalysisNote.Kind.TO_DEVELOP,
            Field.ISSUE, AnalysisNote.Kind.ISSUE);

    /** Several codes in a cell, such as I1, I2 และ E12, have fewer letters. */
    private static final int LONGEST_CODE = 20;

    /**
     * The rows between two instruments' names.
     *
     * @param instrument the one named above them; empty where none is
     */
    record Band(Optional<Instrument> instrument, List<TableRow> rows) {}

    void takeBand(Band band, boolean ofInstrument) {
        List<TableRow> rows = band.rows();
        Framework framework = context.frameworks().getNearest(year);
        SubjectLinker linker = new SubjectLinker(context);
        boolean countedBelowNames = areCountedBelowNames(rows, framework);
        OptionalInt indicator = OptionalInt.empty();
        Optional<FieldText> named = Optional.empty();
        for (TableRow row : rows) {
            String label = row.text(Field.INDICATOR);
            // a total's name may stand there, which is the scores' matter
            if (holdsNotes(row) || !label.isEmpty() || !row.has(Field.SCORE)) {
                ColumnReport.reportNoNumber(row, context, draft);
            }
            named = label.isEmpty() ? named : row.find(Field.INDICATOR);
            Optional<IndicatorMatch> match = framework.findIndicator(label);
            if (match.isPresent()) {
                indicator = OptionalInt.of(match.get().indicator());
            } else if (!label.isEmpty()) {
                indicator = OptionalInt.empty();
            } else if (named.isPresent() && leavesIndicatorOut(row)) {
                boolean another = row.has(Field.SEQ) && !countedBelowNames;
                reportLeftOut(row, named.get(), another);
                named = another ? Optional.empty() : named;
                indicator = another ? OptionalInt.empty() : indicator;
            }
            Map<Field, FieldText> names = names(row, named);
            Map<Field, FieldText> texts = new TreeMap<>();
            KINDS.keySet().forEach(field -> {
                FieldText text = row.own().getOrDefault(field, row.held().get(field));
                if (text != null && !context.words().saysNothing(text.text())) {
                    texts.put(field, text);
                }
            });
            if (texts.isEmpty()) {
                reportTextForItem(row);
            }
            List<SubjectLinker.Subject> subjects = texts.isEmpty()
                    ? List.of(new SubjectLinker.Subject(OptionalInt.empty(), ""))
                    : linker.linkEach(names, draft);
            List<Field> leftToRight = texts.keySet().stream()
                    .sorted(Comparator.comparingInt(
                            field -> texts.get(field).at().column()))
                    .toList();
            // texts of one row are about one thing, and a row with an item of its own is about that item
            boolean whole = ofInstrument
                    && subjects.get(0).item().isEmpty()
                    && texts.keySet().stream().allMatch(field -> standsForBand(rows, field));
            for (SubjectLinker.Subject subject : subjects) {
                // beside a name that is not known the row's own item may be; it says nothing of the rows below
                OptionalInt ofRow = indicator.isEmpty() && named.isPresent() ? subject.indicator() : indicator;
                for (Field field : leftToRight) {
                    add(
                            row,
                            whole ? OptionalInt.empty() : ofRow,
                            whole ? band.instrument().map(Enum::name).orElse("") : subject.item(),
                            whole ? names(row, Optional.empty()) : names,
                            KINDS.get(field),
                            texts.get(field));
                }
            }
        }
    }

    /** A sentence where the item's code should stand, in a row that says nothing else, may be what the row is for. */
    private void reportTextForItem(TableRow row) {
        row.find(Field.ITEM)
                .filter(item -> !ItemCode.isIn(item.text())
                        && ThaiText.fold(item.text()).length() > LONGEST_CODE)
                .ifPresent(item ->
                        draft.findings.add(Finding.at(item.at(), FindingCode.ROW_NOT_UNDERSTOOD, item.text(), "")
                                .as(Severity.WARNING)));
    }

    static boolean holdsNotes(TableRow row) {
        return KINDS.keySet().stream().anyMatch(row::has);
    }

    /** Whether a row says something of its own and not of which indicator or item. */
    private static boolean leavesIndicatorOut(TableRow row) {
        return holdsNotes(row)
                && row.find(Field.ITEM).or(() -> row.find(Field.SUB_TOPIC)).isEmpty();
    }

    /**
     * Whether each name has the number 1 and each row without a name the next: the numbers are those of what is weak in one, or of an
     * instrument's indicators where no two names are of one.
     */
    private static boolean areCountedBelowNames(List<TableRow> rows, Framework framework) {
        Set<Instrument> instruments = EnumSet.noneOf(Instrument.class);
        boolean together = false;
        int number = 0;
        for (TableRow row : rows) {
            boolean named = row.has(Field.INDICATOR);
            together |= framework
                    .findIndicator(row.text(Field.INDICATOR))
                    .filter(match -> !instruments.add(
                            framework.getIndicator(match.indicator()).instrument()))
                    .isPresent();
            number = named ? 1 : number + 1;
            if (!ThaiText.fold(row.text(Field.SEQ)).replaceAll("[().]", "").equals("" + number)) {
                return false;
            }
        }
        return together;
    }

    /**
     * A row without a number of its own goes on with the indicator above, and that is said; one with a number is another, unless the
     * numbers are counted below each name.
     */
    private void reportLeftOut(TableRow row, FieldText above, boolean another) {
        CellRef blank = row.at(above.at().column());
        Finding finding = Finding.at(blank, FindingCode.INDICATOR_NOT_RECOGNISED, "", another ? "" : above.text());
        draft.findings.add(another ? finding : finding.with("case", "as-above").as(Severity.NOTICE));
    }

    private static boolean standsForBand(List<TableRow> rows, Field field) {
        long own = rows.stream().filter(row -> row.has(field)).count();
        long held = rows.stream().filter(row -> row.held().containsKey(field)).count();
        return rows.size() > 1 && own == 1 && held == 0;
    }

    /** What a row is about, as written; a name above it holds until the next. An instrument's band names no indicator. */
    private Map<Field, FieldText> names(TableRow row, Optional<FieldText> indicator) {
        Map<Field, FieldText> names = new EnumMap<>(Field.class);
        indicator.ifPresent(written -> names.put(Field.INDICATOR, written));
        // a sub-topic of the assessment is an item with its text
        row.find(Field.ITEM).or(() -> row.find(Field.SUB_TOPIC)).ifPresent(written -> names.put(Field.ITEM, written));
        return names;
    }

    private void add(
            TableRow row,
            OptionalInt indicator,
            String item,
            Map<Field, FieldText> names,
            AnalysisNote.Kind kind,
            FieldText text) {
        List<RowRef> rows = new ArrayList<>(List.of(row.ref()));
        draft.analysis.add(new AnalysisNote(year, indicator, item, kind, text.text(), text.at(), rows, names));
        draft.stored(row.ref());
    }
}
