-- The tables of the store. Scores are decimal text here, exactly as delivered; the public views give them as numbers.
-- Statements end with a semicolon at the end of a line.
CREATE TABLE body (
    body_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    district TEXT NOT NULL,
    province TEXT NOT NULL,
    -- 1: something that its settled scores and comparisons stand on has changed since they were settled
    scores_due INTEGER NOT NULL DEFAULT 0 CHECK (scores_due IN (0, 1)),
    UNIQUE (name, district, province)
);
CREATE INDEX body_scores_due ON body (body_id) WHERE scores_due = 1;

-- One row per file version. latest: the version last seen at its path; delivers: the version whose content is stored.
-- They differ where the last version was refused.
CREATE TABLE submission (
    submission_id INTEGER PRIMARY KEY AUTOINCREMENT,
    inbox_path TEXT NOT NULL,
    -- the inbox that its path is in, where several jobs deliver into the store; '' where one does, and until a run gives it one
    inbox TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    modified_at TEXT NOT NULL,
    received_at TEXT NOT NULL,
    -- when it came to lie at its path, which a version may do again; replaced: the version that was last seen there then
    came_at TEXT NOT NULL,
    replaced INTEGER REFERENCES submission ON DELETE SET NULL,
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
    -- a row says in words that there is nothing to report
    nothing_to_report INTEGER NOT NULL DEFAULT 0 CHECK (nothing_to_report IN (0, 1)),
    -- the later of the day on which its content was first received and the business date of the run that read it: it can tell of no
    -- later day; NULL where that run is no longer known
    read_on TEXT,
    -- of what is stored of scores: whether the result of its fiscal year (of any, if it names none) is there, and not only a
    -- self-assessment or other years; NULL where nothing is, and of versions replaced before this was kept
    holds_result INTEGER CHECK (holds_result IN (0, 1)),
    -- where it says itself that its body lies, '' where it does not; NULL of versions read before this was kept
    stated_district TEXT,
    stated_province TEXT,
    UNIQUE (inbox_path, inbox, sha256),
    CHECK (rows_read = rows_stored + rows_refused + rows_ignored),
    CHECK (delivers = 0 OR (body_id IS NOT NULL AND status <> 'refused'))
);
CREATE UNIQUE INDEX submission_latest ON submission (inbox_path, inbox) WHERE latest = 1;
CREATE UNIQUE INDEX submission_delivers ON submission (inbox_path, inbox) WHERE delivers = 1;
CREATE INDEX submission_replaced ON submission (replaced) WHERE replaced IS NOT NULL;
CREATE INDEX submission_sha256 ON submission (sha256);
CREATE INDEX submission_group ON submission (body_id, division, fiscal_year, round) WHERE delivers = 1;
CREATE INDEX submission_first ON submission (body_id, division, fiscal_year, round);

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
    col INTEGER NOT NULL,
    -- 1: somebody wrote it down; 0: a formula or a form of the program made it
    typed INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1))
);
CREATE INDEX reported_figure_submission ON reported_figure (submission_id);

-- What lists of many bodies say of each, for comparison only. Bodies stand here by name: a list makes nobody known to the store.
-- total and level as stated, else as computed; agrees: whether a stated total is the computed one; cell: of the total, else of the
-- first score.
CREATE TABLE compared_result (
    result_id INTEGER PRIMARY KEY AUTOINCREMENT,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    name TEXT NOT NULL,
    district TEXT NOT NULL,
    province TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL CHECK (fiscal_year BETWEEN 2540 AND 2599),
    iit TEXT,
    eit TEXT,
    oit TEXT,
    total TEXT,
    level TEXT,
    agrees INTEGER CHECK (agrees IN (0, 1)),
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    cell TEXT NOT NULL
);
CREATE INDEX compared_result_submission ON compared_result (submission_id);
CREATE INDEX compared_result_body ON compared_result (name, fiscal_year, province, district);
CREATE INDEX compared_result_province ON compared_result (fiscal_year, province);

CREATE TABLE compared_score (
    result_id INTEGER NOT NULL REFERENCES compared_result ON DELETE CASCADE,
    indicator INTEGER NOT NULL CHECK (indicator BETWEEN 1 AND 10),
    score TEXT NOT NULL CHECK (CAST(score AS REAL) BETWEEN 0 AND 100),
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (result_id, indicator)
) WITHOUT ROWID;

-- the rows of the file that state it: its total, level and scores may stand one below another
CREATE TABLE compared_row (
    result_id INTEGER NOT NULL REFERENCES compared_result ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (result_id, sheet, row)
) WITHOUT ROWID;

