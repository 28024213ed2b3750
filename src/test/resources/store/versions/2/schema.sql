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
