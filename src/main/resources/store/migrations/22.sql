-- What version 22 brought: whether a version with scores holds the result of its year. It is decided where a file is stored; another
-- version of the program reads all files anew.

ALTER TABLE submission ADD COLUMN holds_result INTEGER CHECK (holds_result IN (0, 1));
