package org.itaconsolidator.store.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.MeasureTextColumns;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.thai.text.WebAddresses;

/** The addresses that deliveries quote, and what became of asking for them. */
public final class LinkReader {
    /** The key for addresses not asked for yet. */
    public static final String UNCHECKED = "unchecked";

    /** A cheap test for texts that may quote an address: one of these beginnings, in any case. */
    private static final String MAY_QUOTE = Stream.of("result_text", "outcome_text", "evidence_text")
            .map(text -> text + " LIKE '%://%' OR " + text + " LIKE '%www.%'")
            .collect(Collectors.joining(" OR "));

    private static final RecordColumns<LinkCheck> CHECK = RecordColumns.of(LinkCheck.class);

    private final Queries sql;

    LinkReader(Queries sql) {
        this.sql = sql;
    }

    /** The addresses in content that counts, each once: of OIT checklists first, then of measures and reports. */
    public List<String> listQuoted() {
        return List.copyOf(listPlaces(Map.of()).keySet());
    }

    /** The same addresses with all cells that quote them; what the result of a step quotes stands in the step's row. */
    public Map<String, List<Place>> listPlaces() {
        return listPlaces(listOfSteps());
    }

    private Map<String, List<Place>> listPlaces(Map<Long, Map<String, CellRef>> steps) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        sql.each(
                "SELECT url AS url_text, file_name, sheet, cell, cells FROM v_oit_items WHERE url IS NOT NULL"
                        + " ORDER BY file_name, sheet, cell",
                rs -> addQuoted(places, rs, "file_name", Field.URL, Map.of()));
        sql.each(
                "SELECT measure_id, url_text, result_text, outcome_text, evidence_text, inbox_path, sheet, cell, cells"
                        + " FROM counting_measure WHERE url_text <> '' OR " + MAY_QUOTE + " ORDER BY measure_id",
                rs -> {
                    Map<String, CellRef> inSteps = steps.getOrDefault(rs.getLong("measure_id"), Map.of());
                    for (Field field : List.of(Field.URL, Field.RESULT, Field.OUTCOME, Field.EVIDENCE)) {
                        addQuoted(places, rs, "inbox_path", field, field == Field.RESULT ? inSteps : Map.of());
                    }
                });
        return places;
    }

    /** By measure, the cell of each address that a step's result quotes. */
    private Map<Long, Map<String, CellRef>> listOfSteps() {
        Map<Long, Map<String, CellRef>> steps = new HashMap<>();
        sql.each(
                "SELECT m.measure_id, m.cells, t.result AS result_text, t.sheet, t.cell FROM counting_measure m"
                        + " JOIN measure_step t ON t.measure_id = m.measure_id"
                        + " WHERE t.result LIKE '%://%' OR t.result LIKE '%www.%' ORDER BY m.measure_id, t.step_no",
                rs -> {
                    CellRef step = ColumnValues.cell(rs.getString("sheet"), rs.getString("cell"));
                    CellRef result =
                            MeasureTextColumns.cells(rs.getString("cells")).getOrDefault(Field.RESULT.code(), step);
                    CellRef at = new CellRef(step.sheet(), step.row(), result.column());
                    Map<String, CellRef> ofMeasure =
                            steps.computeIfAbsent(rs.getLong("measure_id"), any -> new HashMap<>());
                    WebAddresses.listInText(rs.getString("result_text")).forEach(url -> ofMeasure.putIfAbsent(url, at));
                });
        return steps;
    }

    private static void addQuoted(
            Map<String, List<Place>> places, ResultSet rs, String file, Field field, Map<String, CellRef> nearer)
            throws SQLException {
        String text = ColumnValues.orEmpty(rs.getString(MeasureTextColumns.column(field)));
        Collection<String> quoted = field == Field.URL ? WebAddresses.listOfCell(text) : WebAddresses.listInText(text);
        if (quoted.isEmpty()) {
            return;
        }
        CellRef row = ColumnValues.cell(rs.getString("sheet"), rs.getString("cell"));
        CellRef at = MeasureTextColumns.cells(rs.getString("cells")).getOrDefault(field.code(), row);
        for (String url : quoted) {
            CellRef cell = nearer.getOrDefault(url, at);
            Place place = new Place(rs.getString(file), cell.sheet(), cell.a1());
            List<Place> known = places.computeIfAbsent(url, any -> new ArrayList<>());
            if (!known.contains(place)) {
                known.add(place);
            }
        }
    }

    /** The last answer of each address; for one body only of those in its OIT checklists. */
    public Map<String, LinkCheck> listChecks() {
        Map<String, LinkCheck> checks = new LinkedHashMap<>();
        if (sql.scope().body().isEmpty()) {
            sql.list("SELECT * FROM link_check ORDER BY url", CHECK.rows())
                    .forEach(check -> checks.put(check.url(), check));
        } else {
            listOfChecklists()
                    .forEach(url -> sql.list("SELECT * FROM link_check WHERE url = ?", CHECK.rows(), url)
                            .forEach(check -> checks.put(url, check)));
        }
        return checks;
    }

    private SortedSet<String> listOfChecklists() {
        SortedSet<String> quoted = new TreeSet<>();
        sql.list(
                        "SELECT url FROM oit_item WHERE url <> '' AND "
                                + sql.scope().ofDelivery("submission_id"),
                        String.class)
                .forEach(cell -> quoted.addAll(WebAddresses.listOfCell(cell)));
        return quoted;
    }

    /** How many quoted addresses had which outcome, by code, and how many are {@link #UNCHECKED}. */
    public Map<String, Long> countByOutcome() {
        Map<String, LinkCheck> checks = listChecks();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (LinkOutcome outcome : LinkOutcome.values()) {
            counts.put(outcome.code(), 0L);
        }
        counts.put(UNCHECKED, 0L);
        for (String url : listQuoted()) {
            LinkCheck check = checks.get(url);
            counts.merge(check == null ? UNCHECKED : check.outcome().code(), 1L, Long::sum);
        }
        return counts;
    }
}
