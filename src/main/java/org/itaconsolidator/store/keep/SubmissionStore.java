package org.itaconsolidator.store.keep;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.Deliverer;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.FindingRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.thai.name.BodyNames;
import org.springframework.jdbc.core.RowMapper;

/**
 * Stores submissions as delivered. Methods that write work in their caller's transaction, or in one of their own if
 * there is none.
 */
public final class SubmissionStore {
    private static final String DELIVERER = """
                     SELECT submission_id, name, district, province, division FROM submission JOIN body USING (body_id)
                     """;

    private static final BodyNames NAMES = BodyNames.load();

    private final UnaryOperator<Deliverer> named;
    private final Queries sql;
    private final SubmissionHeads heads;
    private final SubmissionContent content;
    private final FindingRows findings;
    private final DeliveryStore deliveries;

    public SubmissionStore(Store store, Function<Finding, String> wording) {
        this(store, wording, Waivers.NONE, UnaryOperator.identity());
    }

    /**
     * Submissions of a store, whose findings are worded by {@code wording} and let pass by {@code waiving}.
     *
     * @param named who a deliverer is by the names in use today
     */
    public SubmissionStore(
            Store store, Function<Finding, String> wording, Waivers waiving, UnaryOperator<Deliverer> named) {
        this.named = named;
        this.sql = Queries.writing(store);
        this.heads = new SubmissionHeads(sql);
        this.content = new SubmissionContent(sql);
        this.findings = new FindingRows(store, wording, waiving);
        this.deliveries = new DeliveryStore(store, wording, waiving);
    }

    /**
     * Saves a submission as a whole. It replaces what the same inbox path delivered before. A refused one replaces
     * nothing, so that a damaged file does not take away good content.
     *
     * @param rowKeys the keys of its rows by form, for telling whether two deliveries share rows
     * @param receivedAt when the run began; kept only if this version was never seen before
     */
    public SavedSubmission save(CheckedSubmission checked, Map<Form, Set<Long>> rowKeys, OffsetDateTime receivedAt) {
        return sql.store().inTransaction(() -> saveWhole(checked, rowKeys, receivedAt));
    }

    /**
     * The finding on a delivery that places its body elsewhere than the first deliveries of that body do, if the job file does not state the
     * place. Two bodies in two places may have one name, and only the job file can tell them apart. Short and misspelt names of one place are
     * no contradiction.
     */
    private Optional<Finding> findElsewhere(long id, long bodyId, Body stated) {
        List<Map.Entry<Body, String>> others =
                sql.list("""
                SELECT name, stated_district AS district, stated_province AS province, inbox_path
                FROM submission s JOIN body USING (body_id)
                WHERE s.body_id = ? AND s.submission_id <> ? AND s.delivers = 1 AND (stated_district <> '' OR stated_province <> '')
                ORDER BY s.submission_id
                """, (rs, n) -> Map.entry(ColumnValues.body(rs), rs.getString("inbox_path")), bodyId, id);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Body known = others.get(0).getKey();
        for (Map.Entry<Body, String> other : others) {
            if (isPerhapsIn(known, other.getKey())) {
                known = known.in(other.getKey().district(), other.getKey().province());
            }
        }
        return isPerhapsIn(known, stated)
                ? Optional.empty()
                : Optional.of(Finding.ofFile(
                                FindingCode.ORGANISATION_NAME_MISMATCH, stated.nameAndPlace(), known.nameAndPlace())
                        .with("case", "place")
                        .with("name", others.get(0).getValue()));
    }

    private static boolean isPerhapsIn(Body one, Body other) {
        return one.mayLieIn(other.district(), other.province(), NAMES::mayMeanPlace);
    }