-- whose: the division that answers for it, the one that delivered it; '' where its row makes others responsible, or none is known
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
    note_text TEXT,
    problems_text TEXT,
    whose TEXT NOT NULL DEFAULT ''
);
CREATE INDEX measure_submission ON measure (submission_id);
CREATE INDEX measure_of_others ON measure (submission_id) WHERE whose = '';
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
    status TEXT NOT NULL DEFAULT '',
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
    cell TEXT NOT NULL,
    -- what it is about as written, and where, as JSON: {"indicator": "sheet!B7"}
    indicator_text TEXT,
    item_text TEXT,
    cells TEXT NOT NULL DEFAULT '{}'
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
    cell TEXT NOT NULL,
    -- the day of the check
    date TEXT,
    -- the cell of each value, as JSON: {"url": "sheet!D7"}
    cells TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX oit_item_submission ON oit_item (submission_id);

-- origin: what the finding comes from, hence who replaces it: the file itself, the deliveries beside it, their scores,
-- the rows of measures beside its own.
CREATE TABLE finding (
    finding_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'deliveries', 'scores', 'follow')),
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'notice')),
    -- 1: its rule is on trial: shown, counted nowhere
    on_trial INTEGER NOT NULL CHECK (on_trial IN (0, 1)),
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
    details TEXT NOT NULL,
    -- of a finding that the job lets pass: why, and the last day on which it does
    waived_for TEXT,
    waived_until TEXT
);
CREATE INDEX finding_submission ON finding (submission_id, origin);

-- What was last said of a version when another came to its path: all of it, also what came from deliveries and scores beside
-- it and goes with it.
CREATE TABLE earlier_finding (
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    position INTEGER NOT NULL,
    severity TEXT NOT NULL,
    code TEXT NOT NULL,
    found TEXT NOT NULL,
    expected TEXT NOT NULL,
    cell_refs TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (submission_id, position)
) WITHOUT ROWID;

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
    -- the cells in which the body's documents state what proves the year's weights, '' where they do not
    weights_stated_at TEXT NOT NULL DEFAULT '',
    level_stated INTEGER NOT NULL DEFAULT 0 CHECK (level_stated IN (0, 1)),
    total_stated INTEGER NOT NULL DEFAULT 0 CHECK (total_stated IN (0, 1)),
    -- where stands what makes scores of the year doubtful, '' for none; and the indicators with such scores, with blanks between
    doubted_at TEXT NOT NULL DEFAULT '',
    doubted TEXT NOT NULL DEFAULT '',
    -- the instruments whose very scores the body's documents state, with blanks between
    instruments_stated TEXT NOT NULL DEFAULT '',
    -- the scores of instruments as stated; NULL where several are, or it may be out of the instrument's weight
    reported_iit TEXT,
    reported_eit TEXT,
    reported_oit TEXT,
    -- what the year's scores were to reach, NULL where another framework assessed them
    target TEXT,
    PRIMARY KEY (body_id, division, source, fiscal_year)
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

-- Files of the inbox in which nothing is meant for us, as they were when they were read.
CREATE TABLE left_alone (
    inbox_path TEXT NOT NULL,
    inbox TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (inbox_path, inbox)
) WITHOUT ROWID;

-- Kinds of files that earlier programs did not read. What was received of such a kind up to the first run that reads it
-- lay in the inbox before, and never takes the place of what was accepted. read_from: when the first such run began that came to its end.
CREATE TABLE later_kind (
    ending TEXT PRIMARY KEY,
    read_from TEXT
) WITHOUT ROWID;

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

-- What a delivery changed of the one that it replaced, at its path or at another. sheet and cell: where the new text stands,
-- of what is gone where the old one stood; NULL: nothing stood or stands there. field: as in the forms, of a score with its
-- year.
CREATE TABLE content_change (
    change_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    replaced_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    changed_at TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    field TEXT NOT NULL,
    old_text TEXT,
    new_text TEXT
);
CREATE INDEX content_change_submission ON content_change (submission_id);
CREATE INDEX content_change_replaced ON content_change (replaced_id);

-- Promise against evidence: the measures of a body's fiscal year, each with the rows of reports that tell of it and what
-- is due when. Written whole by the step score; rows of measures may be gone until it has run, so nothing refers to them.
CREATE TABLE followed (
    -- the row that promises it
    measure_id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('planned', 'new-in-report', 'no-plan')),
    -- the division that answers for it; '' where several do together, or none is known
    answers TEXT NOT NULL DEFAULT ''
);
CREATE INDEX followed_body ON followed (body_id, fiscal_year);

