package org.itaconsolidator.read.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.NumberedLists.ListItem;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The steps of a measure from its rows: several in one cell, or one per row with its own result, person and period. A
 * step broken over a page is one step.
 */
final class StepList {
    private final Optional<FiscalYear> year;
    private final Continuation continuation;
    private final List<Draft> steps = new ArrayList<>();

    /** A step while parts of it come in. */
    private static final class Draft {
        private final String label;
        private final int number;
        private final CellRef at;
        private String text;
        private String result = "";
        private String responsible = "";
        private String period = "";
        private String status = "";

        private Draft(ListItem item, String text, CellRef at) {
            this.label = item.label();
            this.number = item.number();
            this.text = text;
            this.at = at;
        }
    }

    private StepList(Optional<FiscalYear> year, Words words) {
        this.year = year;
        this.continuation = new Continuation(words);
    }

    static List<MeasureStep> of(MeasureDraft measure, Optional<FiscalYear> year, Words words) {
        StepList list = new StepList(year, words);
        boolean rowEach = measure.list(Field.STEPS).size() > 1;
        for (int i = 0; i < measure.parts.size(); i++) {
            list.take(MeasureDraft.told(measure.parts.get(i)), measure.held.get(i), rowEach);
        }
        return list.toSteps();
    }

    private void take(Map<Field, FieldText> part, Map<Field, FieldText> held, boolean rowEach) {
        FieldText cell = part.get(Field.STEPS);
        int before = steps.size();
        if (cell != null) {
            for (ListItem item :
                    NumberedLists.split(cell.text(), steps.isEmpty() ? 0 : steps.get(steps.size() - 1).number)) {
                add(item, cell.at(), rowEach);
            }
        }
        if (rowEach && !steps.isEmpty()) {
            int first = Math.min(before, steps.size() - 1);
            for (Draft step : steps.subList(first, steps.size())) {
                step.responsible = joined(step.responsible, ownOrHeld(part, held, Field.RESPONSIBLE));
                step.period = joined(step.period, ownOrHeld(part, held, Field.PERIOD));
            }
            Draft owner = steps.get(first);
            owner.result = joined(owner.result, text(part, Field.RESULT));
            owner.status = joined(owner.status, text(part, Field.STATUS));
        }
    }

    private void add(ListItem item, CellRef at, boolean rowEach) {
        String text = item.text().strip();
        if (text.isEmpty()) {
            return;
        }
        Draft last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        boolean newCell = last != null && !last.at.equals(at);
        if (rowEach && newCell && continuation.findTextBeforeMark(text).isPresent() && goesOn(last, item)) {
            return;
        }
        if (rowEach && newCell && item.label().isEmpty() && !last.label.isEmpty()) {
            last.text = last.text + " " + text;
            return;
        }
        steps.add(new Draft(item, continuation.withoutMark(text), at));
    }

    /** Whether the item is the last step again; words that it does not repeat are added to that step. */
    private boolean goesOn(Draft last, ListItem item) {
        String text = continuation.withoutMark(item.text());
        String folded = ThaiText.fold(text);
        boolean repeated = ThaiText.fold(last.text).equals(folded);
        if (!repeated && last.label.equals(item.label())) {
            last.text = folded.startsWith(ThaiText.fold(last.text)) ? text : last.text + " " + text;
        }
        return repeated || last.label.equals(item.label());
    }

    private static String text(Map<Field, FieldText> part, Field field) {
        return part.containsKey(field) ? part.get(field).text() : "";
    }

    /** A cell merged over several rows holds for each of them. */
    private static String ownOrHeld(Map<Field, FieldText> part, Map<Field, FieldText> held, Field field) {
        return text(part.containsKey(field) ? part : held, field);
    }

    private static String joined(String before, String more) {
        if (more.isEmpty() || ThaiText.fold(before).equals(ThaiText.fold(more))) {
            return before;
        }
        return before.isEmpty() ? more : before + "\n" + more;
    }

    private List<MeasureStep> toSteps() {
        List<MeasureStep> list = new ArrayList<>();
        for (Draft step : steps) {
            Period period = Periods.read(step.period, year);
            list.add(new MeasureStep(
                    list.size() + 1,
                    step.text,
                    step.result,
                    step.responsible,
                    step.period,
                    step.status,
                    period,
                    step.at));
        }
        return list;
    }
}
