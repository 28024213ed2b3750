-- Promise against evidence: the measures of a body's fiscal year, each with the rows of reports that tell of it and what
-- is due when. Written whole by the step score; rows of measures may be gone until it has run, so nothing refers to them.
CREATE TABLE followed (
    -- the row that promises it
    measure_id INTEGER PRIMARY KEY,
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('planned', 'new-in-report', 'no-plan'))
);
CREATE INDEX followed_body ON followed (body_id, fiscal_year);

CREATE TABLE followed_report (
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
    report_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- 1: in other words, and not confirmed to be the same
    likely INTEGER NOT NULL CHECK (likely IN (0, 1)),
    PRIMARY KEY (measure_id, report_id)
) WITHOUT ROWID;

-- told: what reports say of it, never what only the day decides; NULL: nothing, so that it is amiss from asked_from on.
CREATE TABLE due_date (
    measure_id INTEGER NOT NULL REFERENCES followed ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step_no INTEGER NOT NULL,
    phrase TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    asked_from TEXT,
    met_on TEXT,
    told TEXT CHECK (told IN ('kept', 'late', 'outside-round', 'not-checkable')),
    unchecked TEXT,
    PRIMARY KEY (measure_id, position),
    CHECK (told IS NOT NULL OR asked_from IS NOT NULL),
    CHECK ((unchecked IS NOT NULL) = (told IS 'not-checkable'))
) WITHOUT ROWID;
CREATE INDEX due_date_asked ON due_date (asked_from) WHERE told IS NULL;

-- What a report's row offers as evidence: days, numbers of orders, places, addresses. step_no 0: for the measure.
CREATE TABLE evidence (
    measure_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    step_no INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('date', 'order', 'place', 'url')),
    text TEXT NOT NULL,
    PRIMARY KEY (measure_id, position)
) WITHOUT ROWID;
CREATE INDEX evidence_body ON evidence (body_id, fiscal_year);

-- Bodies whose measures changed since they were last followed.
CREATE TABLE follow_due (
    body_id INTEGER PRIMARY KEY REFERENCES body ON DELETE CASCADE
);

-- Every body with measures is due once.
INSERT INTO follow_due
SELECT DISTINCT s.body_id
FROM measure m JOIN submission s USING (submission_id)
WHERE s.body_id IS NOT NULL;

-- A finding may come from the rows of measures beside its own. SQLite cannot change a check in place; the views that
-- stand on the table are made again with all the others.
DROP VIEW IF EXISTS v_findings;

DROP VIEW IF EXISTS said_finding;

CREATE TABLE finding_of_3 (
    finding_id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'deliveries', 'scores', 'follow')),
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'notice')),
    code TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    -- every cell concerned, separated by line breaks
    cells TEXT NOT NULL,
    message TEXT NOT NULL,
    found TEXT NOT NULL,
    expected TEXT NOT NULL,
    -- cells and details once more, exactly: records end with U+001E, their parts with U+001F
    cell_refs TEXT NOT NULL,
    details TEXT NOT NULL
);

INSERT INTO finding_of_3 SELECT * FROM finding;

DROP TABLE finding;

ALTER TABLE finding_of_3 RENAME TO finding;

CREATE INDEX finding_submission ON finding (submission_id, origin);
-- From version 2 to 3: the tables and views of the comparisons, as schema.sql and views.sql have them. They are filled when
-- the scores of all bodies are settled again, which a store without made_with does by itself.

DROP VIEW v_totals;

DROP VIEW v_contributions;

DROP VIEW v_body_comparisons;

DROP VIEW v_division_comparisons;

DROP TABLE contribution;

CREATE TABLE made_with (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    state TEXT NOT NULL
);

CREATE TABLE comparison_due (
    fiscal_year INTEGER PRIMARY KEY
);

CREATE TABLE framework_fact (
    fiscal_year INTEGER NOT NULL,
    fact TEXT NOT NULL,
    certainty TEXT NOT NULL CHECK (certainty IN ('sure', 'likely', 'unconfirmed')),
    PRIMARY KEY (fiscal_year, fact)
) WITHOUT ROWID;

CREATE TABLE crosswalk (
    crosswalk_id INTEGER PRIMARY KEY,
    fiscal_year INTEGER NOT NULL,
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('comparable', 'renamed', 'not-comparable')),
    earlier_number INTEGER,
    earlier_name TEXT,
    reason TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    CHECK ((verdict = 'not-comparable') = (reason IS NOT NULL))
);

CREATE TABLE national (
    fiscal_year INTEGER PRIMARY KEY,
    mean TEXT,
    passing TEXT,
    passing_target TEXT,
    sources TEXT NOT NULL
);

