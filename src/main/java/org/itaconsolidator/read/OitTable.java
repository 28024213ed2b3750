package org.itaconsolidator.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.ItemMatch;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.OitItem;
import org.itaconsolidator.thai.DateMention;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiDates;
import org.itaconsolidator.thai.ThaiNumbers;

/** Rows of an OIT checklist: item, owner, URL, self-assessment of 0 or 100, day of the check. A blank is not 0. */
final class OitTable {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final List<Field> VALUES =
            List.of(Field.ITEM, Field.SUB_TOPIC, Field.RESPONSIBLE, Field.URL, Field.SELF_SCORE, Field.DATE);

    private final ReadingContext context;
    private final FiscalYear year;
    private final SubmissionDraft draft;

    OitTable(ReadingContext context, FiscalYear year, SubmissionDraft draft) {
        this.context = context;
        this.year = year;
        this.draft = draft;
    }

    void take(TableRow row) {
        boolean filled = row.has(Field.RESPONSIBLE) || row.has(Field.URL) || row.has(Field.SELF_SCORE);
        if (!filled) {
            draft.ignored(row.ref());
            return;
        }
        Optional<ItemMatch> item = item(row);
        if (item.isEmpty()) {
            FieldText named = cell(row, row.has(Field.ITEM) ? Field.ITEM : Field.SUB_TOPIC);
            CellRef at = named == null ? row.ref().asCell() : named.at();
            draft.findings.add(Finding.at(at, FindingCode.ROW_NOT_UNDERSTOOD, named == null ? "" : named.text(), "O1"));
            draft.refused(row.ref());
            return;
        }
        FieldText first = row.own().values().stream()
                .min((a, b) -> a.at().compareTo(b.at()))
                .orElseThrow();
        String owner = row.text(Field.RESPONSIBLE);
        draft.oitItems.add(new OitItem(
                year,
                item.get().item().code(),
                owner.isEmpty()
                        ? ""
                        : String.join("/", context.divisionNames().read(owner).names()),
                row.text(Field.URL),
                selfScore(row),
                checkedOn(row),
                first.at(),
                cells(row)));
        draft.stored(row.ref());
    }

    /** A cell merged over several rows holds for each of them. */
    private static FieldText cell(TableRow row, Field field) {
        return row.find(field).orElse(null);
    }

    private static Map<Field, CellRef> cells(TableRow row) {
        Map<Field, CellRef> cells = new EnumMap<>(Field.class);
        for (Field field : VALUES) {
            FieldText found = cell(row, field);
            if (found != null) {
                cells.put(field, found.at());
            }
        }
        return cells;
    }

    /** The day of the check, of several the last; one that nobody can have checked on is said at its cell. */
    private Optional<LocalDate> checkedOn(TableRow row) {
        FieldText date = cell(row, Field.DATE);
        if (date == null) {
            return Optional.empty();
        }
        Optional<LocalDate> day = ThaiDates.listImpossible(date.text()).isEmpty()
                ? ThaiDates.listMentions(date.text()).stream()
                        .map(DateMention::date)
                        .max(LocalDate::compareTo)
                : Optional.empty();
        if (day.isEmpty()) {
            draft.findings.add(Finding.at(date.at(), FindingCode.DATE_NOT_UNDERSTOOD, date.text(), ""));
        }
        return day;
    }

    private Optional<ItemMatch> item(TableRow row) {
        String text = row.has(Field.ITEM) ? row.text(Field.ITEM) : row.text(Field.SUB_TOPIC);
        return context.frameworks()
                .findItem(year, text)
                .filter(match -> match.item().code().startsWith("O"));
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
                return Optional.of(FULL.intValue());
            }
            draft.findings.add(Finding.at(at, FindingCode.SCORE_OUT_OF_RANGE, cell.text(), "0 / 100")
                    .with("case", "of-item"));
        } else if (ThaiNumbers.read(cell.text()) instanceof NumberReading.NotANumber) {
            draft.findings.add(Finding.at(at, FindingCode.SCORE_NOT_A_NUMBER, cell.text(), "0 / 100")
                    .with("case", "of-item"));
        }
        return Optional.empty();
    }
}