-- Further rows of plans that promise the same: of a measure that divisions share, or a row that stands there twice.
CREATE TABLE followed_same (
    row_id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE
);
CREATE INDEX followed_same_measure ON followed_same (measure_id);

CREATE TABLE followed_report (
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
    report_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- 1: in other words, and not confirmed to be the same
    likely INTEGER NOT NULL CHECK (likely IN (0, 1)),
    says TEXT NOT NULL DEFAULT 'done' CHECK (says IN ('nothing', 'done', 'not-yet', 'not-done', 'postponed', 'cancelled')),
    PRIMARY KEY (measure_id, report_id)
) WITHOUT ROWID;

-- told: what reports say of it, never what only the day decides; NULL: nothing, so that it is amiss from asked_from on;
-- asked_from NULL as well: the job does not ask for the report of its round.
CREATE TABLE due_date (
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step_no INTEGER NOT NULL,
    phrase TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    asked_from TEXT,
    met_on TEXT,
    told TEXT CHECK (told IN ('kept', 'late', 'outside-round', 'not-checkable')),
    unchecked TEXT,
    -- '': any report counts; else the division whose reports do
    division TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (measure_id, position),
    CHECK ((unchecked IS NOT NULL) = (told IS 'not-checkable'))
) WITHOUT ROWID;
CREATE INDEX due_date_asked ON due_date (asked_from);

-- What a report's row offers as evidence: days, numbers of orders, places, addresses. step_no 0: for the measure.
CREATE TABLE evidence (
    measure_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    step_no INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('date', 'order', 'place', 'url')),
    text TEXT NOT NULL,
    PRIMARY KEY (measure_id, position)
) WITHOUT ROWID;
CREATE INDEX evidence_body ON evidence (body_id, fiscal_year);

-- How many measures of a body's latest year stand how, from a day on ('': from the beginning): what the overview counts.
CREATE TABLE measure_standing (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    state TEXT NOT NULL,
    measures INTEGER NOT NULL,
    late INTEGER NOT NULL DEFAULT 0,
    missed TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (body_id, from_day, state)
) WITHOUT ROWID;

-- What measures were followed with: where the days on which the job asks for reports differ, all bodies are due.
CREATE TABLE followed_with (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    state TEXT NOT NULL
);

-- Bodies whose measures changed since they were last followed.
CREATE TABLE follow_due (
    body_id INTEGER PRIMARY KEY REFERENCES body ON DELETE CASCADE
);
-- The comparisons, written by the step that settles scores. Decimal text here too; unconfirmed 1: a fact of the framework
-- that decides the figure is only likely or less; 2: its scores may be no published result.
-- What they were made with: where the target, the frameworks or the program differ, all bodies are due.
CREATE TABLE made_with (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    state TEXT NOT NULL
);

-- The years whose comparison between bodies is to be made anew.
CREATE TABLE comparison_due (
    fiscal_year INTEGER PRIMARY KEY
);

CREATE TABLE framework_fact (
    fiscal_year INTEGER NOT NULL,
    fact TEXT NOT NULL,
    certainty TEXT NOT NULL CHECK (certainty IN ('sure', 'likely', 'unconfirmed')),
    PRIMARY KEY (fiscal_year, fact)
) WITHOUT ROWID;

-- What each part of a year was in the year before. part: an indicator's number, IIT, EIT, OIT, TOTAL, LEVEL; '': gone.
CREATE TABLE crosswalk (
    crosswalk_id INTEGER PRIMARY KEY,
    fiscal_year INTEGER NOT NULL,
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('comparable', 'renamed', 'not-comparable')),
    earlier_number INTEGER,
    earlier_name TEXT,
    reason TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    CHECK ((verdict = 'not-comparable') = (reason IS NOT NULL))
);

-- sources: one per line
CREATE TABLE national (
    fiscal_year INTEGER PRIMARY KEY,
    mean TEXT,
    passing TEXT,
    passing_target TEXT,
    sources TEXT NOT NULL
);

CREATE TABLE national_comparison (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    total TEXT NOT NULL,
    gap_to_mean TEXT,
    reaches_target INTEGER NOT NULL CHECK (reaches_target IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year)
) WITHOUT ROWID;

