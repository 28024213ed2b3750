-- What version 6 brought: what each report's row says of how far things have come, with what measures were
-- followed, and dates that no report is asked for yet.

ALTER TABLE followed_report ADD COLUMN says TEXT NOT NULL DEFAULT 'done'
    CHECK (says IN ('nothing', 'done', 'not-done', 'postponed', 'cancelled'));

DROP TABLE due_date;
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
CREATE INDEX due_date_asked ON due_date (asked_from) WHERE told IS NULL;

CREATE TABLE followed_with (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    state TEXT NOT NULL
);
INSERT OR IGNORE INTO follow_due SELECT DISTINCT body_id FROM followed;

ALTER TABLE submission ADD COLUMN nothing_to_report INTEGER NOT NULL DEFAULT 0 CHECK (nothing_to_report IN (0, 1));
CREATE INDEX submission_first ON submission (body_id, division, fiscal_year, round);
