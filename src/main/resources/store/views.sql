-- The public views: names, order and meaning of their columns are the contract; further columns only at the end.
-- Views of content show only what counts now. Statements end with a semicolon at the end of a line.
-- When a version came. One of which nobody could see what it was stands for the one that came next at its path.
CREATE VIEW first_seen AS
SELECT f.submission_id,
       coalesce((
           SELECT min(d.received_at) FROM submission d
           WHERE d.inbox_path = f.inbox_path AND d.inbox = f.inbox AND d.forms = '' AND d.status = 'refused' AND d.received_at < f.received_at
               AND EXISTS (SELECT 1 FROM finding x WHERE x.submission_id = d.submission_id
                   AND x.code IN ('corrupt-workbook', 'encrypted-workbook', 'file-not-readable'))
               AND NOT EXISTS (SELECT 1 FROM submission b WHERE b.inbox_path = d.inbox_path AND b.inbox = d.inbox AND b.forms <> ''
                   AND b.received_at > d.received_at AND b.received_at < f.received_at)), f.received_at) AS first_at
FROM submission f;

-- What contradicts the division, year or round that a version names.
CREATE VIEW told_otherwise AS
SELECT submission_id, found, expected FROM finding
WHERE code IN ('division-mismatch', 'fiscal-year-mismatch', 'round-mismatch', 'form-meta-mismatch');

-- Of each version those that delivered the same at its path before: of its division, year and round, or told to be. A version that
-- named none of them was mended by the one that does, if that came within 120 days: later it may be the next round's or year's.
-- A self-assessment, or the scores of other years alone, delivered no result; beside a plan or report they say nothing of that.
CREATE VIEW delivered_here AS
WITH before AS (
    SELECT s.submission_id, s.division, s.fiscal_year, s.round,
           f.submission_id AS before_id,
           f.division AS before_division,
           f.fiscal_year AS before_year,
           f.round AS before_round,
           julianday(substr(s.received_at, 1, 10)) - julianday(substr(f.received_at, 1, 10)) <= 120 AS lately
    FROM submission s JOIN submission f ON f.inbox_path = s.inbox_path AND f.inbox = s.inbox
        AND f.received_at <= s.received_at
    WHERE (+f.body_id = s.body_id OR f.body_id IS NULL AND f.status = 'refused')
        AND (f.rows_stored > 0 OR f.nothing_to_report = 1 OR f.status = 'refused')
        AND instr(',' || f.forms || ',', ',' || s.forms || ',') > 0
        AND (s.forms <> 'scores' OR coalesce(f.holds_result, s.holds_result) IS s.holds_result)
)
SELECT b.submission_id, n.first_at
FROM before b JOIN first_seen n ON n.submission_id = b.before_id
WHERE (b.before_division = b.division OR b.before_division = '' AND b.lately OR EXISTS (SELECT 1 FROM told_otherwise t
        WHERE t.submission_id = b.before_id AND b.division IN (t.found, t.expected)))
    AND (b.before_year IS b.fiscal_year OR b.before_year IS NULL AND b.lately OR EXISTS (SELECT 1 FROM told_otherwise t
        WHERE t.submission_id = b.before_id AND CAST(b.fiscal_year AS TEXT) IN (t.found, t.expected)))
    AND (b.before_round IS b.round OR b.before_round IS NULL AND b.lately OR EXISTS (SELECT 1 FROM told_otherwise t
        WHERE t.submission_id = b.before_id AND CAST(b.round AS TEXT) IN (t.found, t.expected)));

-- A byte-identical copy of what is stored, or refused, at another path: its rows are the other's.
CREATE VIEW identical_copy AS
SELECT s.submission_id FROM submission s
WHERE EXISTS (SELECT 1 FROM finding f
        WHERE f.submission_id = s.submission_id AND f.origin = 'deliveries' AND f.code = 'identical-copy')
    OR s.status = 'refused' AND EXISTS (SELECT 1 FROM submission o
        WHERE o.sha256 = s.sha256 AND o.status = 'refused' AND o.latest = 1 AND o.gone = 0
            AND o.submission_id < s.submission_id);

