package org.itaconsolidator.store.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedInstrumentRow;
import org.itaconsolidator.model.score.StatedTotalRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.thai.text.ThaiOrder;

/** How rows of the views and tables become rows of the model. */
public final class ContentRows {
    private static final String UNIT_SEPARATOR = "\u001F";

    private ContentRows() {}

    /** Rows in the order of their bodies in a Thai dictionary, those of one body as they came: SQLite does not know that order. */
    public static <T> List<T> byBody(List<T> rows, Function<T, Body> body) {
        return rows.stream()
                .sorted(Comparator.comparing(body, ThaiOrder.BODIES))
                .toList();
    }

    public static ScoreRow score(ResultSet rs, Scorecard card) throws SQLException {
        return new ScoreRow(
                card,
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                rs.getInt("indicator"),
                new BigDecimal(rs.getString("score")),
                new Place(rs.getString("file_name"), rs.getString("sheet"), rs.getString("cell")));
    }

    public static StatedTotalRow statedTotal(ResultSet rs, int n) throws SQLException {
        CellRef cell = new CellRef(rs.getString("sheet"), rs.getInt("row"), rs.getInt("col"));
        return new StatedTotalRow(
                ColumnValues.scorecard(rs),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                new BigDecimal(rs.getString("value")),
                new Place(rs.getString("inbox_path"), cell.sheet(), cell.a1()));
    }

    public static StatedInstrumentRow statedInstrument(ResultSet rs, int n) throws SQLException {
        StatedTotalRow figure = statedTotal(rs, n);
        return new StatedInstrumentRow(
                figure.scorecard(),
                figure.fiscalYear(),
                Instrument.valueOf(rs.getString("kind")),
                figure.total(),
                figure.place());
    }

    public static ComparisonRow comparison(ResultSet rs, Scorecard card) throws SQLException {
        return new ComparisonRow(
                card,
                rs.getInt("indicator"),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                new BigDecimal(rs.getString("score")),
                ColumnValues.findDecimal(rs, "previous_score"),
                ColumnValues.findDecimal(rs, "change"),
                new BigDecimal(rs.getString("target")),
                rs.getInt("rank"));
    }

    public static SubmissionRow submission(ResultSet rs, int n) throws SQLException {
        return new SubmissionRow(
                rs.getLong("submission_id"),
                rs.getString("file_name"),
                rs.getString("sha256"),
                ColumnValues.body(rs.getString("organisation"), rs.getString("district"), rs.getString("province")),
                rs.getString("division"),
                ColumnValues.fiscalYear((Number) rs.getObject("fiscal_year")),
                ColumnValues.optional((Number) rs.getObject("round")),
                rs.getString("forms"),
                rs.getString("status"),
                new Ledger(
                        rs.getInt("rows_read"),
                        rs.getInt("rows_stored"),
                        rs.getInt("rows_refused"),
                        rs.getInt("rows_ignored")),
                rs.getString("received_at"),
                rs.getBoolean("filled_in"),
                rs.getString("first_received_at"),
                inside(rs.getString("inside")));
    }

    /** Divisions by form: each as the form's code and the division, with a separator between them. */
    private static Map<Form, Set<String>> inside(String formsAndDivisions) {
        return parts(formsAndDivisions).stream()
                .map(part -> part.split(":", 2))
                .collect(Collectors.groupingBy(
                        part -> Form.ofCode(part[0]), Collectors.mapping(part -> part[1], Collectors.toSet())));
    }

    public static FindingRow finding(ResultSet rs, int n) throws SQLException {
        return new FindingRow(
                rs.getLong("submission_id"),
                rs.getString("file_name"),
                ColumnValues.orEmpty(rs.getString("sheet")),
                ColumnValues.orEmpty(rs.getString("cell")),
                rs.getString("severity"),
                rs.getString("code"),
                rs.getString("message"),
                rs.getString("found"),
                rs.getString("expected"));
    }

