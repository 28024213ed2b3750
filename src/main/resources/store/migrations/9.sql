-- What version 9 brought: of each measure the division that answers for it. It is decided where a file is stored; another version of
-- the program reads all files anew.

ALTER TABLE measure ADD COLUMN whose TEXT NOT NULL DEFAULT '';

UPDATE measure SET whose = (SELECT division FROM submission s WHERE s.submission_id = measure.submission_id);
