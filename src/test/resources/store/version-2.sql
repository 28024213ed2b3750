-- The tables of the store. Scores are decimal text here, exactly as delivered; the public views give them as numbers.
-- Statements end with a semicolon at the end of a line.
CREATE TABLE body (
    body_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    district TEXT NOT NULL,
    province TEXT NOT NULL,
    -- 1: something that its settled scores stand on has changed since they were settled
    scores_due INTEGER NOT NULL DEFAULT 0 CHECK (scores_due IN (0, 1)),
    UNIQUE (name, district, province)
);
CREATE INDEX body_scores_due ON body (body_id) WHERE scores_due = 1;

-- One row per file version. latest: the version last seen at its path; delivers: the version whose content is stored.
-- They differ where the last version was refused.
CREATE TABLE submission (
    submission_id INTEGER PRIMARY KEY AUTOINCREMENT,
    inbox_path TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    modified_at TEXT NOT NULL,
    received_at TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    body_id INTEGER REFERENCES body,
    division TEXT NOT NULL,
    fiscal_year INTEGER CHECK (fiscal_year BETWEEN 2540 AND 2599),
    round INTEGER CHECK (round IN (6, 12)),
    forms TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('accepted', 'refused', 'superseded')),
    latest INTEGER NOT NULL CHECK (latest IN (0, 1)),
    delivers INTEGER NOT NULL CHECK (delivers IN (0, 1)),
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    rows_read INTEGER NOT NULL,
    rows_stored INTEGER NOT NULL,
    rows_refused INTEGER NOT NULL,
    rows_ignored INTEGER NOT NULL,
    UNIQUE (inbox_path, sha256),
    CHECK (rows_read = rows_stored + rows_refused + rows_ignored),
    CHECK (delivers = 0 OR (body_id IS NOT NULL AND status <> 'refused'))
);
CREATE UNIQUE INDEX submission_latest ON submission (inbox_path) WHERE latest = 1;
CREATE UNIQUE INDEX submission_delivers ON submission (inbox_path) WHERE delivers = 1;
CREATE INDEX submission_sha256 ON submission (sha256);
CREATE INDEX submission_group ON submission (body_id, division, fiscal_year, round) WHERE delivers = 1;

CREATE TABLE submission_form (
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    form TEXT NOT NULL CHECK (form IN ('scores', 'analysis', 'measures', 'report', 'oit-checklist')),
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    PRIMARY KEY (submission_id, form)
) WITHOUT ROWID;

CREATE TABLE row_key (
    submission_id INTEGER NOT NULL,
    form TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (submission_id, form, key),
    FOREIGN KEY (submission_id, form) REFERENCES submission_form ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE score_reading (
    reading_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 2540 AND 2599),
    indicator INTEGER NOT NULL CHECK (indicator BETWEEN 1 AND 10),
    score TEXT NOT NULL CHECK (CAST(score AS REAL) BETWEEN 0 AND 100),
    -- 1: of several cells with this score the one that counts within its delivery
    chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
    -- 1: its row is a row of the ledger; scores in prose have none
    in_ledger INTEGER NOT NULL CHECK (in_ledger IN (0, 1)),
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    col INTEGER NOT NULL
);
CREATE INDEX score_reading_submission ON score_reading (submission_id);

CREATE TABLE reported_figure (
    figure_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 2540 AND 2599),
    kind TEXT NOT NULL CHECK (kind IN ('IIT', 'EIT', 'OIT', 'TOTAL', 'LEVEL')),
    value TEXT,
    text TEXT NOT NULL,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    col INTEGER NOT NULL
);
CREATE INDEX reported_figure_submission ON reported_figure (submission_id);

