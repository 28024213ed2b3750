-- What version 4 brought: the cell of each value of a checklist and the day of the check, what analyses name as written,
-- which findings are let pass until when, and promises that several divisions share, each held against its own reports,
-- and the column of problems.

ALTER TABLE analysis ADD COLUMN indicator_text TEXT;
ALTER TABLE analysis ADD COLUMN item_text TEXT;
ALTER TABLE analysis ADD COLUMN cells TEXT NOT NULL DEFAULT '{}';
ALTER TABLE oit_item ADD COLUMN date TEXT;
ALTER TABLE oit_item ADD COLUMN cells TEXT NOT NULL DEFAULT '{}';
ALTER TABLE finding ADD COLUMN waived_for TEXT;
ALTER TABLE finding ADD COLUMN waived_until TEXT;
-- It stood among the details, records of parts with U+001F between them and U+001E behind.
UPDATE finding SET waived_for = substr(details, instr(details, 'waivedFor' || char(31)) + 10)
WHERE instr(details, 'waivedFor' || char(31)) > 0;
UPDATE finding SET waived_for = substr(waived_for, 1, instr(waived_for, char(30)) - 1),
    waived_until = substr(details, instr(details, 'waivedUntil' || char(31)) + 12, 10)
WHERE waived_for IS NOT NULL;

ALTER TABLE measure ADD COLUMN problems_text TEXT;
ALTER TABLE due_date ADD COLUMN division TEXT NOT NULL DEFAULT '';

INSERT OR IGNORE INTO follow_due SELECT body_id FROM body;
