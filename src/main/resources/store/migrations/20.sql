-- What version 20 brought: that a report's row tells only of a time behind its round. All bodies are followed anew.

CREATE TABLE followed_report_of_20 (
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
    report_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- 1: in other words, and not confirmed to be the same
    likely INTEGER NOT NULL CHECK (likely IN (0, 1)),
    says TEXT NOT NULL DEFAULT 'done' CHECK (says IN ('nothing', 'done', 'not-yet', 'not-done', 'postponed', 'cancelled')),
    PRIMARY KEY (measure_id, report_id)
) WITHOUT ROWID;
INSERT INTO followed_report_of_20 SELECT measure_id, report_id, position, likely, says FROM followed_report;
DROP TABLE followed_report;
ALTER TABLE followed_report_of_20 RENAME TO followed_report;

INSERT OR IGNORE INTO follow_due SELECT DISTINCT body_id FROM followed;
