package org.itaconsolidator.store.row;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.InboxVisits;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedFigureRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.text.ThaiOrder;
import org.springframework.jdbc.core.RowMapper;

/** The records of the model and the columns of the views and tables that hold them. */
public final class ContentRows {
    public static final RecordColumns<ScoreRow> SCORE = RecordColumns.of(ScoreRow.class);
    public static final RecordColumns<TotalRow> TOTAL = RecordColumns.of(
            TotalRow.class,
            Map.of(
                    "reportedInstruments", "reported_*",
                    "proof.weights", "weights_stated_at",
                    "proof.total", "total_stated",
                    "proof.level", "level_stated",
                    "proof.instruments", "instruments_stated",
                    "proof.doubts", "doubted_at",
                    "proof.doubted", "doubted"));
    public static final RecordColumns<FigureRow> FIGURE = RecordColumns.of(
            FigureRow.class,
            Map.of(
                    "change.before", "previous",
                    "change.by", "change",
                    "mark", "unconfirmed",
                    "change.mark", "change_unconfirmed",
                    "history.mark", "history_unconfirmed"));
    public static final RecordColumns<PlanRow> PLAN =
            RecordColumns.of(PlanRow.class, Map.of("mark", "structure_unconfirmed", "levelMark", "level_unconfirmed"));
    public static final RecordColumns<PlanRow.Step> PLAN_STEP = RecordColumns.of(PlanRow.Step.class);
    public static final RecordColumns<NationalRow> NATIONAL = RecordColumns.of(
            NationalRow.class,
            Map.of(
                    "nationalMean", "mean",
                    "totalMark", "total_unconfirmed",
                    "mark", "national_unconfirmed"));
    public static final RecordColumns<BodyStandingRow> STANDING = RecordColumns.of(
            BodyStandingRow.class,
            Map.of(
                    "instrumentsLack", "*_lacks",
                    "mark", "total_unconfirmed",
                    "levelMark", "level_unconfirmed",
                    "scaleMark", "scale_unconfirmed"));
    public static final RecordColumns<BodiesRow> BODIES =
            RecordColumns.of(BodiesRow.class, Map.of("mark", "structure_unconfirmed"));
    public static final RecordColumns<BodiesRow.IndicatorMean> INDICATOR_MEAN =
            RecordColumns.of(BodiesRow.IndicatorMean.class);
    public static final RecordColumns<CrosswalkRow> CROSSWALK = RecordColumns.of(CrosswalkRow.class);
    public static final RecordColumns<WeaknessRow> WEAKNESS = RecordColumns.of(WeaknessRow.class);
    public static final RecordColumns<WeaknessRow.Note> WEAKNESS_NOTE = RecordColumns.of(WeaknessRow.Note.class);
    public static final RecordColumns<WeaknessRow.Link> WEAKNESS_MEASURE =
            RecordColumns.of(WeaknessRow.Link.class, Map.of("by", "linked_by"));
    public static final RecordColumns<MeasureRemarkRow> REMARK = RecordColumns.of(MeasureRemarkRow.class);
    public static final RecordColumns<OitCheckRow> OIT_CHECK =
            RecordColumns.of(OitCheckRow.class, Map.of("group", "group_code"));
    public static final RecordColumns<OitCheckRow.Item> OIT_CHECK_ITEM =
            RecordColumns.of(OitCheckRow.Item.class, Map.of("code", "item"));
    public static final RecordColumns<OitScoreRow> OIT_SCORE = RecordColumns.of(OitScoreRow.class);
    public static final RecordColumns<FindingRow> FINDING = RecordColumns.of(FindingRow.class);
    public static final RecordColumns<ChangeRow> CHANGE =
            RecordColumns.of(ChangeRow.class, Map.of("before", "old_text", "after", "new_text"));
    public static final RecordColumns<AnalysisRow> ANALYSIS =
            RecordColumns.of(AnalysisRow.class, Map.of("body.name", "organisation"));
    public static final RecordColumns<ReportedFigure> REPORTED_FIGURE = RecordColumns.of(ReportedFigure.class);
    public static final RecordColumns<ScoreReading> SCORE_READING = RecordColumns.of(ScoreReading.class);
    public static final RecordColumns<DueDate> DUE_DATE =
            RecordColumns.of(DueDate.class, Map.of("step", "step_no", "first", "first_day", "last", "last_day"));
    public static final RecordColumns<NothingReported> NOTHING_REPORTED = RecordColumns.of(NothingReported.class);

