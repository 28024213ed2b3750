-- What version 7 brought: results of many bodies from lists, for comparison only; other kinds of files; what
-- documents prove of a year.

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

-- Files in which nothing is meant for us, and since when other kinds than workbooks of Excel are read.

CREATE TABLE left_alone (
    inbox_path TEXT PRIMARY KEY,
    sha256 TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE later_kind (
    ending TEXT PRIMARY KEY,
    read_from TEXT
) WITHOUT ROWID;
INSERT INTO later_kind (ending) VALUES ('xls'), ('csv'), ('tsv'), ('docx'), ('ods');

-- What documents prove of the weights and levels of years that are not confirmed otherwise.

ALTER TABLE reported_figure ADD COLUMN typed INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1));
ALTER TABLE total ADD COLUMN weights_stated_at TEXT NOT NULL DEFAULT '';
ALTER TABLE total ADD COLUMN level_stated INTEGER NOT NULL DEFAULT 0 CHECK (level_stated IN (0, 1));