    private SavedSubmission saveWhole(CheckedSubmission read, Map<Form, Set<Long>> rowKeys, OffsetDateTime receivedAt) {
        Optional<Body> stated = read.submission().head().body();
        CheckedSubmission checked = stated.map(
                        body -> read.of(named.apply(new Deliverer(body, "")).body()))
                .orElse(read);
        Submission submission = checked.submission();
        boolean delivers = !submission.isRefused();
        String inboxPath = submission.file().inboxPath();
        Optional<Long> held = findHeldUnderItsName(submission);
        if (held.isPresent()) {
            tellOfName(held.get(), checked);
            return new SavedSubmission(held.get(), 0, Set.of());
        }
        deleteLeftAlone(inboxPath);
        boolean isNew = !holdsVersionsAt(inboxPath);
        Set<Long> touched = new HashSet<>();
        // first, because this submission changes the findings on the one that it answers
        heads.findAnswered(submission).filter(heads::isLatest).ifPresent(findings::remember);
        Optional<Long> delivering = isNew ? Optional.empty() : findDelivering(inboxPath);
        Optional<Long> replaced = delivering.filter(
                old -> delivers && !isVersion(old, submission.file().sha256()));
        boolean ofTheSame =
                replaced.isEmpty() || isOf(replaced.get(), submission.head().body());
        Optional<ContentChanges> changes = replaced.filter(old -> ofTheSame).map(old -> ContentChanges.from(sql, old));
        replaced.filter(old -> !ofTheSame).ifPresent(old -> ContentChanges.writeForgotten(sql, old, receivedAt));
        delivering
                .filter(old -> delivers || isVersion(old, submission.file().sha256()))
                .ifPresent(old -> touched.addAll(withdraw(old)));
        Optional<Long> bodyId = submission.head().body().map(heads::bodyId);
        long id = heads.save(checked, bodyId, receivedAt, delivers, isNew);
        if (!isNew) {
            renameEarlier(inboxPath);
        }
        if (delivers && !isNew) {
            withdrawLists(inboxPath, id);
        }
        if (!isNew) {
            findings.remove(id, FindingRows.OF_FILE);
        }
        findings.add(id, FindingRows.OF_FILE, submission.findings());
        stated.ifPresent(body -> sql.update(
                "UPDATE submission SET stated_district = ?, stated_province = ? WHERE submission_id = ?",
                body.district(),
                body.province(),
                id));
        if (!delivers) {
            touched.add(id);
            return new SavedSubmission(id, 0, touched);
        }
        bodyId.filter(body -> !submission.head().body().orElseThrow().isPlaced())
                .flatMap(body -> findElsewhere(id, body, stated.orElseThrow()))
                .ifPresent(told -> findings.add(id, FindingRows.OF_FILE, List.of(told)));
        content.write(id, checked);
        if (!isNew) {
            ContentChanges.forgetForgotten(sql, id);
        }
        changes.ifPresent(compared -> compared.write(id, receivedAt));
        List<Finding> withChanges = tellOverwritten(id, ContentChanges.nameIn(sql, id, submission));
        if (!withChanges.equals(submission.findings())) {
            findings.remove(id, FindingRows.OF_FILE);
            findings.add(id, FindingRows.OF_FILE, withChanges);
        }
        heads.writeForms(id, submission, rowKeys);
        markScoresDue(id);
        FollowStore.markDue(sql, id);
        Set<Long> beside = deliveries.listTouchedBy(id);
        if (!isNew || !beside.equals(Set.of(id))) {
            touched.addAll(beside);
        }
        return new SavedSubmission(id, content.countRows(id), touched);
    }

    /** Warns if an empty form replaces a file, with the number of that file's rows that no longer count. */
    private List<Finding> tellOverwritten(long id, List<Finding> findings) {
        Optional<String> lost = findings.stream().noneMatch(finding -> finding.code() == FindingCode.FORM_NOT_FILLED)
                ? Optional.empty()
                : sql.find("""
                        SELECT CAST(r.rows_stored AS TEXT) FROM submission s
                            JOIN submission r ON r.submission_id = s.replaced
                                AND (r.inbox_path, r.inbox) = (s.inbox_path, s.inbox)
                        WHERE s.submission_id = ? AND s.rows_stored = 0 AND r.rows_stored > 0 AND r.status <> 'refused'
                        """, String.class, id);
        return lost.isEmpty()
                ? findings
                : findings.stream()
                        .map(finding -> finding.code() == FindingCode.FORM_NOT_FILLED
                                ? finding.with("case", "overwrites")
                                        .with("rows", lost.get())
                                        .as(Severity.WARNING)
                                : finding)
                        .toList();
    }

