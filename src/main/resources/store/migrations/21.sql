-- What version 21 brought: each row of a file that states a body's result in a list, so that one with a level or an instrument's score alone counts.

CREATE TABLE compared_row (
    result_id INTEGER NOT NULL REFERENCES compared_result ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (result_id, sheet, row)
) WITHOUT ROWID;