-- Whether anything of it is stored, or it says that there is nothing; scores in prose are content without a row.
CREATE VIEW held_submission AS
SELECT s.submission_id,
       s.rows_stored > 0
           OR s.nothing_to_report = 1
           OR EXISTS (SELECT 1 FROM score_reading r WHERE r.submission_id = s.submission_id)
           OR EXISTS (SELECT 1 FROM reported_figure f WHERE f.submission_id = s.submission_id) AS filled_in
FROM submission s;

CREATE VIEW v_submissions AS
SELECT s.submission_id,
       s.inbox_path AS file_name,
       s.sha256,
       b.name AS organisation,
       s.division,
       s.fiscal_year,
       s.round,
       s.forms,
       -- nothing of it is stored, whether as a whole or row by row
       iif(s.status = 'accepted' AND s.rows_refused > 0 AND NOT h.filled_in, 'refused', s.status) AS status,
       iif(c.submission_id IS NULL, s.rows_read, 0) AS rows_read,
       iif(c.submission_id IS NULL, s.rows_stored, 0) AS rows_stored,
       iif(c.submission_id IS NULL, s.rows_refused, 0) AS rows_refused,
       iif(c.submission_id IS NULL, s.rows_ignored, 0) AS rows_ignored,
       s.received_at,
       -- a job file may leave out where a body lies: then where the file says
       coalesce(nullif(b.district, ''), nullif(s.stated_district, '')) AS district,
       coalesce(nullif(b.province, ''), nullif(s.stated_province, '')) AS province,
       s.latest,
       s.delivers,
       s.gone,
       s.modified_at,
       h.filled_in,
       s.came_at,
       -- when the same forms of the same body, division, year and round were first delivered, mended later or not
       min(coalesce((
           SELECT min(n.first_at) FROM submission f JOIN first_seen n ON n.submission_id = f.submission_id
           WHERE f.body_id = s.body_id AND f.division = s.division AND f.fiscal_year IS s.fiscal_year AND f.round IS s.round
               AND (f.rows_stored > 0 OR f.nothing_to_report = 1 OR f.status = 'refused')
               AND instr(',' || f.forms || ',', ',' || s.forms || ',') > 0
               AND (s.forms <> 'scores' OR coalesce(f.holds_result, s.holds_result) IS s.holds_result)), s.received_at),
           coalesce((SELECT min(h.first_at) FROM delivered_here h WHERE h.submission_id = s.submission_id),
               s.received_at)) AS first_received_at,
       coalesce((SELECT min(h.first_at) FROM delivered_here h WHERE h.submission_id = s.submission_id), s.received_at)
           AS first_here_at
FROM submission s JOIN held_submission h ON h.submission_id = s.submission_id
    LEFT JOIN body b ON b.body_id = s.body_id LEFT JOIN identical_copy c ON c.submission_id = s.submission_id;

-- The announced scores that a delivery lacks, and whether another delivery's counts in their place. A division's own
-- assessment is a notice and no announced score.
CREATE VIEW missing_score AS
WITH said AS (
    SELECT finding_id, submission_id,
           char(30) || details AS details,
           char(30) || 'indicators' || char(31) AS indicators,
           char(30) || 'fiscalYear' || char(31) AS fiscal_year
    FROM finding WHERE code = 'score-missing' AND severity <> 'notice' AND instr(details, 'indicators' || char(31)) > 0
), cut AS (
    SELECT finding_id, submission_id,
           substr(details, instr(details, indicators) + length(indicators)) AS indicators,
           substr(details, instr(details, fiscal_year) + length(fiscal_year), 4) AS fiscal_year
    FROM said
)
SELECT c.finding_id,
       i.value AS indicator,
       EXISTS (SELECT 1 FROM score x
           WHERE x.body_id = s.body_id AND x.division = '' AND x.source = 'official'
               AND x.fiscal_year = CAST(c.fiscal_year AS INTEGER) AND x.indicator = i.value) AS counts
FROM cut c JOIN submission s USING (submission_id),
     json_each('[' || substr(c.indicators, 1, instr(c.indicators, char(30)) - 1) || ']') i;