CREATE TABLE measure (
    measure_id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    form TEXT NOT NULL CHECK (form IN ('measures', 'report')),
    topic INTEGER CHECK (topic BETWEEN 1 AND 7),
    indicator INTEGER CHECK (indicator BETWEEN 1 AND 10),
    item TEXT NOT NULL,
    period_start TEXT,
    period_end TEXT,
    duplicate_of INTEGER REFERENCES measure,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    -- the first cell of each text below, as JSON: {"to-develop": "sheet!C7"}
    cells TEXT NOT NULL,
    seq_text TEXT,
    indicator_text TEXT,
    topic_text TEXT,
    sub_topic_text TEXT,
    item_text TEXT,
    issue_text TEXT,
    weakness_text TEXT,
    to_develop_text TEXT,
    measure_text TEXT,
    steps_text TEXT,
    responsible_text TEXT,
    period_text TEXT,
    monitoring_text TEXT,
    result_text TEXT,
    outcome_text TEXT,
    evidence_text TEXT,
    recommendation_text TEXT,
    status_text TEXT,
    url_text TEXT,
    date_text TEXT,
    note_text TEXT
);
CREATE INDEX measure_submission ON measure (submission_id);
CREATE INDEX measure_duplicate ON measure (duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE TABLE measure_row (
    measure_id INTEGER NOT NULL REFERENCES measure ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (measure_id, sheet, row)
) WITHOUT ROWID;

CREATE TABLE measure_step (
    measure_id INTEGER NOT NULL REFERENCES measure ON DELETE CASCADE,
    step_no INTEGER NOT NULL,
    step TEXT NOT NULL,
    result TEXT NOT NULL,
    responsible TEXT NOT NULL,
    period TEXT NOT NULL,
    period_start TEXT,
    period_end TEXT,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (measure_id, step_no)
) WITHOUT ROWID;

CREATE TABLE measure_division (
    measure_id INTEGER NOT NULL REFERENCES measure ON DELETE CASCADE,
    position INTEGER NOT NULL,
    division TEXT NOT NULL,
    PRIMARY KEY (measure_id, position)
) WITHOUT ROWID;

CREATE TABLE event (
    measure_id INTEGER NOT NULL REFERENCES measure ON DELETE CASCADE,
    position INTEGER NOT NULL,
    event_date TEXT NOT NULL,
    text TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (measure_id, position)
) WITHOUT ROWID;

CREATE TABLE analysis (
    analysis_id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 2540 AND 2599),
    indicator INTEGER CHECK (indicator BETWEEN 1 AND 10),
    item TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('weakness', 'to-develop', 'issue')),
    text TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL
);
CREATE INDEX analysis_submission ON analysis (submission_id);

CREATE TABLE analysis_row (
    analysis_id INTEGER NOT NULL REFERENCES analysis ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (analysis_id, sheet, row)
) WITHOUT ROWID;

CREATE TABLE oit_item (
    oit_item_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 2540 AND 2599),
    item TEXT NOT NULL,
    owner TEXT NOT NULL,
    url TEXT NOT NULL,
    self_score INTEGER CHECK (self_score IN (0, 100)),
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    cell TEXT NOT NULL
);
CREATE INDEX oit_item_submission ON oit_item (submission_id);

-- origin: what the finding comes from, hence who replaces it: the file itself, the deliveries beside it, their scores.
CREATE TABLE finding (
    finding_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'deliveries', 'scores')),
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'notice')),
    code TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    -- every cell concerned, separated by line breaks
    cells TEXT NOT NULL,
    message TEXT NOT NULL,
    found TEXT NOT NULL,
    expected TEXT NOT NULL,
    -- cells and details once more, exactly: records end with U+001E, their parts with U+001F
    cell_refs TEXT NOT NULL,
    details TEXT NOT NULL
);
CREATE INDEX finding_submission ON finding (submission_id, origin);

-- What holds after all deliveries of a body have met: written by the step that settles scores.
CREATE TABLE score (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL CHECK (indicator BETWEEN 1 AND 10),
    score TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (body_id, division, source, fiscal_year, indicator)
) WITHOUT ROWID;

CREATE TABLE total (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    iit TEXT,
    eit TEXT,
    oit TEXT,
    total TEXT,
    level TEXT,
    reported_total TEXT,
    reported_level TEXT,
    agrees INTEGER CHECK (agrees IN (0, 1)),
    PRIMARY KEY (body_id, division, source, fiscal_year)
) WITHOUT ROWID;