    /**
     * Forgets what an inbox path delivered. Its content is removed, its versions stay listed, and the rows that counted are noted as a
     * change by body, kind and year.
     *
     * @param forgottenAt now
     * @return submissions whose standing may have changed
     */
    public Set<Long> forget(String inboxPath, OffsetDateTime forgottenAt) {
        return sql.store().inTransaction(() -> {
            Optional<Long> delivering = findDelivering(inboxPath);
            delivering.ifPresent(id -> ContentChanges.writeForgotten(sql, id, forgottenAt));
            Set<Long> touched = delivering.map(this::withdraw).orElse(Set.of());
            unlist(inboxPath);
            return touched;
        });
    }

    private void unlist(String inboxPath) {
        withdrawLists(inboxPath, 0);
        sql.update("UPDATE submission SET latest = 0 WHERE inbox_path = ? AND inbox = ?", inboxPath, sql.inbox());
    }

    /**
     * Removes every trace of a body: versions, content, findings, settled scores.
     *
     * @param places places of versions that belong to the body although the store has them under none
     */
    public void purge(Body body, Collection<Place> places) {
        // deleted data is overwritten at once, in case the process is killed before the file is written anew
        sql.get("PRAGMA secure_delete = ON", Integer.class);
        sql.store().inTransaction(() -> {
            Optional<Long> id = sql.findBodyId(body);
            id.ifPresent(this::purge);
            // findings on other bodies and on lists may name this one: the next run makes them anew
            for (String table : List.of("finding", "earlier_finding")) {
                sql.update(
                        "DELETE FROM " + table + " WHERE code IN (?, ?) OR code = ? AND instr(found, ?) > 0",
                        FindingCode.SCORES_OF_ANOTHER_BODY.code(),
                        FindingCode.LIST_DIFFERS.code(),
                        FindingCode.LIST_NOT_READ.code(),
                        body.name());
            }
            ListedBodies.purge(sql.store(), body);
            // the settings of the last results may name bodies of the job file: the next run stores them anew
            for (String table : List.of("followed_with", "made_with")) {
                sql.update("DELETE FROM " + table);
            }
            for (Place place : places) {
                sql.update(
                        "DELETE FROM left_alone WHERE inbox_path = ? AND inbox = ?", place.inboxPath(), place.inbox());
                sql.update("DELETE FROM run_file WHERE inbox_path = ?", place.inboxPath());
                sql.update(
                        "DELETE FROM submission WHERE body_id IS NULL AND inbox_path = ? AND inbox = ?",
                        place.inboxPath(),
                        place.inbox());
            }
        });
    }

    /** Where a delivery lies: a path in an inbox. */
    public record Place(String inboxPath, String inbox) {}

    private void purge(long id) {
        sql.update("""
                     UPDATE measure SET duplicate_of = NULL WHERE submission_id IN (
                         SELECT submission_id FROM submission WHERE body_id = ?)
                     """, id);
        sql.update("""
                 DELETE FROM run_file WHERE sha256 IN (SELECT sha256 FROM submission WHERE body_id = ?)
                 """, id);
        sql.update("DELETE FROM submission WHERE body_id = ?", id);
        sql.update("""
                 INSERT OR IGNORE INTO comparison_due
                 SELECT fiscal_year FROM body_standing WHERE body_id = ?
                 """, id);
        sql.update("DELETE FROM body WHERE body_id = ?", id);
    }

    /**
     * Notes which files lie in the inbox now; what the others delivered stays.
     *
     * @return submissions whose standing may have changed, because a file left or came back
     */
    public Set<Long> markPresence(Set<String> inboxPaths) {
        return sql.store().inTransaction(() -> {
            Set<Long> touched = new HashSet<>();
            for (StoredVersion version : listVersions()) {
                if (version.gone() == inboxPaths.contains(version.inboxPath())) {
                    touched.add(version.submissionId());
                }
            }
            // forgotten files too: they may leave in the run that forgets them, and come back unchanged
            Batch changes =
                    sql.batch("UPDATE submission SET gone = ?1 WHERE inbox_path = ?2 AND inbox = ?3 AND gone <> ?1");
            sql.list("SELECT DISTINCT inbox_path FROM submission WHERE inbox = ?", String.class, sql.inbox())
                    .forEach(path -> changes.add(inboxPaths.contains(path) ? 0 : 1, path, sql.inbox()));
            changes.send();
            return touched.stream()
                    .flatMap(id -> deliveries.listTouchedBy(id).stream())
                    .collect(Collectors.toSet());
        });
    }

