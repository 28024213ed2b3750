CREATE TABLE another_note (note_id INTEGER PRIMARY KEY);
INSERT INTO no_such_table VALUES (1);
