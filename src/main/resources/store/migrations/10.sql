-- What version 10 brought: of each measure that is followed the division that answers for it, and further rows of plans that promise
-- the same; what a report tells only of a preparation is asked for from a day on too. All bodies are followed anew.

ALTER TABLE followed ADD COLUMN answers TEXT NOT NULL DEFAULT '';

CREATE TABLE followed_same (
    row_id INTEGER PRIMARY KEY,
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE
);
CREATE INDEX followed_same_measure ON followed_same (measure_id);

UPDATE followed SET answers = coalesce((SELECT whose FROM measure m WHERE m.measure_id = followed.measure_id), '');
DROP INDEX due_date_asked;
CREATE INDEX due_date_asked ON due_date (asked_from);

DELETE FROM followed_with;