    /** Forgets years, forms and times that this program cannot read, so that the files are read anew. */
    public void makeReadable() {
        sql.store().inTransaction(() -> {
            sql.update("""
                         UPDATE submission SET fiscal_year = NULL, fingerprint = ''
                         WHERE fiscal_year IS NOT NULL
                             AND (typeof(fiscal_year) <> 'integer' OR fiscal_year NOT BETWEEN ? AND ?)
                         """, FiscalYear.EARLIEST, FiscalYear.LATEST);
            Set<String> codes = Stream.of(Form.values()).map(Form::code).collect(Collectors.toSet());
            codes.add(""); // refused versions have no form
            Batch forms = sql.batch("UPDATE submission SET forms = '', fingerprint = '' WHERE submission_id = ?");
            Batch times = sql.batch("UPDATE submission SET modified_at = ?, fingerprint = '' WHERE submission_id = ?");
            sql.each("SELECT submission_id, modified_at, forms FROM submission", rs -> {
                if (!Stream.of(rs.getString("forms").split(",")).allMatch(codes::contains)) {
                    forms.add(rs.getLong("submission_id"));
                }
                try {
                    Instant.parse(rs.getString("modified_at"));
                } catch (DateTimeParseException e) {
                    times.add(Instant.EPOCH.toString(), rs.getLong("submission_id"));
                }
            });
            List.of(forms, times).forEach(Batch::send);
        });
    }

    /** The versions that matter now, by inbox path: the last one seen and the one that delivers. */
    public List<StoredVersion> listVersions() {
        return sql.list(
                "SELECT * FROM submission WHERE (latest = 1 OR delivers = 1) AND inbox = ? ORDER BY inbox_path, submission_id",
                StoredVersion.COLUMNS.rows(),
                sql.inbox());
    }

    /**
     * Keeps a copy of the findings on the version that lies at a path, before new content comes there: comparing the two
     * tells what the new one has solved.
     */
    public void rememberFindings(String inboxPath, String comingSha256) {
        sql.store().inTransaction(() -> {
            Optional<Long> leaving = sql.find(
                    "SELECT submission_id FROM submission WHERE inbox_path = ? AND inbox = ? AND latest = 1 AND sha256 <> ?",
                    Long.class,
                    inboxPath,
                    sql.inbox(),
                    comingSha256);
            leaving.ifPresent(findings::remember);
        });
    }

    /**
     * The stored submission with the same content, if it is now refused only because its body is nearly an expected one: it was
     * stored before the job said which bodies it expects, and stays stored under its name.
     */
    private Optional<Long> findHeldUnderItsName(Submission submission) {
        List<Finding> refusing =
                submission.findings().stream().filter(Finding::refusesFile).toList();
        boolean byNameAlone = !refusing.isEmpty()
                && refusing.stream().allMatch(f -> f.code() == FindingCode.ORGANISATION_NEARLY_EXPECTED);
        return byNameAlone
                ? sql.find(
                        "SELECT submission_id FROM submission"
                                + " WHERE inbox_path = ? AND inbox = ? AND sha256 = ? AND delivers = 1 AND latest = 1",
                        Long.class,
                        submission.file().inboxPath(),
                        sql.inbox(),
                        submission.file().sha256())
                : Optional.empty();
    }

