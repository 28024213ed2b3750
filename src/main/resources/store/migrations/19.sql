-- What version 19 brought: the day on which a version was first read, after which it can tell of no day, and the state of a step. Where the run that read it
-- is no longer kept, its business date may have been any, and the day stays unknown. All bodies are followed anew.

ALTER TABLE submission ADD COLUMN read_on TEXT;
UPDATE submission SET read_on = (SELECT max(substr(submission.received_at, 1, 10), r.business_date) FROM run r
    WHERE r.started_at = submission.received_at);
UPDATE submission SET read_on = (SELECT min(o.read_on) FROM submission o WHERE o.sha256 = submission.sha256);

-- a row for each step may have its own state, too
ALTER TABLE measure_step ADD COLUMN status TEXT NOT NULL DEFAULT '';

INSERT OR IGNORE INTO follow_due SELECT DISTINCT body_id FROM followed;