    public static final String NOTHING_REPORTED_OF_BODY = """
        SELECT DISTINCT s.division, s.fiscal_year, s.round
        FROM submission s JOIN submission_form f USING (submission_id)
        WHERE s.delivers = 1 AND s.nothing_to_report = 1 AND s.fiscal_year IS NOT NULL AND f.form = 'report'
            AND f.counts = 1 AND NOT EXISTS (
                SELECT 1 FROM measure m WHERE m.submission_id = s.submission_id AND m.form = 'report')
            AND s.body_id = %body
        ORDER BY s.fiscal_year, s.round, s.division
        """;

    private static final RecordColumns<StatedFigureRow> STATED =
            RecordColumns.of(StatedFigureRow.class, Map.of("figure", "kind"));
    private static final RecordColumns<SubmissionRow> SUBMISSION = RecordColumns.of(
            SubmissionRow.class,
            Map.of(
                    "id", "submission_id",
                    "body.name", "organisation",
                    "ledger.read", "rows_read",
                    "ledger.stored", "rows_stored",
                    "ledger.refused", "rows_refused",
                    "ledger.ignored", "rows_ignored"));
    private static final RecordColumns<MeasureRow> MEASURE = RecordColumns.of(
            MeasureRow.class,
            Map.of(
                    "id", "measure_id",
                    "body.name", "organisation",
                    "duplicateOf", "repeated",
                    "place.fileName", "inbox_path"));
    private static final RecordColumns<OitItemRow> OIT_ITEM =
            RecordColumns.of(OitItemRow.class, Map.of("body.name", "organisation", "checkedOn", "date"));
    private static final String UNIT_SEPARATOR = "\u001F";
    private static final String FIELD_SEPARATOR = "\u001E";

    /** Rows sorted by body in the order of a Thai dictionary, which SQLite does not know; else as they came. */
    public static <T> List<T> byBody(List<T> rows, Function<T, Body> body) {
        return rows.stream()
                .sorted(Comparator.comparing(body, ThaiOrder.BODIES))
                .toList();
    }

    public static RowMapper<StatedFigureRow> stated() {
        return STATED.rows(Map.of("place", rs -> {
            CellRef cell = new CellRef(rs.getString("sheet"), rs.getInt("row"), rs.getInt("col"));
            return new Place(rs.getString("inbox_path"), cell.sheet(), cell.a1());
        }));
    }

    public static RowMapper<SubmissionRow> submissions(InboxVisits looks) {
        return SUBMISSION.rows(Map.of("inside", rs -> inside(rs.getString("inside")), "looks", rs -> looks));
    }

    /** Divisions by form, from texts "form:division". A plan is also of the divisions that support it. */
    private static Map<Form, Set<String>> inside(String formsAndDivisions) {
        Map<Form, Set<String>> inside = new EnumMap<>(Form.class);
        for (String part : parts(formsAndDivisions)) {
            String[] held = part.split(":", 2);
            boolean helping = held[0].equals("supporters");
            inside.computeIfAbsent(helping ? Form.MEASURES : Coded.of(Form.class, held[0]), any -> new HashSet<>())
                    .addAll(helping ? DivisionNames.load().listSupporters(held[1]) : Set.of(held[1]));
        }
        return inside;
    }

    public static RowMapper<MeasureRow> measures() {
        return MEASURE.rows(Map.of(
                "texts", MeasureTextColumns::texts,
                "divisions", rs -> parts(rs.getString("divisions")),
                "steps",
                        rs -> parts(rs.getString("steps")).stream()
                                .map(ContentRows::step)
                                .toList()));
    }

    private static MeasureRow.Step step(String joined) {
        String[] step = joined.split(FIELD_SEPARATOR, -1);
        return new MeasureRow.Step(Integer.parseInt(step[0]), step[1], step[2], step[3], step[4]);
    }

    public static RowMapper<OitItemRow> oitItems() {
        return OIT_ITEM.rows(Map.of("cells", rs -> MeasureTextColumns.cellsByField(rs.getString("cells"))));
    }

    public static List<String> parts(String joined) {
        return joined == null ? List.of() : List.of(joined.split(UNIT_SEPARATOR));
    }
}
