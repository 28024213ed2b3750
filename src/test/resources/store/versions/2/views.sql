-- The public views: names, order and meaning of their columns are the contract; further columns only at the end.
-- Views of content show only what counts now. Statements end with a semicolon at the end of a line.
CREATE VIEW v_submissions AS
SELECT s.submission_id,
       s.inbox_path AS file_name,
       s.sha256,
       b.name AS organisation,
       s.division,
       s.fiscal_year,
       s.round,
       s.forms,
       s.status,
       s.rows_read,
       s.rows_stored,
       s.rows_refused,
       s.rows_ignored,
       s.received_at,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province,
       s.latest,
       s.delivers,
       s.gone,
       s.modified_at,
       -- scores in prose are content without a row
       s.rows_stored > 0
           OR EXISTS (SELECT 1 FROM score_reading r WHERE r.submission_id = s.submission_id)
           OR EXISTS (SELECT 1 FROM reported_figure f WHERE f.submission_id = s.submission_id) AS filled_in
FROM submission s LEFT JOIN body b USING (body_id);

-- What there is to say: of an identical copy only that it is one, because its other findings are the original's.
CREATE VIEW said_finding AS
SELECT * FROM finding f
WHERE f.code = 'identical-copy' OR NOT EXISTS (
    SELECT 1 FROM finding c
    WHERE c.submission_id = f.submission_id AND c.origin = 'deliveries' AND c.code = 'identical-copy');

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
       f.finding_id
FROM said_finding f JOIN submission s USING (submission_id);

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
       nullif(b.province, '') AS province
FROM score x JOIN body b USING (body_id);

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
       t.agrees,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM total t JOIN body b USING (body_id);

CREATE VIEW v_score_comparisons AS
SELECT b.name AS organisation,
       c.division,
       c.source,
       c.indicator,
       c.fiscal_year,
       CAST(c.score AS REAL) AS score,
       CASE WHEN c.previous_score IS NOT NULL THEN c.fiscal_year - 1 END AS previous_fiscal_year,
       CAST(c.previous_score AS REAL) AS previous_score,
       CAST(c.change AS REAL) AS change,
       CAST(c.target AS REAL) AS target,
       CAST(c.gap_to_target AS REAL) AS gap_to_target,
       c.rank,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM score_comparison c JOIN body b USING (body_id);

-- The measures that count, with their deliveries: what the views of measures stand on.
CREATE VIEW counting_measure AS
SELECT m.*,
       b.name AS organisation,
       b.district,
       b.province,
       s.division,
       s.fiscal_year,
       s.round,
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
       m.cells
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
       nullif(b.province, '') AS province
FROM oit_item o
    JOIN submission_form f ON f.submission_id = o.submission_id AND f.form = 'oit-checklist' AND f.counts = 1
    JOIN submission s ON s.submission_id = o.submission_id
    JOIN body b ON b.body_id = s.body_id;

-- What each indicator did to the total from the year before.
CREATE VIEW v_contributions AS
SELECT b.name AS organisation,
       c.division,
       c.source,
       c.fiscal_year,
       c.fiscal_year - 1 AS previous_fiscal_year,
       c.indicator,
       CAST(c.change AS REAL) AS change,
       CAST(c.contribution AS REAL) AS contribution,
       c.reason,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM contribution c JOIN body b USING (body_id);

-- Bodies against each other by their official totals: rank 1 = highest, ties share.
CREATE VIEW v_body_comparisons AS
SELECT b.name AS organisation,
       t.fiscal_year,
       CAST(t.total AS REAL) AS total,
       t.level,
       rank() OVER (PARTITION BY t.fiscal_year ORDER BY CAST(t.total AS REAL) DESC) AS rank,
       count(*) OVER year AS bodies,
       round(avg(CAST(t.total AS REAL)) OVER year, 2) AS mean,
       round(CAST(t.total AS REAL) - avg(CAST(t.total AS REAL)) OVER year, 2) AS gap_to_mean,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM total t JOIN body b USING (body_id)
WHERE t.source = 'official' AND t.division = '' AND t.total IS NOT NULL
WINDOW year AS (PARTITION BY t.fiscal_year);

-- Divisions' self-assessments beside the official score, which never enters their mean; furthest 1 = furthest from it.
CREATE VIEW v_division_comparisons AS
SELECT b.name AS organisation,
       s.division,
       s.fiscal_year,
       s.indicator,
       CAST(s.score AS REAL) AS self_score,
       CAST(o.score AS REAL) AS official_score,
       round(CAST(s.score AS REAL) - CAST(o.score AS REAL), 2) AS difference,
       count(*) OVER both AS divisions,
       round(avg(CAST(s.score AS REAL)) OVER both, 2) AS mean,
       round(max(CAST(s.score AS REAL)) OVER both - min(CAST(s.score AS REAL)) OVER both, 2) AS spread,
       CASE WHEN o.score IS NOT NULL THEN rank() OVER (PARTITION BY s.body_id, s.fiscal_year, s.indicator
           ORDER BY round(abs(CAST(s.score AS REAL) - CAST(o.score AS REAL)), 6) DESC) END AS furthest,
       nullif(b.district, '') AS district,
       nullif(b.province, '') AS province
FROM score s JOIN body b USING (body_id)
    LEFT JOIN score o ON o.body_id = s.body_id AND o.fiscal_year = s.fiscal_year AND o.indicator = s.indicator
        AND o.source = 'official' AND o.division = ''
WHERE s.source = 'self-assessment' AND s.division <> ''
WINDOW both AS (PARTITION BY s.body_id, s.fiscal_year, s.indicator);

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
       c.change_id
FROM content_change c
    JOIN submission s USING (submission_id)
    LEFT JOIN body b USING (body_id);