-- What there is to say: of an identical copy only that it is one, because its other findings are the original's; of
-- missing scores nothing where other deliveries of the body hold them all.
CREATE VIEW said_finding AS
SELECT * FROM finding f
-- a file that was taken away once another one counts in its place has nothing to mend
WHERE NOT EXISTS (
    SELECT 1 FROM submission g WHERE g.submission_id = f.submission_id AND g.gone = 1 AND g.status = 'superseded')
AND (f.code = 'identical-copy' OR NOT EXISTS (
    SELECT 1 FROM finding c
    WHERE c.submission_id = f.submission_id AND c.origin = 'deliveries' AND c.code = 'identical-copy'))
AND NOT (f.code = 'score-missing' AND EXISTS (
    SELECT 1 FROM missing_score m WHERE m.finding_id = f.finding_id)
    AND NOT EXISTS (
        SELECT 1 FROM missing_score m WHERE m.finding_id = f.finding_id AND m.counts = 0));

-- What is there to mend: nothing in a file of which nothing was stored, and that was taken away. A mended copy of it may still come.
CREATE VIEW open_finding AS
SELECT f.* FROM said_finding f JOIN submission s USING (submission_id) WHERE NOT (s.gone = 1 AND s.status = 'refused');

CREATE VIEW v_findings AS
SELECT f.submission_id,
       s.inbox_path AS file_name,
       nullif(f.sheet, '') AS sheet,
       nullif(f.cell, '') AS cell,
       f.severity,
       f.code,
       f.message,
       f.found,
       f.expected,
       f.cells,
       f.finding_id,
       f.on_trial,
       f.waived_for,
       f.waived_until
FROM open_finding f JOIN submission s USING (submission_id);

-- How sure the facts behind a result are: its weights, its total, the scale of levels, and its own level. What the body's documents
-- prove or state is sure; the total decides the level, so one is not surer than the other. Of scores that may be no published result
-- nothing is.
-- 0 is sure, 1 rests on what is not confirmed, 2 on scores that may be no published result.
CREATE VIEW total_certainty AS
SELECT t.body_id, t.division, t.source, t.fiscal_year,
       t.doubted,
       iif(t.doubted_at <> '', 2, s.certainty <> 'sure' AND t.weights_stated_at = '') AS unconfirmed,
       iif(t.doubted_at <> '', 2, s.certainty <> 'sure' AND t.weights_stated_at = '' AND NOT t.total_stated) AS total_unconfirmed,
       iif(t.doubted_at <> '', 2, s.certainty <> 'sure' AND t.weights_stated_at = '' OR l.certainty <> 'sure') AS scale_unconfirmed,
       iif(t.doubted_at <> '', 2, (s.certainty <> 'sure' OR l.certainty <> 'sure') AND NOT t.level_stated) AS level_unconfirmed
FROM total t
    LEFT JOIN framework_fact s ON s.fiscal_year = t.fiscal_year AND s.fact = 'structure'
    LEFT JOIN framework_fact l ON l.fiscal_year = t.fiscal_year AND l.fact = 'levels';

CREATE VIEW v_scores AS
SELECT b.name AS organisation,
       x.division,
       x.source,
       x.fiscal_year,
       x.indicator,
       CAST(x.score AS REAL) AS score,
       x.file_name,
       x.sheet,
       x.cell,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       instr(' ' || c.doubted || ' ', ' ' || x.indicator || ' ') > 0 AS unconfirmed
FROM score x JOIN body b USING (body_id)
    JOIN total_certainty c USING (body_id, division, source, fiscal_year);

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
       -- half-up: the binary number nearest to 60.605 may lie below it
       round(CAST(t.reported_total AS REAL) + 1e-9, 2) AS reported_total,
       t.reported_level,
       -- of several totals that documents state nobody but their authors knows which one is announced; one may be rounded more
       iif((SELECT max(CAST(r.value AS REAL)) - min(CAST(r.value AS REAL))
            FROM reported_figure r JOIN submission s USING (submission_id)
            LEFT JOIN submission_form f ON f.submission_id = s.submission_id AND f.form = 'scores'
            WHERE s.body_id = t.body_id AND s.delivers = 1 AND s.status = 'accepted' AND coalesce(f.counts, 1) = 1
                AND r.source = t.source AND (t.source = 'official' OR s.division = t.division)
                AND r.fiscal_year = t.fiscal_year AND r.kind = 'TOTAL') > 0.01001,
           NULL, t.agrees) AS agrees,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       c.unconfirmed > 0 AS unconfirmed,
       c.level_unconfirmed > 0 AS level_unconfirmed,
       -- the indicators for want of which there is no total, with blanks between them
       nullif(m.missing, '') AS missing,
       round(CAST(t.reported_iit AS REAL) + 1e-9, 2) AS reported_iit,
       round(CAST(t.reported_eit AS REAL) + 1e-9, 2) AS reported_eit,
       round(CAST(t.reported_oit AS REAL) + 1e-9, 2) AS reported_oit