    private void tellOfName(long id, CheckedSubmission checked) {
        sql.update("UPDATE submission SET fingerprint = ? WHERE submission_id = ?", checked.fingerprint(), id);
        sql.update(
                "DELETE FROM finding WHERE submission_id = ? AND code = ?",
                id,
                FindingCode.ORGANISATION_NEARLY_EXPECTED.code());
        findings.add(
                id,
                FindingRows.OF_FILE,
                checked.submission().findings().stream()
                        .filter(f -> f.code() == FindingCode.ORGANISATION_NEARLY_EXPECTED)
                        .map(f -> f.as(Severity.WARNING).with("case", "stored"))
                        .toList());
    }

    /**
     * Notes a file in which nothing is meant for this program; no version of it is listed. A file at a path that has delivered
     * something is no such file.
     *
     * @return whether it is one
     */
    public boolean leaveAlone(SourceFile file, String fingerprint) {
        return sql.store().inTransaction(() -> {
            if (findDelivering(file.inboxPath()).isPresent()) {
                return false;
            }
            unlist(file.inboxPath());
            sql.update(
                    "INSERT OR REPLACE INTO left_alone (inbox_path, inbox, sha256, fingerprint) VALUES (?, ?, ?, ?)",
                    file.inboxPath(),
                    sql.inbox(),
                    file.sha256(),
                    fingerprint);
            return true;
        });
    }

    /**
     * A file in which nothing is meant for this program, as it was when it was read.
     *
     * @param fingerprint of how it was read
     */
    public record LeftAlone(String inboxPath, String sha256, String fingerprint) {}

    /** The files in which nothing is meant for this program. */
    public Set<LeftAlone> listLeftAlone() {
        return new HashSet<>(sql.list(
                "SELECT inbox_path, sha256, fingerprint FROM left_alone WHERE inbox = ?",
                RecordColumns.of(LeftAlone.class).rows(),
                sql.inbox()));
    }

    /** Forgets such files that are no longer in the inbox. */
    public void forgetLeftAlone(Set<String> present) {
        listLeftAlone().stream()
                .map(LeftAlone::inboxPath)
                .filter(path -> !present.contains(path))
                .forEach(this::deleteLeftAlone);
    }

    private void deleteLeftAlone(String inboxPath) {
        sql.update("DELETE FROM left_alone WHERE inbox_path = ? AND inbox = ?", inboxPath, sql.inbox());
    }

    private boolean holdsVersionsAt(String inboxPath) {
        return sql.get(
                "SELECT EXISTS (SELECT 1 FROM submission WHERE inbox_path = ? AND inbox = ?)",
                Boolean.class,
                inboxPath,
                sql.inbox());
    }

    private Optional<Long> findDelivering(String inboxPath) {
        return sql.find(
                "SELECT submission_id FROM submission WHERE inbox_path = ? AND inbox = ? AND delivers = 1",
                Long.class,
                inboxPath,
                sql.inbox());
    }

    private boolean isVersion(long id, String sha256) {
        return sql.get("SELECT sha256 = ? FROM submission WHERE submission_id = ?", Boolean.class, sha256, id);
    }

    private boolean isOf(long id, Optional<Body> body) {
        return sql.find(DELIVERER + "WHERE submission_id = ?", Named.ROW, id)
                .map(version -> named.apply(version.deliverer()).body())
                .equals(body);
    }

    /** Versions no longer read go to the body and division that their names mean today. */
    private void renameEarlier(String inboxPath) {
        for (Named version : sql.list(
                DELIVERER + "WHERE delivers = 0 AND inbox_path = ? AND inbox = ?", Named.ROW, inboxPath, sql.inbox())) {
            Deliverer today = named.apply(version.deliverer());
            if (!today.equals(version.deliverer())) {
                sql.update(
                        "UPDATE submission SET body_id = ?, division = ? WHERE submission_id = ?",
                        heads.bodyId(today.body()),
                        today.division(),
                        version.id());
            }
        }
    }

    private record Named(long id, Deliverer deliverer) {
        private static final RowMapper<Named> ROW = (rs, n) -> new Named(
                rs.getLong(1),
                new Deliverer(new Body(rs.getString(2), rs.getString(3), rs.getString(4)), rs.getString(5)));
    }

