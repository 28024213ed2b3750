-- What version 24 left out: how far a figure is from other years' median, and the quarters of the bodies' totals.

ALTER TABLE figure DROP COLUMN standing;
ALTER TABLE figure DROP COLUMN distance;
ALTER TABLE figure DROP COLUMN others;
ALTER TABLE body_standing DROP COLUMN quartile;
ALTER TABLE bodies_year DROP COLUMN lower_quartile;
ALTER TABLE bodies_year DROP COLUMN median;
ALTER TABLE bodies_year DROP COLUMN upper_quartile;
