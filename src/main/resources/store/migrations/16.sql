-- What version 16 brought: the inbox that a delivery lies in, as the same path in another job's inbox is another delivery. What is
-- there already is of no inbox until the first run.

CREATE TABLE submission_of_16 (
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
    UNIQUE (inbox_path, inbox, sha256),
    CHECK (rows_read = rows_stored + rows_refused + rows_ignored),
    CHECK (delivers = 0 OR (body_id IS NOT NULL AND status <> 'refused'))
);
INSERT INTO submission_of_16 (submission_id, inbox_path, sha256, size, modified_at, received_at, came_at, replaced, fingerprint, body_id, division,
    fiscal_year, round, forms, status, latest, delivers, gone, rows_read, rows_stored, rows_refused, rows_ignored, nothing_to_report)
SELECT submission_id, inbox_path, sha256, size, modified_at, received_at, came_at, replaced, fingerprint, body_id, division,
    fiscal_year, round, forms, status, latest, delivers, gone, rows_read, rows_stored, rows_refused, rows_ignored, nothing_to_report
FROM submission;
DROP TABLE submission;
ALTER TABLE submission_of_16 RENAME TO submission;
CREATE UNIQUE INDEX submission_latest ON submission (inbox_path, inbox) WHERE latest = 1;
CREATE UNIQUE INDEX submission_delivers ON submission (inbox_path, inbox) WHERE delivers = 1;
CREATE INDEX submission_replaced ON submission (replaced) WHERE replaced IS NOT NULL;
CREATE INDEX submission_sha256 ON submission (sha256);
CREATE INDEX submission_group ON submission (body_id, division, fiscal_year, round) WHERE delivers = 1;
CREATE INDEX submission_first ON submission (body_id, division, fiscal_year, round);

CREATE TABLE left_alone_of_16 (
    inbox_path TEXT NOT NULL,
    inbox TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    PRIMARY KEY (inbox_path, inbox)
) WITHOUT ROWID;
INSERT INTO left_alone_of_16 (inbox_path, sha256, fingerprint) SELECT inbox_path, sha256, fingerprint FROM left_alone;
DROP TABLE left_alone;
ALTER TABLE left_alone_of_16 RENAME TO left_alone;
