-- What version 3 brought: promises against evidence, comparisons kept, rules on trial, and what a version replaced.
-- A table of which a column changed is made anew and filled from the old one.

CREATE TABLE submission_of_3 (
    submission_id INTEGER PRIMARY KEY AUTOINCREMENT,
    inbox_path TEXT NOT NULL,
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
    UNIQUE (inbox_path, sha256),
    CHECK (rows_read = rows_stored + rows_refused + rows_ignored),
    CHECK (delivers = 0 OR (body_id IS NOT NULL AND status <> 'refused'))
);
-- Of each version the one before it at its path is known; that it came back is not.
INSERT INTO submission_of_3
SELECT submission_id, inbox_path, sha256, size, modified_at, received_at, received_at,
    (SELECT max(e.submission_id) FROM submission e
        WHERE e.inbox_path = s.inbox_path AND e.submission_id < s.submission_id),
    fingerprint, body_id, division, fiscal_year, round, forms, status, latest, delivers, gone, rows_read, rows_stored,
    rows_refused, rows_ignored
FROM submission s;
DROP TABLE submission;
ALTER TABLE submission_of_3 RENAME TO submission;
CREATE UNIQUE INDEX submission_latest ON submission (inbox_path) WHERE latest = 1;
CREATE UNIQUE INDEX submission_delivers ON submission (inbox_path) WHERE delivers = 1;
CREATE INDEX submission_replaced ON submission (replaced) WHERE replaced IS NOT NULL;
CREATE INDEX submission_sha256 ON submission (sha256);
CREATE INDEX submission_group ON submission (body_id, division, fiscal_year, round) WHERE delivers = 1;

CREATE TABLE finding_of_3 (
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
    details TEXT NOT NULL
);
INSERT INTO finding_of_3
SELECT finding_id, submission_id, origin, severity, 0, code, sheet, cell, cells, message, found, expected, cell_refs, details
FROM finding;
DROP TABLE finding;
ALTER TABLE finding_of_3 RENAME TO finding;
CREATE INDEX finding_submission ON finding (submission_id, origin);

CREATE TABLE content_change_of_3 (
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
INSERT INTO content_change_of_3
SELECT change_id, submission_id,
    (SELECT max(e.submission_id) FROM submission e JOIN submission s ON s.inbox_path = e.inbox_path
        WHERE s.submission_id = c.submission_id AND e.submission_id < s.submission_id) AS replaced,
    changed_at, sheet, cell, field, old_text, new_text
FROM content_change c
WHERE replaced IS NOT NULL;
DROP TABLE content_change;
ALTER TABLE content_change_of_3 RENAME TO content_change;
CREATE INDEX content_change_submission ON content_change (submission_id);
CREATE INDEX content_change_replaced ON content_change (replaced_id);

DROP TABLE contribution;

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

-- Promise against evidence: the measures of a body's fiscal year, each with the rows of reports that tell of it and what
-- is due when. Written whole by the step score; rows of measures may be gone until it has run, so nothing refers to them.
CREATE TABLE followed (
    -- the row that promises it
    measure_id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('planned', 'new-in-report', 'no-plan'))
);
CREATE INDEX followed_body ON followed (body_id, fiscal_year);

CREATE TABLE followed_report (
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
    report_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- 1: in other words, and not confirmed to be the same
    likely INTEGER NOT NULL CHECK (likely IN (0, 1)),
    PRIMARY KEY (measure_id, report_id)
) WITHOUT ROWID;

-- told: what reports say of it, never what only the day decides; NULL: nothing, so that it is amiss from asked_from on.
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
    PRIMARY KEY (measure_id, position),
    CHECK (told IS NOT NULL OR asked_from IS NOT NULL),
    CHECK ((unchecked IS NOT NULL) = (told IS 'not-checkable'))
) WITHOUT ROWID;
CREATE INDEX due_date_asked ON due_date (asked_from) WHERE told IS NULL;

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

-- Bodies whose measures changed since they were last followed.
CREATE TABLE follow_due (
    body_id INTEGER PRIMARY KEY REFERENCES body ON DELETE CASCADE
);

-- The comparisons, written by the step that settles scores. Decimal text here too; unconfirmed 1: a fact of the framework
-- that decides the figure is only likely or less.
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
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    -- against the year before; all NULL where that has no score
    previous TEXT,
    change TEXT,
    contribution TEXT,
    reason TEXT,
    change_unconfirmed INTEGER CHECK (change_unconfirmed IN (0, 1)),
    -- against the other years
    best_year INTEGER,
    best TEXT,
    gap_to_best TEXT,
    standing TEXT CHECK (standing IN ('outlier', 'usual', 'too-few-years')),
    distance TEXT,
    others INTEGER,
    history_unconfirmed INTEGER CHECK (history_unconfirmed IN (0, 1)),
    -- among the indicators of the year
    instrument TEXT CHECK (instrument IN ('IIT', 'EIT', 'OIT')),
    rank INTEGER,
    rank_in_instrument INTEGER,
    weakest INTEGER CHECK (weakest IN (0, 1)),
    weakest_in_instrument INTEGER CHECK (weakest_in_instrument IN (0, 1)),
    -- the indicators for want of which an instrument or the total has no value, with blanks between them
    missing TEXT NOT NULL,
    PRIMARY KEY (body_id, division, source, fiscal_year, figure),
    CHECK (change IS NULL OR reason IS NULL)
) WITHOUT ROWID;

-- Ways to the target from the latest scores. missing: indicators without a score, with blanks between them.
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

-- Self-assessments of the divisions; furthest: the divisions furthest from the official score, one per line.
CREATE TABLE division_comparison (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    divisions INTEGER NOT NULL CHECK (divisions >= 1),
    mean TEXT NOT NULL,
    spread TEXT NOT NULL,
    official TEXT,
    furthest TEXT NOT NULL,
    furthest_by TEXT,
    PRIMARY KEY (body_id, fiscal_year, indicator)
) WITHOUT ROWID;

-- The bodies against each other by their official totals. risks: codes with commas between them.
CREATE TABLE body_standing (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    total TEXT NOT NULL,
    level TEXT,
    rank INTEGER NOT NULL CHECK (rank >= 1),
    quartile INTEGER CHECK (quartile BETWEEN 1 AND 4),
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
    lower_quartile TEXT,
    median TEXT,
    upper_quartile TEXT,
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
    remark TEXT NOT NULL CHECK (remark IN ('nothing-weak', 'aim-untold', 'text-of-other-instrument')),
    PRIMARY KEY (body_id, fiscal_year, measure_id, remark)
) WITHOUT ROWID;

-- What came after measures in time; nothing is said of a cause.
CREATE TABLE measure_sequence (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    score_before TEXT,
    score_after TEXT,
    reason TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year, indicator)
) WITHOUT ROWID;

CREATE TABLE measure_sequence_measure (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    measure_id INTEGER NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, indicator, measure_id)
) WITHOUT ROWID;

-- The last answer of each address on the web that deliveries quote and the verb links has asked for.
CREATE TABLE link_check (
    url TEXT PRIMARY KEY,
    checked_at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('works', 'not-found', 'refused', 'unreachable', 'not-a-web-address')),
    status INTEGER
) WITHOUT ROWID;

-- Nothing has been followed yet.
INSERT INTO follow_due SELECT body_id FROM body;
