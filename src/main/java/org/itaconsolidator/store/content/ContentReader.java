package org.itaconsolidator.store.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedFigureRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFailures;
import org.itaconsolidator.store.row.BodyScope;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * Reads the store's content for reports and charts, over connections that only read: what is committed, ordered by
 * body first. Long lists are handed over row by row.
 */
public final class ContentReader implements ViewRows {
    private static final String DELIVERS = """
        EXISTS (SELECT 1 FROM submission s WHERE s.body_id = b.body_id AND s.delivers = 1)
        """;

    /** Measures that count, with their divisions and steps. */
    public static final String MEASURES = """
        SELECT m.*, coalesce(n.measure_id, m.duplicate_of) AS repeated,
            (SELECT group_concat(division, char(31) ORDER BY position) FROM measure_division d
                WHERE d.measure_id = m.measure_id) AS divisions,
            (SELECT group_concat(concat_ws(char(30), step_no, step, result, responsible, period), char(31) ORDER BY step_no)
                FROM measure_step t
                WHERE t.measure_id = m.measure_id) AS steps
        FROM counting_measure m LEFT JOIN followed_same n ON n.row_id = m.measure_id
        """;

    /**
     * The order of measures: document by document, plans before reports and 6 months before 12; within one, as it stands there.
     * Ids decide only within a file, because a file that is read again gets higher ones.
     */
    static final String DOCUMENTS = "m.form, coalesce(m.round, 0), m.inbox_path, m.measure_id";

    private static final Map<Class<?>, View<?>> VIEWS = Stream.of(
                    new View<>(ScoreRow.class, (of, take) -> of.results().forEachScore(take)),
                    new View<>(TotalRow.class, (of, take) -> of.results().forEachTotal(take)),
                    View.of(StatedFigureRow.class, of -> of.results().listStatedFigures()),
                    new View<>(MeasureRow.class, ContentReader::forEachMeasure),
                    new View<>(FollowedMeasure.class, (of, take) -> of.follow().forEachMeasure(take)),
                    new View<>(
                            SubmissionRow.class, (of, take) -> of.deliveries().forEachVersion(take)),
                    View.of(ChangeRow.class, of -> of.deliveries().listChanges()),
                    new View<>(FindingRow.class, (of, take) -> of.findings().forEachFinding(take)),
                    View.of(FigureRow.class, of -> of.results().listFigures()),
                    View.of(NationalRow.class, of -> of.results().listNational()),
                    View.of(ListStanding.class, of -> of.results().listListStandings()),
                    View.of(CrosswalkRow.class, of -> of.results().listCrosswalk()),
                    View.of(PlanRow.class, of -> of.results().listPlans()),
                    View.of(BodyStandingRow.class, of -> of.results().listBodyStandings()),
                    View.of(BodiesChange.class, of -> of.results().listBodiesChanges()),
                    View.of(BodiesRow.class, of -> of.results().listBodies()),
                    View.of(WeaknessRow.class, of -> of.results().listWeaknesses()),
                    View.of(MeasureRemarkRow.class, of -> of.results().listMeasureRemarks()),
                    View.of(OitItemRow.class, of -> of.results().listOitItems()),
                    View.of(OitCheckRow.class, of -> of.results().listOitChecks()),
                    View.of(OitScoreRow.class, of -> of.results().listOitScores()),
                    View.of(LinkCheck.class, of -> of.links().listChecks().values()))
            .collect(Collectors.toMap(View::type, view -> view));

    private record View<R>(Class<R> type, BiConsumer<ContentReader, Consumer<R>> reader) {
        static <R> View<R> of(Class<R> type, Function<ContentReader, Collection<R>> reader) {
            return new View<>(type, (content, take) -> reader.apply(content).forEach(take));
        }
    }

    private final Queries sql;

    public ContentReader(Store store) {
        this(store, BodyScope.ALL);
    }

    private ContentReader(Store store, BodyScope scope) {
        this.sql = Queries.reading(store, scope);
    }

    /**
     * The content of each body by itself, in the order of {@link #listBodies}: its scores, measures and comparisons, and the
     * state of its deliveries. Counts and lists of whole files are not part of it.
     */
    public Map<Body, ContentReader> listByBody() {
        Map<Body, ContentReader> own = new TreeMap<>(ThaiOrder.BODIES);
        scopes().forEach((body, of) -> own.put(body, new ContentReader(sql.store(), of)));
        own.keySet().removeAll(listLeft());
        return own;
    }

