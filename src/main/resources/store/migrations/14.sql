-- What version 14 brought: how many of the measures reported in full were done late. All bodies are followed anew.

ALTER TABLE measure_standing ADD COLUMN late INTEGER NOT NULL DEFAULT 0;

INSERT OR IGNORE INTO follow_due SELECT DISTINCT body_id FROM followed;
