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

-- Every body with measures is due once.
INSERT INTO follow_due
SELECT DISTINCT s.body_id
FROM measure m JOIN submission s USING (submission_id)
WHERE s.body_id IS NOT NULL;

-- A finding may come from the rows of measures beside its own. SQLite cannot change a check in place; the views that
-- stand on the table are made again with all the others.
DROP VIEW IF EXISTS v_findings;

DROP VIEW IF EXISTS said_finding;

CREATE TABLE finding_of_3 (
    finding_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'deliveries', 'scores', 'follow')),
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

INSERT INTO finding_of_3 SELECT * FROM finding;

DROP TABLE finding;

ALTER TABLE finding_of_3 RENAME TO finding;

CREATE INDEX finding_submission ON finding (submission_id, origin);
