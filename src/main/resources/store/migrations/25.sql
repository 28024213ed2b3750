-- What version 25 leaves out: an indicator's scores before and after its measures, and its rank within its instrument.

DROP TABLE measure_sequence_measure;
DROP TABLE measure_sequence;
ALTER TABLE figure DROP COLUMN instrument;
ALTER TABLE figure DROP COLUMN rank_in_instrument;
ALTER TABLE figure DROP COLUMN weakest;
ALTER TABLE figure DROP COLUMN weakest_in_instrument;
