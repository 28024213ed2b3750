-- What version 15 brought: which instruments' scores documents state, and of what is marked, whether the scores themselves are
-- doubtful (2) or what they rest on is not confirmed (1). All bodies are scored anew.

ALTER TABLE total ADD COLUMN instruments_stated TEXT NOT NULL DEFAULT '';

CREATE TABLE figure_of_15 (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    figure TEXT NOT NULL,
    value TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1, 2)),
    previous TEXT,
    change TEXT,
    contribution TEXT,
    reason TEXT,
    change_unconfirmed INTEGER CHECK (change_unconfirmed IN (0, 1, 2)),
    best_year INTEGER,
    best TEXT,
    gap_to_best TEXT,
    standing TEXT CHECK (standing IN ('outlier', 'usual', 'too-few-years')),
    distance TEXT,
    others INTEGER,
    history_unconfirmed INTEGER CHECK (history_unconfirmed IN (0, 1, 2)),
    instrument TEXT CHECK (instrument IN ('IIT', 'EIT', 'OIT')),
    rank INTEGER,
    rank_in_instrument INTEGER,
    weakest INTEGER CHECK (weakest IN (0, 1)),
    weakest_in_instrument INTEGER CHECK (weakest_in_instrument IN (0, 1)),
    missing TEXT NOT NULL,
    PRIMARY KEY (body_id, division, source, fiscal_year, figure),
    CHECK (change IS NULL OR reason IS NULL)
) WITHOUT ROWID;
INSERT INTO figure_of_15 SELECT * FROM figure;
DROP TABLE figure;
ALTER TABLE figure_of_15 RENAME TO figure;

CREATE TABLE measure_sequence_of_15 (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    score_before TEXT,
    score_after TEXT,
    reason TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1, 2)),
    PRIMARY KEY (body_id, fiscal_year, indicator)
) WITHOUT ROWID;
INSERT INTO measure_sequence_of_15 SELECT * FROM measure_sequence;
DROP TABLE measure_sequence;
ALTER TABLE measure_sequence_of_15 RENAME TO measure_sequence;
