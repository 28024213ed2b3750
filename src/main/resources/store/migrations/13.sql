-- What version 13 brought: which of a year's scores are doubtful. All bodies are scored anew.

ALTER TABLE total ADD COLUMN doubted TEXT NOT NULL DEFAULT '';