CREATE TABLE national_comparison (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    total TEXT NOT NULL,
    gap_to_mean TEXT,
    reaches_target INTEGER NOT NULL CHECK (reaches_target IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year)
) WITHOUT ROWID;

CREATE TABLE figure (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    figure TEXT NOT NULL,
    value TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    previous TEXT,
    change TEXT,
    contribution TEXT,
    reason TEXT,
    change_unconfirmed INTEGER CHECK (change_unconfirmed IN (0, 1)),
    best_year INTEGER,
    best TEXT,
    gap_to_best TEXT,
    standing TEXT CHECK (standing IN ('outlier', 'usual', 'too-few-years')),
    distance TEXT,
    others INTEGER,
    history_unconfirmed INTEGER CHECK (history_unconfirmed IN (0, 1)),
    instrument TEXT CHECK (instrument IN ('IIT', 'EIT', 'OIT')),
    rank INTEGER,
    rank_in_instrument INTEGER,
    weakest INTEGER CHECK (weakest IN (0, 1)),
    weakest_in_instrument INTEGER CHECK (weakest_in_instrument IN (0, 1)),
    missing TEXT NOT NULL,
    PRIMARY KEY (body_id, division, source, fiscal_year, figure),
    CHECK (change IS NULL OR reason IS NULL)
) WITHOUT ROWID;

CREATE TABLE plan (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('official', 'self-assessment')),
    fiscal_year INTEGER NOT NULL,
    route TEXT NOT NULL,
    target TEXT NOT NULL,
    reason TEXT CHECK (reason IN ('out-of-reach', 'scores-missing', 'no-framework')),
    missing TEXT NOT NULL,
    effort TEXT,
    total TEXT,
    level TEXT,
    PRIMARY KEY (body_id, division, source, fiscal_year, route)
) WITHOUT ROWID;

CREATE TABLE plan_step (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    division TEXT NOT NULL,
    source TEXT NOT NULL,
    fiscal_year INTEGER NOT NULL,
    route TEXT NOT NULL,
    indicator INTEGER NOT NULL,
    current TEXT NOT NULL,
    planned TEXT NOT NULL,
    worth TEXT NOT NULL,
    PRIMARY KEY (body_id, division, source, fiscal_year, route, indicator)
) WITHOUT ROWID;

CREATE TABLE division_comparison (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    divisions INTEGER NOT NULL CHECK (divisions >= 1),
    mean TEXT NOT NULL,
    spread TEXT NOT NULL,
    official TEXT,
    furthest TEXT NOT NULL,
    furthest_by TEXT,
    PRIMARY KEY (body_id, fiscal_year, indicator)
) WITHOUT ROWID;

CREATE TABLE body_standing (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    total TEXT NOT NULL,
    level TEXT,
    rank INTEGER NOT NULL CHECK (rank >= 1),
    quartile INTEGER CHECK (quartile BETWEEN 1 AND 4),
    gap_to_mean TEXT NOT NULL,
    next_level TEXT,
    total_lacks TEXT,
    iit_lacks TEXT,
    eit_lacks TEXT,
    oit_lacks TEXT,
    risks TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year)
) WITHOUT ROWID;

CREATE INDEX body_standing_year ON body_standing (fiscal_year);

CREATE TABLE bodies_year (
    fiscal_year INTEGER PRIMARY KEY,
    bodies INTEGER NOT NULL CHECK (bodies >= 1),
    mean TEXT NOT NULL,
    lower_quartile TEXT,
    median TEXT,
    upper_quartile TEXT,
    passing INTEGER NOT NULL
);

CREATE TABLE indicator_mean (
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    mean TEXT NOT NULL,
    bodies INTEGER NOT NULL CHECK (bodies >= 1),
    PRIMARY KEY (fiscal_year, indicator)
) WITHOUT ROWID;

CREATE TABLE oit_check (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    group_code TEXT NOT NULL,
    indicator INTEGER,
    share TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year, position)
) WITHOUT ROWID;

CREATE TABLE oit_check_item (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    item TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('in-place', 'missing', 'contradictory', 'not-assessed')),
    owners TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, position, number)
) WITHOUT ROWID;

CREATE TABLE oit_score (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    figure TEXT NOT NULL,
    self_score TEXT,
    reason TEXT,
    official TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year, figure),
    CHECK ((self_score IS NULL) = (reason IS NOT NULL))
) WITHOUT ROWID;

CREATE TABLE weakness (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    indicator INTEGER,
    item TEXT NOT NULL,
    score TEXT,
    below_target TEXT,
    PRIMARY KEY (body_id, fiscal_year, position)
) WITHOUT ROWID;

