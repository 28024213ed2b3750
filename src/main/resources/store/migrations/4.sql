-- A promise that several divisions share is held against the reports of each.
ALTER TABLE due_date ADD COLUMN division TEXT NOT NULL DEFAULT '';

INSERT OR IGNORE INTO follow_due SELECT body_id FROM body;