CREATE TABLE score_comparison (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    indicator INTEGER NOT NULL CHECK (indicator BETWEEN 1 AND 10),
    fiscal_year INTEGER NOT NULL,
    score TEXT NOT NULL,
    previous_score TEXT,
    change TEXT,
    target TEXT NOT NULL,
    gap_to_target TEXT NOT NULL,
    rank INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 10),
    PRIMARY KEY (body_id, division, source, indicator, fiscal_year)
) WITHOUT ROWID;

-- A run, its frozen list of files to be read, and what it published.
CREATE TABLE run (
    run_id INTEGER PRIMARY KEY AUTOINCREMENT,
    business_date TEXT NOT NULL,
    attempt INTEGER NOT NULL CHECK (attempt >= 1),
    started_at TEXT NOT NULL,
    finished_at TEXT,
    -- workbooks in the inbox when the list was frozen, and those of them that needed no reading
    files_found INTEGER,
    files_unchanged INTEGER,
    outcome TEXT CHECK (outcome IN ('published', 'unchanged', 'failed')),
    UNIQUE (business_date, attempt)
);

CREATE TABLE run_file (
    run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    inbox_path TEXT NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified_at TEXT NOT NULL,
    -- due: to be read; done: read and stored; changed: differs from the list, waits for the next run
    state TEXT NOT NULL CHECK (state IN ('due', 'done', 'changed')),
    PRIMARY KEY (run_id, inbox_path)
) WITHOUT ROWID;

CREATE TABLE publication (
    publication_id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
    business_date TEXT NOT NULL,
    folder TEXT NOT NULL,
    state_hash TEXT NOT NULL,
    published_at TEXT NOT NULL
);
CREATE INDEX publication_run ON publication (run_id);

-- What each indicator did to the total from the year before; reason: why there is no change.
CREATE TABLE contribution (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL CHECK (indicator BETWEEN 1 AND 10),
    change TEXT,
    contribution TEXT,
    reason TEXT,
    PRIMARY KEY (body_id, division, source, fiscal_year, indicator)
) WITHOUT ROWID;

-- What a delivery changed of the one that it replaced at its path. sheet and cell: where the new text stands, of what is
-- gone where the old one stood; NULL: nothing stood or stands there. field: as in the forms, of a score with its year.
CREATE TABLE content_change (
    change_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    changed_at TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    field TEXT NOT NULL,
    old_text TEXT,
    new_text TEXT
);
CREATE INDEX content_change_submission ON content_change (submission_id);
-- The public views: names, order and meaning of their columns are the contract; further columns only at the end.
-- Views of content show only what counts now. Statements end with a semicolon at the end of a line.
CREATE VIEW v_submissions AS
SELECT s.submission_id,
       s.inbox_path AS file_name,
       s.sha256,
       b.name AS organisation,
       s.division,
       s.fiscal_year,
       s.round,
       s.forms,
       s.status,
       s.rows_read,
       s.rows_stored,
       s.rows_refused,
       s.rows_ignored,
       s.received_at,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       s.latest,
       s.delivers,
       s.gone,
       s.modified_at,
       -- scores in prose are content without a row
       s.rows_stored > 0
           OR EXISTS (SELECT 1 FROM score_reading r WHERE r.submission_id = s.submission_id)
           OR EXISTS (SELECT 1 FROM reported_figure f WHERE f.submission_id = s.submission_id) AS filled_in
FROM submission s LEFT JOIN body b USING (body_id);

-- What there is to say: of an identical copy only that it is one, because its other findings are the original's.
CREATE VIEW said_finding AS
SELECT * FROM finding f
WHERE f.code = 'identical-copy' OR NOT EXISTS (
    SELECT 1 FROM finding c
    WHERE c.submission_id = f.submission_id AND c.origin = 'deliveries' AND c.code = 'identical-copy');

CREATE VIEW v_findings AS
SELECT f.submission_id,
       s.inbox_path AS file_name,
       nullif(f.sheet, '') AS sheet,
       nullif(f.cell, '') AS cell,
       f.severity,
       f.code,
       f.message,
       f.found,
       f.expected,
       f.cells,
       f.finding_id
