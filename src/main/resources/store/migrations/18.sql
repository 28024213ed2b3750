-- What version 18 brought: scores are held against the target by the view, from the year's target and the figures. What was stored
-- of it a second time is no longer there.

ALTER TABLE total ADD COLUMN target TEXT;
UPDATE total SET target = (SELECT c.target FROM score_comparison c
    WHERE c.body_id = total.body_id AND c.division = total.division AND c.source = total.source
        AND c.fiscal_year = total.fiscal_year);
DROP TABLE score_comparison;
