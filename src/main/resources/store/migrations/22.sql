-- What version 22 brought: whether a version with scores holds the result of its year, and where a version says itself that its body lies.
-- Both are decided where a file is stored; another version of the program reads all files anew.

ALTER TABLE submission ADD COLUMN holds_result INTEGER CHECK (holds_result IN (0, 1));
ALTER TABLE submission ADD COLUMN stated_district TEXT;
ALTER TABLE submission ADD COLUMN stated_province TEXT;
