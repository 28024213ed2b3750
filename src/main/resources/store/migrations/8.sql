-- What version 8 brought: counts of how measures stand, made when a body is followed. All bodies are followed anew.

-- How many measures of a body's latest year stand how, from a day on ('': from the beginning): what the overview counts.
CREATE TABLE measure_standing (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    state TEXT NOT NULL,
    measures INTEGER NOT NULL,
    PRIMARY KEY (body_id, from_day, state)
) WITHOUT ROWID;

DELETE FROM followed_with;