FROM said_finding f JOIN submission s USING (submission_id);

CREATE VIEW v_scores AS
SELECT b.name AS organisation,
       x.division,
       x.source,
       x.fiscal_year,
       x.indicator,
       CAST(x.score AS REAL) AS score,
       x.file_name,
       x.sheet,
       x.cell,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM score x JOIN body b USING (body_id);

CREATE VIEW v_totals AS
SELECT b.name AS organisation,
       t.division,
       t.source,
       t.fiscal_year,
       CAST(t.iit AS REAL) AS iit,
       CAST(t.eit AS REAL) AS eit,
       CAST(t.oit AS REAL) AS oit,
       CAST(t.total AS REAL) AS total,
       t.level,
       -- half-up: the binary number nearest to 60.605 may lie below it
       round(CAST(t.reported_total AS REAL) + 1e-9, 2) AS reported_total,
       t.reported_level,
       t.agrees,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM total t JOIN body b USING (body_id);

CREATE VIEW v_score_comparisons AS
SELECT b.name AS organisation,
       c.division,
       c.source,
       c.indicator,
       c.fiscal_year,
       CAST(c.score AS REAL) AS score,
       CASE WHEN c.previous_score IS NOT NULL THEN c.fiscal_year - 1 END AS previous_fiscal_year,
       CAST(c.previous_score AS REAL) AS previous_score,
       CAST(c.change AS REAL) AS change,
       CAST(c.target AS REAL) AS target,
       CAST(c.gap_to_target AS REAL) AS gap_to_target,
       c.rank,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM score_comparison c JOIN body b USING (body_id);

-- The measures that count, with their deliveries: what the views of measures stand on.
CREATE VIEW counting_measure AS
SELECT m.*,
       b.name AS organisation,
       b.district,
       b.province,
       s.division,
       s.fiscal_year,
       s.round,
       s.inbox_path
FROM measure m
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1
    JOIN submission s ON s.submission_id = m.submission_id
    JOIN body b ON b.body_id = s.body_id;

CREATE VIEW v_measures AS
SELECT m.measure_id,
       m.organisation,
       m.division,
       m.fiscal_year,
       m.round,
       m.topic,
       m.indicator,
       nullif(m.item, '') AS item,
       m.issue_text AS issue,
       m.measure_text AS measure,
       m.monitoring_text AS monitoring,
       m.responsible_text AS responsible,
       m.period_text AS period,
       m.period_start,
       m.period_end,
       m.result_text AS result,
       m.outcome_text AS outcome,
       m.recommendation_text AS recommendation,
       m.duplicate_of,
       m.inbox_path AS file_name,
       m.sheet,
       m.cell,
       m.sub_topic_text AS sub_topic,
       m.weakness_text AS weakness,
       m.to_develop_text AS to_develop,
       m.evidence_text AS evidence,
       nullif(m.district, '') AS district,
       nullif(m.province, '') AS province,
       m.form,
       m.status_text AS status,
       m.cells
FROM counting_measure m;

CREATE VIEW v_measure_divisions AS
SELECT d.measure_id, d.division
FROM measure_division d
    JOIN measure m ON m.measure_id = d.measure_id
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1;

CREATE VIEW v_measure_steps AS
SELECT t.measure_id,
       t.step_no,
       t.step,
       nullif(t.result, '') AS result,
       nullif(t.responsible, '') AS responsible,
       nullif(t.period, '') AS period,
       t.period_start,
       t.period_end,
       t.sheet,
       t.cell
FROM measure_step t
    JOIN measure m ON m.measure_id = t.measure_id
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1;

CREATE VIEW v_events AS
SELECT e.measure_id, e.event_date, e.text, e.sheet, e.cell
FROM event e
    JOIN measure m ON m.measure_id = e.measure_id
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1;

