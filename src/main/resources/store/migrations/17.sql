-- What version 17 brought: the scores of instruments that documents state, surely out of 100. All bodies are scored anew.

ALTER TABLE total ADD COLUMN reported_iit TEXT;
ALTER TABLE total ADD COLUMN reported_eit TEXT;
ALTER TABLE total ADD COLUMN reported_oit TEXT;
