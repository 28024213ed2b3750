-- What version 5 brought: under which limits of the job a plan was looked for.

ALTER TABLE plan ADD COLUMN most_points TEXT;
ALTER TABLE plan ADD COLUMN locked TEXT NOT NULL DEFAULT '';