FROM total t JOIN body b USING (body_id)
    JOIN total_certainty c USING (body_id, division, source, fiscal_year)
    LEFT JOIN figure m ON m.body_id = t.body_id AND m.division = t.division AND m.source = t.source
        AND m.fiscal_year = t.fiscal_year AND m.figure = 'TOTAL';

-- Scores against the year before and the target; none of a year that another framework assessed.
CREATE VIEW v_score_comparisons AS
SELECT b.name AS organisation,
       x.division,
       x.source,
       x.indicator,
       x.fiscal_year,
       CAST(x.score AS REAL) AS score,
       CASE WHEN f.previous IS NOT NULL THEN x.fiscal_year - 1 END AS previous_fiscal_year,
       CAST(f.previous AS REAL) AS previous_score,
       CAST(f.change AS REAL) AS change,
       CAST(t.target AS REAL) AS target,
       -- the difference of two binary numbers is not the one nearest to the decimal difference
       round(CAST(x.score AS REAL) - CAST(t.target AS REAL), 12) AS gap_to_target,
       (SELECT 1 + count(*) FROM score o
        WHERE o.body_id = x.body_id AND o.division = x.division AND o.source = x.source
            AND o.fiscal_year = x.fiscal_year AND CAST(o.score AS REAL) > CAST(x.score AS REAL)) AS rank,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       instr(' ' || t.doubted || ' ', ' ' || x.indicator || ' ') > 0 AS unconfirmed
FROM score x JOIN body b USING (body_id)
    JOIN total t USING (body_id, division, source, fiscal_year)
    LEFT JOIN figure f ON f.body_id = x.body_id AND f.division = x.division AND f.source = x.source
        AND f.fiscal_year = x.fiscal_year AND f.figure = CAST(x.indicator AS TEXT)
WHERE t.target IS NOT NULL;

-- The measures that count, with their deliveries: what the views of measures stand on.
CREATE VIEW counting_measure AS
SELECT m.*,
       b.name AS organisation,
       b.district,
       b.province,
       s.division,
       s.fiscal_year,
       -- a round is a report's: what else stands beside one is of none
       CASE WHEN m.form = 'report' OR instr(s.forms, 'report') = 0 THEN s.round END AS round,
       s.inbox_path
FROM measure m
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1
    JOIN submission s ON s.submission_id = m.submission_id
    JOIN body b ON b.body_id = s.body_id;

CREATE VIEW v_measures AS
SELECT m.measure_id,
       m.organisation,
       m.division,
       m.fiscal_year,
       m.round,
       m.topic,
       m.indicator,
       nullif(m.item, '') AS item,
       m.issue_text AS issue,
       m.measure_text AS measure,
       m.monitoring_text AS monitoring,
       m.responsible_text AS responsible,
       m.period_text AS period,
       m.period_start,
       m.period_end,
       m.result_text AS result,
       m.outcome_text AS outcome,
       m.recommendation_text AS recommendation,
       m.duplicate_of,
       m.inbox_path AS file_name,
       m.sheet,
       m.cell,
       m.sub_topic_text AS sub_topic,
       m.weakness_text AS weakness,
       m.to_develop_text AS to_develop,
       m.evidence_text AS evidence,
       nullif(m.district, '') AS district,
       nullif(m.province, '') AS province,
       m.form,
       m.status_text AS status,
       m.cells,
       m.problems_text AS problems
FROM counting_measure m;

CREATE VIEW v_measure_divisions AS
SELECT d.measure_id, d.division
FROM measure_division d
    JOIN measure m ON m.measure_id = d.measure_id
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1;

