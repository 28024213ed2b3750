-- What version 24 left out: how far a figure is from other years' median, the quarters of the bodies' totals, and the remark that
-- a measure's text is another instrument's, which a finding says.

ALTER TABLE figure DROP COLUMN standing;
ALTER TABLE figure DROP COLUMN distance;
ALTER TABLE figure DROP COLUMN others;
ALTER TABLE body_standing DROP COLUMN quartile;
ALTER TABLE bodies_year DROP COLUMN lower_quartile;
ALTER TABLE bodies_year DROP COLUMN median;
ALTER TABLE bodies_year DROP COLUMN upper_quartile;

CREATE TABLE measure_remark_of_24 (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    measure_id INTEGER NOT NULL,
    remark TEXT NOT NULL CHECK (remark IN ('nothing-weak', 'aim-untold')),
    PRIMARY KEY (body_id, fiscal_year, measure_id, remark)
) WITHOUT ROWID;
INSERT INTO measure_remark_of_24 SELECT * FROM measure_remark WHERE remark <> 'text-of-other-instrument';
DROP TABLE measure_remark;
ALTER TABLE measure_remark_of_24 RENAME TO measure_remark;