    public static ChangeRow change(ResultSet rs, int n) throws SQLException {
        return new ChangeRow(
                rs.getString("file_name"),
                rs.getString("replaced_file_name"),
                rs.getString("sheet"),
                rs.getString("cell"),
                rs.getString("field"),
                Optional.ofNullable(rs.getString("old_text")),
                Optional.ofNullable(rs.getString("new_text")),
                OffsetDateTime.parse(rs.getString("changed_at")));
    }

    public static TotalRow total(ResultSet rs, Scorecard card) throws SQLException {
        Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            ColumnValues.findDecimal(rs, ColumnValues.of(instrument))
                    .ifPresent(score -> instruments.put(instrument, score));
        }
        return new TotalRow(
                card,
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                instruments,
                ColumnValues.findDecimal(rs, "total"),
                Optional.ofNullable(rs.getString("level")),
                ColumnValues.findDecimal(rs, "reported_total"),
                Optional.ofNullable(rs.getString("reported_level")),
                new Proof(ColumnValues.places(rs.getString("weights_stated_at")), rs.getBoolean("level_stated")));
    }

    public static MeasureRow measure(ResultSet rs, int n) throws SQLException {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : MeasureTextColumns.FIELDS) {
            String text = rs.getString(MeasureTextColumns.column(field));
            if (text != null) {
                texts.put(field, text);
            }
        }
        return new MeasureRow(
                rs.getLong("measure_id"),
                new Body(rs.getString("organisation"), rs.getString("district"), rs.getString("province")),
                rs.getString("division"),
                ColumnValues.fiscalYear((Number) rs.getObject("fiscal_year")).orElseThrow(),
                Form.ofCode(rs.getString("form")),
                ColumnValues.optional((Number) rs.getObject("round")),
                ColumnValues.optional((Number) rs.getObject("topic")),
                ColumnValues.optional((Number) rs.getObject("indicator")),
                rs.getString("item"),
                texts,
                parts(rs.getString("divisions")),
                parts(rs.getString("steps")),
                Optional.ofNullable(rs.getString("period_start")),
                Optional.ofNullable(rs.getString("period_end")),
                Optional.ofNullable((Number) rs.getObject("duplicate_of")).map(Number::longValue),
                new Place(rs.getString("inbox_path"), rs.getString("sheet"), rs.getString("cell")));
    }

    public static AnalysisRow analysis(ResultSet rs, int n) throws SQLException {
        return new AnalysisRow(
                bodyOf(rs),
                rs.getString("division"),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                ColumnValues.optional((Number) rs.getObject("indicator")),
                ColumnValues.orEmpty(rs.getString("item")),
                AnalysisNote.Kind.ofCode(rs.getString("kind")),
                rs.getString("text"),
                new Place(rs.getString("file_name"), rs.getString("sheet"), rs.getString("cell")));
    }

    public static OitItemRow oitItem(ResultSet rs, int n) throws SQLException {
        return new OitItemRow(
                bodyOf(rs),
                rs.getString("division"),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                rs.getString("item"),
                ColumnValues.orEmpty(rs.getString("owner")),
                ColumnValues.orEmpty(rs.getString("url")),
                Optional.ofNullable((Number) rs.getObject("self_score")).map(Number::intValue),
                Optional.ofNullable(rs.getString("date")).map(LocalDate::parse),
                new Place(rs.getString("file_name"), rs.getString("sheet"), rs.getString("cell")),
                MeasureTextColumns.cellsByField(rs.getString("cells")));
    }

    private static Body bodyOf(ResultSet rs) throws SQLException {
        return ColumnValues.body(rs.getString("organisation"), rs.getString("district"), rs.getString("province"))
                .orElseThrow();
    }

    public static List<String> parts(String joined) {
        return joined == null ? List.of() : List.of(joined.split(UNIT_SEPARATOR));
    }
}