CREATE VIEW v_measure_steps AS
SELECT t.measure_id,
       t.step_no,
       t.step,
       nullif(t.result, '') AS result,
       nullif(t.responsible, '') AS responsible,
       nullif(t.period, '') AS period,
       t.period_start,
       t.period_end,
       t.sheet,
       t.cell
FROM measure_step t
    JOIN measure m ON m.measure_id = t.measure_id
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1;

CREATE VIEW v_events AS
SELECT e.measure_id, e.event_date, e.text, e.sheet, e.cell
FROM event e
    JOIN measure m ON m.measure_id = e.measure_id
    JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1;

CREATE VIEW v_analysis AS
SELECT b.name AS organisation,
       s.division,
       a.fiscal_year,
       a.indicator,
       nullif(a.item, '') AS item,
       a.kind,
       a.text,
       s.inbox_path AS file_name,
       a.sheet,
       a.cell,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       a.analysis_id
FROM analysis a
    JOIN submission_form f ON f.submission_id = a.submission_id AND f.form = 'analysis' AND f.counts = 1
    JOIN submission s ON s.submission_id = a.submission_id
    JOIN body b ON b.body_id = s.body_id;

CREATE VIEW v_oit_items AS
SELECT b.name AS organisation,
       s.division,
       o.fiscal_year,
       o.item,
       nullif(o.owner, '') AS owner,
       nullif(o.url, '') AS url,
       o.self_score,
       s.inbox_path AS file_name,
       o.sheet,
       o.cell,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       o.date,
       o.cells
FROM oit_item o
    JOIN submission_form f ON f.submission_id = o.submission_id AND f.form = 'oit-checklist' AND f.counts = 1
    JOIN submission s ON s.submission_id = o.submission_id
    JOIN body b ON b.body_id = s.body_id;

-- Every figure of a year against the year before, the own other years and the other indicators.
CREATE VIEW v_figures AS
SELECT b.name AS organisation,
       x.division,
       x.source,
       x.fiscal_year,
       x.figure,
       CAST(x.value AS REAL) AS value,
       x.unconfirmed > 0 AS unconfirmed,
       CASE WHEN x.previous IS NOT NULL THEN x.fiscal_year - 1 END AS previous_fiscal_year,
       CAST(x.previous AS REAL) AS previous_value,
       CAST(x.change AS REAL) AS change,
       CAST(x.contribution AS REAL) AS contribution,
       -- a year that nothing is stored of has no figure to lack
       coalesce(x.reason, CASE WHEN x.change IS NULL
           THEN iif(x.value IS NULL, 'no-score-after', 'no-score-before') END) AS reason,
       x.change_unconfirmed > 0 AS change_unconfirmed,
       x.best_year AS best_fiscal_year,
       CAST(x.best AS REAL) AS best_value,
       CAST(x.gap_to_best AS REAL) AS gap_to_best,
       x.history_unconfirmed > 0 AS history_unconfirmed,
       x.rank,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       nullif(x.missing, '') AS missing
FROM figure x JOIN body b USING (body_id);

-- What each indicator did to the total from the year before.
CREATE VIEW v_contributions AS
SELECT b.name AS organisation,
       x.division,
       x.source,
       x.fiscal_year,
       x.fiscal_year - 1 AS previous_fiscal_year,
       CAST(x.figure AS INTEGER) AS indicator,
       CAST(x.change AS REAL) AS change,
       CAST(x.contribution AS REAL) AS contribution,
       coalesce(x.reason, CASE WHEN x.contribution IS NULL
           THEN coalesce(t.reason, CASE WHEN t.change IS NOT NULL THEN iif(t.value IS NULL, 'no-score-after', 'no-score-before') END) END) AS reason,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       x.change_unconfirmed > 0 AS unconfirmed
FROM figure x JOIN body b USING (body_id)
LEFT JOIN figure t ON t.body_id = x.body_id AND t.division = x.division AND t.source = x.source
    AND t.fiscal_year = x.fiscal_year AND t.figure = 'TOTAL'
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
       c.unconfirmed > 0 AS unconfirmed,
       c.scale_unconfirmed > 0 AS level_unconfirmed,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       -- under what it was looked for: the most points that one indicator may rise, and those that stay as they are
       CAST(p.most_points AS REAL) AS most_points,
       nullif(p.locked, '') AS locked