    private Set<Long> withdraw(long id) {
        Set<Long> touched = new HashSet<>(deliveries.listTouchedBy(id));
        markScoresDue(id);
        FollowStore.markDue(sql, id);
        content.remove(id);
        findings.remove(id, FindingRows.OF_DELIVERIES);
        findings.remove(id, FindingRows.OF_SCORES);
        findings.remove(id, FindingRows.OF_FOLLOWING);
        sql.update("UPDATE submission SET delivers = 0, status = 'superseded' WHERE submission_id = ?", id);
        return touched;
    }

    /** Removes the lists of many bodies from the other versions at a path: only the last version's count. */
    private void withdrawLists(String inboxPath, long but) {
        sql.update("""
                     DELETE FROM compared_result WHERE submission_id IN (
                         SELECT submission_id FROM submission WHERE inbox_path = ?1 AND inbox = ?2)
                     """, inboxPath, sql.inbox());
        sql.update("""
                     UPDATE submission SET status = 'superseded'
                     WHERE inbox_path = ?1 AND submission_id <> ?2 AND delivers = 0 AND status = 'accepted' AND inbox = ?3
                     """, inboxPath, but, sql.inbox());
    }

    private void markScoresDue(long id) {
        sql.update("""
                     UPDATE body SET scores_due = 1
                     WHERE scores_due = 0 AND body_id = (SELECT body_id FROM submission WHERE submission_id = ?1)
                     """, id);
    }

    /**
     * The outcome of saving a submission.
     *
     * @param rowsStored rows of the workbook that have something in the store now, counted there: the writer's ledger
     * @param touched submissions, this one included, whose standing may differ from what is written; none if this one is the
     *     first at its path and stands beside no other, so that all of it counts
     */
    public record SavedSubmission(long submissionId, int rowsStored, Set<Long> touched) {
        public SavedSubmission {
            touched = Set.copyOf(touched);
        }
    }

    /** The submissions themselves: who delivered what, and when. */
    private record SubmissionHeads(Queries sql) {
        long bodyId(Body body) {
            return sql.findBodyId(body)
                    .orElseGet(() -> sql.get(
                            "INSERT INTO body (name, district, province) VALUES (?, ?, ?) RETURNING body_id",
                            Long.class,
                            body));
        }

        /** @param isFirst whether there is no other version at its path */
        long save(
                CheckedSubmission checked,
                Optional<Long> bodyId,
                OffsetDateTime receivedAt,
                boolean accepted,
                boolean isFirst) {
            Submission submission = checked.submission();
            DocumentHead head = submission.head();
            Ledger ledger = checked.checked();
            Optional<Long> answered = findAnswered(submission);
            Optional<Long> replaced =
                    isFirst ? answered : replaceLatest(submission).or(() -> answered);
            return sql.store()
                    .sql()
                    .sql("""
                         INSERT INTO submission (inbox_path, inbox, sha256, size, modified_at, received_at, came_at, replaced, fingerprint,
                             body_id, division, fiscal_year, round, forms, status, latest, delivers,
                             rows_read, rows_stored, rows_refused, rows_ignored, nothing_to_report, read_on)
                         VALUES (:path, :inbox, :sha256, :size, :modified_at, :now, :now, :replaced, :fingerprint,
                             :body, :division, :fiscal_year, :round, :forms, :status, 1, :delivers,
                             :read, :stored, :refused, :ignored, :nothing_to_report,
                             coalesce((SELECT min(read_on) FROM submission WHERE sha256 = :sha256),
                                 max(substr(:now, 1, 10), (SELECT business_date FROM run WHERE started_at = :now)),
                                 substr(:now, 1, 10)))
                         ON CONFLICT (inbox_path, inbox, sha256) DO UPDATE SET
                             came_at = CASE latest WHEN 1 THEN came_at ELSE excluded.came_at END,
                             replaced = CASE latest WHEN 1 THEN replaced ELSE excluded.replaced END,
                             modified_at = excluded.modified_at, fingerprint = excluded.fingerprint,
                             body_id = excluded.body_id, division = excluded.division,
                             fiscal_year = excluded.fiscal_year, round = excluded.round, forms = excluded.forms,
                             status = excluded.status, latest = 1, delivers = excluded.delivers,
                             rows_read = excluded.rows_read, rows_stored = excluded.rows_stored,
                             rows_refused = excluded.rows_refused, rows_ignored = excluded.rows_ignored,
                             nothing_to_report = excluded.nothing_to_report
                         RETURNING submission_id
                         """)
                    .param("path", submission.file().inboxPath())
                    .param("inbox", sql.inbox())
                    .param("sha256", submission.file().sha256())
                    .param("size", submission.file().size())
                    .param("modified_at", submission.file().modifiedAt().toString())
                    .param("now", receivedAt.toString())
                    .param("replaced", replaced.orElse(null))
                    .param("fingerprint", checked.fingerprint())
                    .param("body", bodyId.orElse(null))
                    .param("division", head.division())
                    .param("fiscal_year", ColumnValues.stored(head.fiscalYear()))
                    .param("round", ColumnValues.stored(head.round()))
                    .param("forms", formsOf(submission).stream().map(Form::code).collect(Collectors.joining(",")))
                    .param("status", (accepted ? SubmissionRow.Status.ACCEPTED : SubmissionRow.Status.REFUSED).code())
                    // a list of many bodies is stored, but is nobody's delivery
                    .param("delivers", accepted && bodyId.isPresent() ? 1 : 0)
                    .param("read", ledger.read())
                    .param("stored", ledger.stored())
                    .param("refused", ledger.refused())
                    .param("ignored", ledger.ignored())
                    .param("nothing_to_report", submission.nothingToReport() ? 1 : 0)
                    .query(Long.class)
                    .single();
        }