CREATE TABLE weakness_note (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    note INTEGER NOT NULL,
    text TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sheet TEXT NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, position, note)
) WITHOUT ROWID;

CREATE TABLE weakness_measure (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    position INTEGER NOT NULL,
    link INTEGER NOT NULL,
    measure_id INTEGER NOT NULL,
    linked_by TEXT NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, position, link)
) WITHOUT ROWID;

CREATE TABLE measure_remark (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    measure_id INTEGER NOT NULL,
    remark TEXT NOT NULL CHECK (remark IN ('nothing-weak', 'aim-untold', 'text-of-other-instrument')),
    PRIMARY KEY (body_id, fiscal_year, measure_id, remark)
) WITHOUT ROWID;

CREATE TABLE measure_sequence (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    score_before TEXT,
    score_after TEXT,
    reason TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    PRIMARY KEY (body_id, fiscal_year, indicator)
) WITHOUT ROWID;

CREATE TABLE measure_sequence_measure (
    body_id INTEGER NOT NULL REFERENCES body ON DELETE CASCADE,
    fiscal_year INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    measure_id INTEGER NOT NULL,
    PRIMARY KEY (body_id, fiscal_year, indicator, measure_id)
) WITHOUT ROWID;

CREATE VIEW v_totals AS
SELECT b.name AS organisation,
       t.division,
       t.source,
       t.fiscal_year,
       CAST(t.iit AS REAL) AS iit,
       CAST(t.eit AS REAL) AS eit,
       CAST(t.oit AS REAL) AS oit,
       CAST(t.total AS REAL) AS total,
       t.level,
       round(CAST(t.reported_total AS REAL) + 1e-9, 2) AS reported_total,
       t.reported_level,
       t.agrees,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       s.certainty <> 'sure' AS unconfirmed,
       l.certainty <> 'sure' AS level_unconfirmed,
       nullif(m.missing, '') AS missing
FROM total t JOIN body b USING (body_id)
    LEFT JOIN figure m ON m.body_id = t.body_id AND m.division = t.division AND m.source = t.source
        AND m.fiscal_year = t.fiscal_year AND m.figure = 'TOTAL'
    LEFT JOIN framework_fact s ON s.fiscal_year = t.fiscal_year AND s.fact = 'structure'
    LEFT JOIN framework_fact l ON l.fiscal_year = t.fiscal_year AND l.fact = 'levels';

CREATE VIEW v_figures AS
SELECT b.name AS organisation,
       x.division,
       x.source,
       x.fiscal_year,
       x.figure,
       CAST(x.value AS REAL) AS value,
       x.unconfirmed,
       CASE WHEN x.previous IS NOT NULL THEN x.fiscal_year - 1 END AS previous_fiscal_year,
       CAST(x.previous AS REAL) AS previous_value,
       CAST(x.change AS REAL) AS change,
       CAST(x.contribution AS REAL) AS contribution,
       x.reason,
       x.change_unconfirmed,
       x.best_year AS best_fiscal_year,
       CAST(x.best AS REAL) AS best_value,
       CAST(x.gap_to_best AS REAL) AS gap_to_best,
       x.standing,
       CAST(x.distance AS REAL) AS distance_to_median,
       x.others AS other_years,
       x.history_unconfirmed,
       x.instrument,
       x.rank,
       x.rank_in_instrument,
       x.weakest,
       x.weakest_in_instrument,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       nullif(x.missing, '') AS missing
FROM figure x JOIN body b USING (body_id);

CREATE VIEW v_contributions AS
SELECT b.name AS organisation,
       x.division,
       x.source,
       x.fiscal_year,
       x.fiscal_year - 1 AS previous_fiscal_year,
       CAST(x.figure AS INTEGER) AS indicator,
       CAST(x.change AS REAL) AS change,
       CAST(x.contribution AS REAL) AS contribution,
       x.reason,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       x.change_unconfirmed AS unconfirmed
FROM figure x JOIN body b USING (body_id)
WHERE x.figure BETWEEN '0' AND ':' AND (x.change IS NOT NULL OR x.reason IS NOT NULL);

CREATE VIEW v_plans AS
SELECT b.name AS organisation,
       p.division,
       p.source,
       p.fiscal_year,
       p.route,
       CAST(p.target AS REAL) AS target,
       p.reason,
       nullif(p.missing, '') AS missing,
       CAST(p.effort AS REAL) AS effort,
       CAST(p.total AS REAL) AS total,
       p.level,
       s.certainty <> 'sure' AS unconfirmed,
       l.certainty <> 'sure' AS level_unconfirmed,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM plan p JOIN body b USING (body_id)
    LEFT JOIN framework_fact s ON s.fiscal_year = p.fiscal_year AND s.fact = 'structure'
    LEFT JOIN framework_fact l ON l.fiscal_year = p.fiscal_year AND l.fact = 'levels';