    /** The bodies of which something cannot be read from the store. */
    public List<Body> listUnreadable() {
        List<Body> unreadable = new ArrayList<>();
        listByBody().forEach((body, own) -> {
            try {
                VIEWS.keySet().forEach(type -> own.each(type, row -> {}));
                own.deliveries().listSubmissions().forEach(SubmissionRow::firstReceivedOn);
                own.deliveries().listSubmissions().forEach(SubmissionRow::receivedOn);
                own.deliveries().listSubmissions().forEach(SubmissionRow::savedOn);
                own.findings().listWaived();
                own.findings().listRefusedDeliveries();
                own.findings().countFindingsBySeverity();
            } catch (RuntimeException e) {
                if (!StoreFailures.isOfContent(e)) {
                    throw e;
                }
                unreadable.add(body);
            }
        });
        return unreadable;
    }

    public ContentReader without(List<Body> more) {
        List<Body> bodies = Stream.concat(listLeft().stream(), more.stream()).toList();
        List<BodyScope> left = scopes().entrySet().stream()
                .filter(each -> bodies.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new ContentReader(
                sql.store(),
                new BodyScope(
                        Optional.empty(),
                        bodies,
                        left.stream().flatMap(each -> each.bodyIds().stream()).toList(),
                        left.stream()
                                .flatMap(each -> each.submissions().stream())
                                .toList()));
    }

    private Map<Body, BodyScope> scopes() {
        Map<Long, List<Long>> submissions = sql.grouped(
                "SELECT body_id, submission_id FROM submission WHERE body_id IS NOT NULL ORDER BY submission_id",
                rs -> rs.getLong("body_id"),
                (rs, n) -> rs.getLong("submission_id"));
        Map<Body, BodyScope> scopes = new HashMap<>();
        sql.each("SELECT body_id, name, district, province FROM body b WHERE " + DELIVERS, rs -> {
            long id = rs.getLong("body_id");
            Body body = ColumnValues.body(rs);
            scopes.put(body, new BodyScope(Optional.of(body), List.of(), List.of(id), submissions.get(id)));
        });
        return scopes;
    }

    public DeliveryReader deliveries() {
        return new DeliveryReader(sql);
    }

    public FollowReader follow() {
        return new FollowReader(sql);
    }

    public FindingReader findings() {
        return new FindingReader(sql);
    }

    /** The scores, what is computed of them and what they are compared with. */
    public ResultReader results() {
        return new ResultReader(sql);
    }

    public LinkReader links() {
        return new LinkReader(sql);
    }

    public PaperReader papers() {
        return new PaperReader(sql);
    }

    /** How many rows of each kind count now, by the view's name without {@code v_}. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("bodies", (long) listBodies().size());
        counts.put("submissions", sql.get("SELECT count(*) FROM v_submissions", Long.class));
        for (SubmissionRow.Status status : SubmissionRow.Status.values()) {
            counts.put(
                    "submissions_" + status.code(),
                    sql.get(
                            "SELECT count(*) FROM v_submissions WHERE "
                                    // a refused file that was replaced or taken away is no longer open
                                    + "CASE WHEN status = 'refused' AND (latest = 0 OR gone = 1) THEN 'superseded'"
                                    + " ELSE status END = ?",
                            Long.class,
                            status.code()));
        }
        for (String view : List.of("scores", "totals", "measures", "analysis", "oit_items", "events")) {
            counts.put(view, sql.get("SELECT count(*) FROM v_" + view, Long.class));
        }
        return counts;
    }

    public Optional<FiscalYear> findLatestYearOfMeasures() {
        return sql.find("SELECT max(fiscal_year) FROM counting_measure HAVING max(fiscal_year) > 0", Integer.class)
                .map(FiscalYear::ofBuddhist);
    }

    public List<RunRow> listRunsBefore(long runId, int most) {
        return sql.list(
                "SELECT * FROM run WHERE run_id < ? ORDER BY run_id DESC LIMIT ?", RunStore.RUN.rows(), runId, most);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> void each(Class<R> type, Consumer<R> take) {
        View<R> view = (View<R>) VIEWS.get(type);
        if (view == null) {
            throw new IllegalArgumentException(type + " is no row of a view, an example of one is " + ScoreRow.class);
        }
        view.reader().accept(this, take);
    }

    @Override
    public <R> void each(Class<R> type, Map<Body, Set<Long>> ids, Consumer<R> take) {
        if (type.equals(FollowedMeasure.class)) {
            follow().forEachInBrief(ids, measure -> take.accept(type.cast(measure)));
        } else {
            each(type, take);
        }
    }

    /** The bodies left out because something of them cannot be read. */
    public List<Body> listLeft() {
        return sql.scope().left();
    }

    /** Whether it is the content of one body by itself. */
    public boolean isOfOneBody() {
        return sql.scope().body().isPresent();
    }

    /** The bodies of which something is stored, in the order of a Thai dictionary. */
    @Override
    public List<Body> listBodies() {
        if (isOfOneBody()) {
            return List.of(sql.scope().body().get());
        }
        return sql
                .list("SELECT name, district, province FROM body b WHERE " + DELIVERS, (rs, n) -> ColumnValues.body(rs))
                .stream()
                .filter(body -> !listLeft().contains(body))
                .sorted(ThaiOrder.BODIES)
                .toList();
    }

    /**
     * The measures that count, by body as in {@link #listBodies}, division and fiscal year, then in the order of their
     * documents.
     */
    public void forEachMeasure(Consumer<MeasureRow> consumer) {
        sql.each(
                MEASURES + " JOIN submission sender ON sender.submission_id = m.submission_id JOIN json_each("
                        + listBodyIds() + ") place ON place.value = sender.body_id WHERE "
                        + sql.scope().ofDelivery("m.submission_id") + " ORDER BY place.key, m.division, m.fiscal_year, "
                        + DOCUMENTS,
                ContentRows.measures(),
                consumer);
    }

    /** The bodies' numbers as JSON in the order of a Thai dictionary, which SQLite does not know. */
    private String listBodyIds() {
        if (sql.scope().body().isPresent()) {
            return "json_array(" + BodyScope.BODY + ")";
        }
        Map<Body, Long> ids = new TreeMap<>(ThaiOrder.BODIES);
        sql.each(
                "SELECT body_id, name, district, province FROM body",
                rs -> ids.put(ColumnValues.body(rs), rs.getLong("body_id")));
        return ids.values().stream().map(String::valueOf).collect(Collectors.joining(",", "'[", "]'"));
    }

    /**
     * Lines that stay the same as long as what is stored of a body, and how many of its promised days are missing on a
     * day: one line per version with its findings, one for what is missing, one per list and per tested address.
     */
    public List<String> listState(LocalDate day) {
        List<String> state = sql.list("""
            SELECT concat_ws(' ', s.submission_id, s.inbox_path, s.sha256, s.fingerprint, s.status, s.latest, s.delivers,
                s.gone, s.received_at, s.came_at, s.rows_read, s.rows_stored, s.rows_refused,
                (SELECT group_concat(f.form || f.counts) FROM submission_form f
                    WHERE f.submission_id = s.submission_id),
                (SELECT max(m.measure_id) FROM measure m WHERE m.submission_id = s.submission_id),
                (SELECT max(c.change_id) FROM content_change c WHERE c.submission_id = s.submission_id),
                (SELECT group_concat(concat_ws(' ', f.severity, f.on_trial, f.code, f.cells, f.message, f.found,
                    f.expected)) FROM finding f WHERE f.submission_id = s.submission_id))
            FROM submission s WHERE %s ORDER BY s.submission_id
            """.replace("%s", sql.scope().ofDelivery("s.submission_id")), String.class);
        state.addAll(sql.list("""
            SELECT 'missing ' || count(*) FROM followed f JOIN due_date d USING (measure_id)
            WHERE %s AND d.told IS NULL AND d.asked_from <= ?2
            """.replace("%s", sql.scope().ofBody("f.body_id")), String.class, day.toString()));
        results().listListStandings().forEach(list -> state.add("list " + list));
        links().listChecks()
                .values()
                .forEach(check -> state.add("link " + check.url() + " " + check.checkedAt() + " "
                        + check.outcome().code() + " " + check.status()));
        return state;
    }
}
