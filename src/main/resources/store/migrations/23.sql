-- What version 23 brought: the measures whose rows make others responsible are found without reading all of a delivery's.

CREATE INDEX measure_of_others ON measure (submission_id) WHERE whose = '';
