-- What version 12 brought: where texts that nobody understands stand around the scores of a year. All bodies are scored anew.

ALTER TABLE total ADD COLUMN doubted_at TEXT NOT NULL DEFAULT '';