CREATE VIEW v_plan_steps AS
SELECT b.name AS organisation,
       p.division,
       p.source,
       p.fiscal_year,
       p.route,
       p.indicator,
       CAST(p.current AS REAL) AS current,
       CAST(p.planned AS REAL) AS planned,
       CAST(p.worth AS REAL) AS worth,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM plan_step p JOIN body b USING (body_id);

CREATE VIEW v_national_comparisons AS
SELECT b.name AS organisation,
       x.fiscal_year,
       CAST(x.total AS REAL) AS total,
       CAST(n.mean AS REAL) AS national_mean,
       CAST(x.gap_to_mean AS REAL) AS gap_to_mean,
       CAST(n.passing AS REAL) AS passing,
       CAST(n.passing_target AS REAL) AS passing_target,
       x.reaches_target,
       s.certainty <> 'sure' AS total_unconfirmed,
       f.certainty <> 'sure' AS unconfirmed,
       t.certainty <> 'sure' AS target_unconfirmed,
       n.sources,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM national_comparison x JOIN body b USING (body_id) JOIN national n USING (fiscal_year)
    LEFT JOIN framework_fact s ON s.fiscal_year = x.fiscal_year AND s.fact = 'structure'
    LEFT JOIN framework_fact f ON f.fiscal_year = x.fiscal_year AND f.fact = 'national'
    LEFT JOIN framework_fact t ON t.fiscal_year = x.fiscal_year AND t.fact = 'national-target';

CREATE VIEW v_body_comparisons AS
SELECT b.name AS organisation,
       x.fiscal_year,
       CAST(x.total AS REAL) AS total,
       x.level,
       x.rank,
       y.bodies,
       CAST(y.mean AS REAL) AS mean,
       CAST(x.gap_to_mean AS REAL) AS gap_to_mean,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       x.quartile,
       x.next_level,
       CAST(x.total_lacks AS REAL) AS total_lacks,
       CAST(x.iit_lacks AS REAL) AS iit_lacks,
       CAST(x.eit_lacks AS REAL) AS eit_lacks,
       CAST(x.oit_lacks AS REAL) AS oit_lacks,
       nullif(x.risks, '') AS risks,
       s.certainty <> 'sure' AS unconfirmed,
       l.certainty <> 'sure' AS level_unconfirmed
FROM body_standing x JOIN body b USING (body_id) JOIN bodies_year y USING (fiscal_year)
    LEFT JOIN framework_fact s ON s.fiscal_year = x.fiscal_year AND s.fact = 'structure'
    LEFT JOIN framework_fact l ON l.fiscal_year = x.fiscal_year AND l.fact = 'levels';

CREATE VIEW v_bodies AS
SELECT y.fiscal_year,
       y.bodies,
       CAST(y.mean AS REAL) AS mean,
       CAST(y.lower_quartile AS REAL) AS lower_quartile,
       CAST(y.median AS REAL) AS median,
       CAST(y.upper_quartile AS REAL) AS upper_quartile,
       y.passing,
       s.certainty <> 'sure' AS unconfirmed
FROM bodies_year y LEFT JOIN framework_fact s ON s.fiscal_year = y.fiscal_year AND s.fact = 'structure';

CREATE VIEW v_indicator_means AS
SELECT fiscal_year, indicator, CAST(mean AS REAL) AS mean, bodies FROM indicator_mean;

CREATE VIEW v_division_comparisons AS
SELECT b.name AS organisation,
       s.division,
       s.fiscal_year,
       s.indicator,
       CAST(s.score AS REAL) AS self_score,
       CAST(x.official AS REAL) AS official_score,
       round(CAST(s.score AS REAL) - CAST(x.official AS REAL), 2) AS difference,
       x.divisions,
       CAST(x.mean AS REAL) AS mean,
       CAST(x.spread AS REAL) AS spread,
       CASE WHEN x.official IS NOT NULL THEN rank() OVER (PARTITION BY s.body_id, s.fiscal_year, s.indicator
           ORDER BY round(abs(CAST(s.score AS REAL) - CAST(x.official AS REAL)), 6) DESC) END AS furthest,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM division_comparison x JOIN body b USING (body_id)
    JOIN score s ON s.body_id = x.body_id AND s.fiscal_year = x.fiscal_year AND s.indicator = x.indicator
        AND s.source = 'self-assessment' AND s.division <> '';