FROM plan p JOIN body b USING (body_id)
    LEFT JOIN total_certainty c USING (body_id, division, source, fiscal_year);

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
       c.total_unconfirmed > 0 AS total_unconfirmed,
       f.certainty <> 'sure' AS unconfirmed,
       t.certainty <> 'sure' AS target_unconfirmed,
       n.sources,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM national_comparison x JOIN body b USING (body_id) JOIN national n USING (fiscal_year)
    LEFT JOIN total_certainty c ON c.body_id = x.body_id AND c.division = '' AND c.source = 'official'
        AND c.fiscal_year = x.fiscal_year
    LEFT JOIN framework_fact f ON f.fiscal_year = x.fiscal_year AND f.fact = 'national'
    LEFT JOIN framework_fact t ON t.fiscal_year = x.fiscal_year AND t.fact = 'national-target';

-- Bodies against each other by their official totals: rank 1 = highest, ties share.
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
       x.next_level,
       CAST(x.total_lacks AS REAL) AS total_lacks,
       CAST(x.iit_lacks AS REAL) AS iit_lacks,
       CAST(x.eit_lacks AS REAL) AS eit_lacks,
       CAST(x.oit_lacks AS REAL) AS oit_lacks,
       nullif(x.risks, '') AS risks,
       c.total_unconfirmed > 0 AS unconfirmed,
       c.level_unconfirmed > 0 AS level_unconfirmed
FROM body_standing x JOIN body b USING (body_id) JOIN bodies_year y USING (fiscal_year)
    LEFT JOIN total_certainty c ON c.body_id = x.body_id AND c.division = '' AND c.source = 'official'
        AND c.fiscal_year = x.fiscal_year;

-- All bodies of the store in one year.
CREATE VIEW v_bodies AS
SELECT y.fiscal_year,
       y.bodies,
       CAST(y.mean AS REAL) AS mean,
       y.passing,
       (SELECT max(c.total_unconfirmed) > 0 FROM total_certainty c JOIN body_standing s USING (body_id, fiscal_year)
           WHERE c.fiscal_year = y.fiscal_year AND c.division = '' AND c.source = 'official') AS unconfirmed
FROM bodies_year y;

CREATE VIEW v_indicator_means AS
SELECT m.fiscal_year, m.indicator, CAST(m.mean AS REAL) AS mean, m.bodies, coalesce(d.unconfirmed, 0) AS unconfirmed
FROM indicator_mean m LEFT JOIN (SELECT fiscal_year, indicator, max(unconfirmed) AS unconfirmed FROM v_scores
    WHERE source = 'official' AND division = '' GROUP BY fiscal_year, indicator) d USING (fiscal_year, indicator);

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

-- owners: one per line
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

-- What is weak in a result. measures: how many answer it.
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

-- Where an analysis names it.
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

CREATE VIEW v_changes AS
SELECT c.submission_id,
       s.inbox_path AS file_name,
       c.sheet,
       c.cell,
       c.field,
       c.old_text,
       c.new_text,
       c.changed_at,
       b.name AS organisation,
       s.division,
       c.change_id,
       o.inbox_path AS replaced_file_name
FROM content_change c
    JOIN submission s USING (submission_id)
    JOIN submission o ON o.submission_id = c.replaced_id
    LEFT JOIN body b USING (body_id)
-- of deliveries that both count, a score stated otherwise is a change where the later one's counts, or did until it was changed again
WHERE NOT (c.field LIKE 'score %'
    AND o.delivers = 1
    AND (o.inbox_path, o.inbox) <> (s.inbox_path, s.inbox)
    AND EXISTS (SELECT 1 FROM submission_form f
        WHERE f.submission_id = o.submission_id AND f.form = 'scores' AND f.counts = 1)
    AND NOT EXISTS (SELECT 1 FROM score x
        WHERE x.body_id = s.body_id AND x.file_name = s.inbox_path AND x.sheet = c.sheet AND x.cell = c.cell)
    AND NOT EXISTS (SELECT 1 FROM content_change n WHERE n.replaced_id = c.submission_id AND n.field = c.field));