        private Optional<Long> replaceLatest(Submission submission) {
            return sql.find(
                    """
                         UPDATE submission SET latest = 0 WHERE inbox_path = ? AND inbox = ? AND latest = 1 AND sha256 <> ?
                         RETURNING submission_id
                         """,
                    Long.class,
                    submission.file().inboxPath(),
                    sql.inbox(),
                    submission.file().sha256());
        }

        /**
         * The version at another path whose marked copy, once corrected, this workbook is. If nothing lay at the workbook's own path,
         * it replaces that version.
         */
        Optional<Long> findAnswered(Submission submission) {
            return submission
                    .answered()
                    .flatMap(sha256 ->
                            sql.find("""
                         SELECT submission_id FROM submission WHERE sha256 = ?1 AND (inbox_path, inbox) <> (?2, ?3)
                             AND NOT EXISTS (SELECT 1 FROM submission WHERE inbox_path = ?2 AND inbox = ?3 AND latest = 1)
                         ORDER BY latest DESC, gone, submission_id LIMIT 1
                         """, Long.class, sha256, submission.file().inboxPath(), sql.inbox()));
        }

        boolean isLatest(long submissionId) {
            return sql.get("SELECT latest = 1 FROM submission WHERE submission_id = ?", Boolean.class, submissionId);
        }

        void writeForms(long id, Submission submission, Map<Form, Set<Long>> rowKeys) {
            Batch formRows = sql.batch("INSERT INTO submission_form (submission_id, form, counts) VALUES (?, ?, 1)");
            Batch keyRows = sql.batch("INSERT INTO row_key (submission_id, form, key) VALUES (?, ?, ?)");
            for (Form form : formsOf(submission)) {
                formRows.add(id, form.code());
                rowKeys.getOrDefault(form, Set.of()).forEach(key -> keyRows.add(id, form.code(), key));
            }
            formRows.send();
            keyRows.send();
        }

        /** The forms found, and those with stored content, in order. */
        private static Set<Form> formsOf(Submission submission) {
            Set<Form> forms = EnumSet.noneOf(Form.class);
            forms.addAll(submission.forms());
            submission.measures().stream().map(Measure::form).forEach(forms::add);
            if (!submission.scores().isEmpty()) {
                forms.add(Form.SCORES);
            }
            if (!submission.analysis().isEmpty()) {
                forms.add(Form.ANALYSIS);
            }
            if (!submission.oitItems().isEmpty()) {
                forms.add(Form.OIT_CHECKLIST);
            }
            return forms;
        }
    }
}
