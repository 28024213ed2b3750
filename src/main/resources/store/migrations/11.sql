-- What version 11 brought: whether an official document states the very total that the scores give. All bodies are scored anew.

ALTER TABLE total ADD COLUMN total_stated INTEGER NOT NULL DEFAULT 0 CHECK (total_stated IN (0, 1));