-- Each measure from its promise to its reports. What is late or missing depends on a day: v_due_dates has what is needed.
CREATE VIEW v_followed_measures AS
SELECT f.measure_id, f.origin, r.report_id, r.likely, r.says
FROM followed f LEFT JOIN followed_report r USING (measure_id);

CREATE VIEW v_due_dates AS
SELECT d.measure_id, d.step_no, d.phrase, d.first_day, d.last_day, d.asked_from, d.met_on, d.told, d.unchecked,
       d.sheet, d.cell, d.division
FROM due_date d;

CREATE VIEW v_evidence AS
SELECT e.measure_id, e.step_no, e.kind, e.text
FROM evidence e;

-- Addresses on the web that deliveries quote and somebody has asked for, as of then.
CREATE VIEW v_link_checks AS
SELECT url, checked_at, outcome, status FROM link_check;

-- Results of bodies from lists of many, for comparison only. Of several lists the one that came last counts, each of its figures for
-- itself; of copies the first. A list that tells no district means the only body of its name in the province.
CREATE VIEW listed_result AS
SELECT c.*, s.inbox_path AS file_name, s.came_at, s.submission_id AS list_id
FROM compared_result c JOIN submission s USING (submission_id)
WHERE NOT EXISTS (
    SELECT 1 FROM submission o JOIN compared_result d ON d.submission_id = o.submission_id
    WHERE o.sha256 = s.sha256 AND o.submission_id < s.submission_id);

CREATE VIEW listed_score AS
SELECT c.name, c.district, c.province, c.fiscal_year, x.indicator, x.score, c.file_name, x.sheet, x.cell
FROM listed_result c JOIN compared_score x USING (result_id)
WHERE NOT EXISTS (
    SELECT 1 FROM listed_result o JOIN compared_score y USING (result_id)
    WHERE o.name = c.name AND o.fiscal_year = c.fiscal_year AND o.province = c.province
        AND (o.district = c.district OR '' IN (o.district, c.district) AND c.province <> '' AND o.list_id <> c.list_id
            AND NOT EXISTS (SELECT 1 FROM compared_result p WHERE p.name = c.name AND p.fiscal_year = c.fiscal_year
                AND p.province = c.province AND p.district NOT IN ('', o.district, c.district))
            AND NOT EXISTS (SELECT 1 FROM body b WHERE b.name = c.name AND b.province = c.province
                AND b.district NOT IN ('', o.district, c.district)))
        AND y.indicator = x.indicator AND (o.came_at, o.list_id, o.result_id) > (c.came_at, c.list_id, c.result_id));

CREATE VIEW listed_total AS
SELECT c.* FROM listed_result c
WHERE NOT EXISTS (
    SELECT 1 FROM listed_result o
    WHERE o.name = c.name AND o.fiscal_year = c.fiscal_year AND o.province = c.province
        AND (o.district = c.district OR '' IN (o.district, c.district) AND c.province <> '' AND o.list_id <> c.list_id
            AND NOT EXISTS (SELECT 1 FROM compared_result p WHERE p.name = c.name AND p.fiscal_year = c.fiscal_year
                AND p.province = c.province AND p.district NOT IN ('', o.district, c.district))
            AND NOT EXISTS (SELECT 1 FROM body b WHERE b.name = c.name AND b.province = c.province
                AND b.district NOT IN ('', o.district, c.district)))
        AND (o.total IS NOT NULL OR c.total IS NULL)
        AND (o.came_at, o.list_id, o.result_id) > (c.came_at, c.list_id, c.result_id));

CREATE VIEW v_compared_scores AS
SELECT name AS organisation,
       nullif(district, '') AS district,
       nullif(province, '') AS province,
       fiscal_year,
       indicator,
       CAST(score AS REAL) AS score,
       file_name,
       sheet,
       cell
FROM listed_score;

CREATE VIEW v_compared_totals AS
SELECT name AS organisation,
       nullif(district, '') AS district,
       nullif(province, '') AS province,
       fiscal_year,
       CAST(iit AS REAL) AS iit,
       CAST(eit AS REAL) AS eit,
       CAST(oit AS REAL) AS oit,
       CAST(total AS REAL) AS total,
       level,
       file_name,
       sheet,
       cell
FROM listed_total;