CREATE VIEW v_oit_checks AS
SELECT b.name AS organisation,
       x.fiscal_year,
       x.group_code,
       x.indicator,
       count(*) AS items,
       sum(i.state = 'in-place') AS in_place,
       sum(i.state = 'missing') AS missing,
       sum(i.state = 'contradictory') AS contradictory,
       sum(i.state = 'not-assessed') AS not_assessed,
       CAST(x.share AS REAL) AS share,
       x.unconfirmed,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM oit_check x JOIN body b USING (body_id)
    JOIN oit_check_item i ON i.body_id = x.body_id AND i.fiscal_year = x.fiscal_year AND i.position = x.position
GROUP BY x.body_id, x.fiscal_year, x.position;

CREATE VIEW v_oit_check_items AS
SELECT b.name AS organisation,
       x.fiscal_year,
       x.group_code,
       i.item,
       i.state,
       nullif(i.owners, '') AS owners,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM oit_check x JOIN body b USING (body_id)
    JOIN oit_check_item i ON i.body_id = x.body_id AND i.fiscal_year = x.fiscal_year AND i.position = x.position;

CREATE VIEW v_oit_scores AS
SELECT b.name AS organisation,
       x.fiscal_year,
       x.figure,
       CAST(x.self_score AS REAL) AS self_score,
       x.reason,
       CAST(x.official AS REAL) AS official_score,
       x.unconfirmed,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM oit_score x JOIN body b USING (body_id);

CREATE VIEW v_weaknesses AS
SELECT b.name AS organisation,
       w.fiscal_year,
       w.position AS weakness,
       w.indicator,
       nullif(w.item, '') AS item,
       CAST(w.score AS REAL) AS score,
       CAST(w.below_target AS REAL) AS below_target,
       (SELECT count(*) FROM weakness_measure l WHERE l.body_id = w.body_id AND l.fiscal_year = w.fiscal_year
           AND l.position = w.position) AS measures,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM weakness w JOIN body b USING (body_id);

CREATE VIEW v_weakness_notes AS
SELECT b.name AS organisation,
       n.fiscal_year,
       n.position AS weakness,
       n.text,
       n.file_name,
       n.sheet,
       n.cell,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM weakness_note n JOIN body b USING (body_id);

CREATE VIEW v_weakness_measures AS
SELECT b.name AS organisation,
       l.fiscal_year,
       l.position AS weakness,
       l.measure_id,
       l.linked_by,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM weakness_measure l JOIN body b USING (body_id);

CREATE VIEW v_measure_remarks AS
SELECT b.name AS organisation,
       r.fiscal_year,
       r.measure_id,
       r.remark,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM measure_remark r JOIN body b USING (body_id);

CREATE VIEW v_measure_sequences AS
SELECT b.name AS organisation,
       x.fiscal_year,
       x.indicator,
       (SELECT group_concat(m.measure_id, ' ') FROM measure_sequence_measure m WHERE m.body_id = x.body_id
           AND m.fiscal_year = x.fiscal_year AND m.indicator = x.indicator) AS measures,
       CAST(x.score_before AS REAL) AS score_before,
       x.fiscal_year + 1 AS next_fiscal_year,
       CAST(x.score_after AS REAL) AS score_after,
       round(CAST(x.score_after AS REAL) - CAST(x.score_before AS REAL), 6) AS change,
       x.reason,
       x.unconfirmed,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM measure_sequence x JOIN body b USING (body_id);

CREATE VIEW v_crosswalk AS
SELECT fiscal_year,
       fiscal_year - 1 AS previous_fiscal_year,
       nullif(part, '') AS part,
       nullif(name, '') AS name,
       verdict,
       earlier_number,
       earlier_name,
       reason,
       unconfirmed
FROM crosswalk;

CREATE VIEW v_framework_facts AS
SELECT fiscal_year, fact, certainty FROM framework_fact;

CREATE VIEW v_national AS
SELECT n.fiscal_year,
       CAST(n.mean AS REAL) AS mean,
       CAST(n.passing AS REAL) AS passing,
       CAST(n.passing_target AS REAL) AS passing_target,
       f.certainty <> 'sure' AS unconfirmed,
       t.certainty <> 'sure' AS target_unconfirmed,
       n.sources
FROM national n
    LEFT JOIN framework_fact f ON f.fiscal_year = n.fiscal_year AND f.fact = 'national'
    LEFT JOIN framework_fact t ON t.fiscal_year = n.fiscal_year AND t.fact = 'national-target';
