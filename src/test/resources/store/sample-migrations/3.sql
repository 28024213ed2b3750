-- A table that version 3 of a made-up program adds.
CREATE TABLE sample_note (
    note_id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);
INSERT INTO sample_note (text) VALUES ('a note of version 3');