-- A figure of a year and what it is compared with: the year before, the own other years, the other indicators.
CREATE TABLE figure (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    -- an indicator's number, IIT, EIT, OIT or TOTAL
    figure TEXT NOT NULL,
    value TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1, 2)),
    -- against the year before; all NULL where that has no score
    previous TEXT,
    change TEXT,
    contribution TEXT,
    reason TEXT,
    change_unconfirmed INTEGER CHECK (change_unconfirmed IN (0, 1, 2)),
    -- against the other years
    best_year INTEGER,
    best TEXT,
    gap_to_best TEXT,
    history_unconfirmed INTEGER CHECK (history_unconfirmed IN (0, 1, 2)),
    -- among the indicators of the year
    rank INTEGER,
    -- the indicators for want of which an instrument or the total has no value, with blanks between them
    missing TEXT NOT NULL,
    PRIMARY KEY (body_id, division, source, fiscal_year, figure),
    CHECK (change IS NULL OR reason IS NULL)
) WITHOUT ROWID;

-- Ways to the target from the latest scores. missing: indicators without a score, with blanks between them; locked: those that the
-- job keeps as they are.
CREATE TABLE plan (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    route TEXT NOT NULL,
    target TEXT NOT NULL,
    reason TEXT CHECK (reason IN ('out-of-reach', 'scores-missing', 'no-framework')),
    missing TEXT NOT NULL,
    effort TEXT,
    total TEXT,
    level TEXT,
    most_points TEXT,
    locked TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (body_id, division, source, fiscal_year, route)
) WITHOUT ROWID;

CREATE TABLE plan_step (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    route TEXT NOT NULL,
    indicator INTEGER NOT NULL,
    current TEXT NOT NULL,
    planned TEXT NOT NULL,
    worth TEXT NOT NULL,
    PRIMARY KEY (body_id, division, source, fiscal_year, route, indicator)
) WITHOUT ROWID;

-- The bodies against each other by their official totals. risks: codes with commas between them.
CREATE TABLE body_standing (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    total TEXT NOT NULL,
    level TEXT,
    rank INTEGER NOT NULL CHECK (rank >= 1),
    gap_to_mean TEXT NOT NULL,
    next_level TEXT,
    total_lacks TEXT,
    iit_lacks TEXT,
    eit_lacks TEXT,
    oit_lacks TEXT,
    risks TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year)
) WITHOUT ROWID;
CREATE INDEX body_standing_year ON body_standing (fiscal_year);

CREATE TABLE bodies_year (
    fiscal_year INTEGER PRIMARY KEY,
    bodies INTEGER NOT NULL CHECK (bodies >= 1),
    mean TEXT NOT NULL,
    passing INTEGER NOT NULL
);

CREATE TABLE indicator_mean (
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    mean TEXT NOT NULL,
    bodies INTEGER NOT NULL CHECK (bodies >= 1),
    PRIMARY KEY (fiscal_year, indicator)
) WITHOUT ROWID;

-- OIT checklists of the divisions put together. group_code: a sub-indicator such as 9.1, or OIT.
CREATE TABLE oit_check (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    group_code TEXT NOT NULL,
    indicator INTEGER,
    share TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year, position)
) WITHOUT ROWID;

-- owners: one per line
CREATE TABLE oit_check_item (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    item TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in-place', 'missing', 'contradictory', 'not-assessed')),
    owners TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, position, number)
) WITHOUT ROWID;

CREATE TABLE oit_score (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    figure TEXT NOT NULL,
    self_score TEXT,
    reason TEXT,
    official TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year, figure),
    CHECK ((self_score IS NULL) = (reason IS NOT NULL))
) WITHOUT ROWID;

-- What is weak in a result, and the measures that answer it. The numbers of measures are held by no reference: where a
-- delivery is replaced they are written anew with the scores of its body.
CREATE TABLE weakness (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    indicator INTEGER,
    item TEXT NOT NULL,
    score TEXT,
    below_target TEXT,
    PRIMARY KEY (body_id, fiscal_year, position)
) WITHOUT ROWID;

CREATE TABLE weakness_note (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    note INTEGER NOT NULL,
    text TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, position, note)
) WITHOUT ROWID;

CREATE TABLE weakness_measure (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    link INTEGER NOT NULL,
    measure_id INTEGER NOT NULL,
    linked_by TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, position, link)
) WITHOUT ROWID;

CREATE TABLE measure_remark (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    measure_id INTEGER NOT NULL,
    remark TEXT NOT NULL CHECK (remark IN ('nothing-weak', 'aim-untold')),
    PRIMARY KEY (body_id, fiscal_year, measure_id, remark)
) WITHOUT ROWID;

-- The last answer of each address on the web that deliveries quote and the verb links has asked for.
CREATE TABLE link_check (
    url TEXT PRIMARY KEY,
    checked_at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('works', 'not-found', 'refused', 'unreachable', 'not-a-web-address')),
    status INTEGER
) WITHOUT ROWID;
