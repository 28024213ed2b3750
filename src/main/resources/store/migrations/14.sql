-- What version 14 brought: how many of the measures reported in full were done late, and the earliest
-- day that those in another state missed. All bodies are followed anew.

ALTER TABLE measure_standing ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
ALTER TABLE measure_standing ADD COLUMN missed TEXT NOT NULL DEFAULT '';

INSERT OR IGNORE INTO follow_due SELECT DISTINCT body_id FROM followed;
