package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.ReportRequests;

/** Rows of plans and reports as tests need them. Each delivery has a submission of its own; rows count up. */
final class Rows {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "สมมติ", "สาธิต");

    private final List<MeasureToFollow> all = new ArrayList<>();
    private long submission;
    private Form form = Form.MEASURES;
    private int year = 2566;
    private OptionalInt round = OptionalInt.empty();
    private String division = "";
    private List<String> divisions = List.of();
    private boolean repeats;
    private Optional<LocalDate> readOn = Optional.empty();
    private OptionalInt indicator = OptionalInt.empty();
    private final List<NothingReported> nothing = new ArrayList<>();
    private ReportRequests asked = new ReportRequests(List.of());

    Rows plan() {
        return delivery(Form.MEASURES, year, 0, "");
    }

    Rows report(int months) {
        return delivery(Form.REPORT, year, months, "");
    }

    Rows delivery(Form ofForm, int fiscalYear, int months, String by) {
        submission++;
        form = ofForm;
        year = fiscalYear;
        round = months == 0 ? OptionalInt.empty() : OptionalInt.of(months);
        division = by;
        return this;
    }

    /** The rows that follow name these divisions as responsible. */
    Rows responsible(String... named) {
        divisions = List.of(named);
        return this;
    }

    /** The rows that follow serve an indicator. */
    Rows serving(int number) {
        indicator = OptionalInt.of(number);
        return this;
    }

    /** The files that follow were first read on a day. */
    Rows readOn(LocalDate day) {
        readOn = Optional.of(day);
        return this;
    }

    /** A division's report says that there is nothing to report. */
    Rows nothing(String by, int months) {
        nothing.add(new NothingReported(by, FiscalYear.ofBuddhist(year), OptionalInt.of(months)));
        return this;
    }

    /** The job asks these divisions for the 6-month report. */
    Rows asked(String... named) {
        asked = new ReportRequests(List.of(new ExpectedDeliveries(
                BODY, Optional.empty(), OptionalInt.of(6), List.of(named), List.of(Form.REPORT), Map.of(), Map.of())));
        return this;
    }

    /** A row with texts: field, text, field, text. */
    Rows row(Object... fieldsAndTexts) {
        return row(List.of(), fieldsAndTexts);
    }

    Rows row(List<MeasureToFollow.Step> steps, Object... fieldsAndTexts) {
        int number = all.size() + 5;
        Map<Field, FieldText> texts = new EnumMap<>(Field.class);
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            Field field = (Field) fieldsAndTexts[i];
            texts.put(
                    field,
                    new FieldText((String) fieldsAndTexts[i + 1], new CellRef("แผ่น", number, field.ordinal() + 1)));
        }
        all.add(new MeasureToFollow(
                all.size() + 1L,
                submission,
                submission + ".xlsx",
                form,
                FiscalYear.ofBuddhist(year),
                round,
                readOn,
                division,
                divisions,
                OptionalInt.empty(),
                indicator,
                texts,
                steps,
                repeats,
                new CellRef("แผ่น", number, 1)));
        repeats = false;
        return this;
    }

    /** The row that follows repeats an earlier one of its document. */
    Rows again() {
        repeats = true;
        return this;
    }

    static MeasureToFollow.Step step(int number, String text, String result, String period) {
        return stepOf("", number, text, result, period);
    }

    static MeasureToFollow.Step stepOf(String responsible, int number, String text, String result, String period) {
        return new MeasureToFollow.Step(number, text, result, responsible, period, "", new CellRef("แผ่น", number, 7));
    }

    /** A step with a row of its own, in a state. */
    static MeasureToFollow.Step stepIn(String state, int number, String text, String result) {
        return new MeasureToFollow.Step(number, text, result, "", "", state, new CellRef("แผ่น", number, 7));
    }

    FollowedBody follow() {
        return new BodyFollower(Words.load(), asked).follow(BODY, all, nothing);
    }

    /** The threads: the promising row, its origin, and the rows that tell of it, likely ones with a question mark. */
    List<String> threads() {
        return follow().threads().stream().map(Rows::thread).toList();
    }

    private static String thread(FollowThread thread) {
        StringBuilder line = new StringBuilder(
                thread.promise().id() + " " + thread.origin().name().toLowerCase(java.util.Locale.ROOT));
        thread.same().forEach(row -> line.append(" =").append(row.id()));
        thread.reports()
                .forEach(told -> line.append(' ').append(told.report().id()).append(told.likely() ? "?" : ""));
        return line.toString();
    }

    /** The dates of the first thread: last day, what is told, the day that met it; or from when it is asked for. */
    List<String> dues() {
        return follow().threads().get(0).dueDates().stream().map(Rows::due).toList();
    }

    private static String due(DueDate due) {
        String day = due.last().map(String::valueOf).orElse("no day");
        String told = due.told()
                .map(DueState::code)
                .orElseGet(() ->
                        "asked from " + due.askedFrom().map(String::valueOf).orElse("no day"));
        String more = Stream.of(
                        due.unchecked().map(UncheckedReason::code), due.metOn().map(String::valueOf))
                .flatMap(Optional::stream)
                .findFirst()
                .map(word -> " " + word)
                .orElse("");
        return (due.division().isEmpty() ? "" : due.division() + " ") + (due.step() > 0 ? due.step() + ": " : "") + day
                + " " + told + more;
    }

    /** The questions: workbook, code, cells, and the row that they are like. */
    List<String> questions() {
        return follow().questions().stream()
                .map(question -> question.submissionId() + " "
                        + question.finding().code().code() + " "
                        + question.finding().cells().stream().map(CellRef::a1).toList() + " "
                        + question.finding().details().get("other"))
                .toList();
    }
}