CREATE VIEW v_analysis AS
SELECT b.name AS organisation,
       s.division,
       a.fiscal_year,
       a.indicator,
       nullif(a.item, '') AS item,
       a.kind,
       a.text,
       s.inbox_path AS file_name,
       a.sheet,
       a.cell,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       a.analysis_id
FROM analysis a
    JOIN submission_form f ON f.submission_id = a.submission_id AND f.form = 'analysis' AND f.counts = 1
    JOIN submission s ON s.submission_id = a.submission_id
    JOIN body b ON b.body_id = s.body_id;

CREATE VIEW v_oit_items AS
SELECT b.name AS organisation,
       s.division,
       o.fiscal_year,
       o.item,
       nullif(o.owner, '') AS owner,
       nullif(o.url, '') AS url,
       o.self_score,
       s.inbox_path AS file_name,
       o.sheet,
       o.cell,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM oit_item o
    JOIN submission_form f ON f.submission_id = o.submission_id AND f.form = 'oit-checklist' AND f.counts = 1
    JOIN submission s ON s.submission_id = o.submission_id
    JOIN body b ON b.body_id = s.body_id;

-- What each indicator did to the total from the year before.
CREATE VIEW v_contributions AS
SELECT b.name AS organisation,
       c.division,
       c.source,
       c.fiscal_year,
       c.fiscal_year - 1 AS previous_fiscal_year,
       c.indicator,
       CAST(c.change AS REAL) AS change,
       CAST(c.contribution AS REAL) AS contribution,
       c.reason,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM contribution c JOIN body b USING (body_id);

-- Bodies against each other by their official totals: rank 1 = highest, ties share.
CREATE VIEW v_body_comparisons AS
SELECT b.name AS organisation,
       t.fiscal_year,
       CAST(t.total AS REAL) AS total,
       t.level,
       rank() OVER (PARTITION BY t.fiscal_year ORDER BY CAST(t.total AS REAL) DESC) AS rank,
       count(*) OVER year AS bodies,
       round(avg(CAST(t.total AS REAL)) OVER year, 2) AS mean,
       round(CAST(t.total AS REAL) - avg(CAST(t.total AS REAL)) OVER year, 2) AS gap_to_mean,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM total t JOIN body b USING (body_id)
WHERE t.source = 'official' AND t.division = '' AND t.total IS NOT NULL
WINDOW year AS (PARTITION BY t.fiscal_year);

-- Divisions' self-assessments beside the official score, which never enters their mean; furthest 1 = furthest from it.
CREATE VIEW v_division_comparisons AS
SELECT b.name AS organisation,
       s.division,
       s.fiscal_year,
       s.indicator,
       CAST(s.score AS REAL) AS self_score,
       CAST(o.score AS REAL) AS official_score,
       round(CAST(s.score AS REAL) - CAST(o.score AS REAL), 2) AS difference,
       count(*) OVER both AS divisions,
       round(avg(CAST(s.score AS REAL)) OVER both, 2) AS mean,
       round(max(CAST(s.score AS REAL)) OVER both - min(CAST(s.score AS REAL)) OVER both, 2) AS spread,
       CASE WHEN o.score IS NOT NULL THEN rank() OVER (PARTITION BY s.body_id, s.fiscal_year, s.indicator
           ORDER BY round(abs(CAST(s.score AS REAL) - CAST(o.score AS REAL)), 6) DESC) END AS furthest,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM score s JOIN body b USING (body_id)
    LEFT JOIN score o ON o.body_id = s.body_id AND o.fiscal_year = s.fiscal_year AND o.indicator = s.indicator
        AND o.source = 'official' AND o.division = ''
WHERE s.source = 'self-assessment' AND s.division <> ''
WINDOW both AS (PARTITION BY s.body_id, s.fiscal_year, s.indicator);

CREATE VIEW v_changes AS
SELECT c.submission_id,
       s.inbox_path AS file_name,
       c.sheet,
       c.cell,
       c.field,
       c.old_text,
       c.new_text,
       c.changed_at,
       b.name AS organisation,
       s.division,
       c.change_id
FROM content_change c
    JOIN submission s USING (submission_id)
    LEFT JOIN body b USING (body_id);
