-- What version 26 leaves out: the divisions' self-assessments beside the official score.

DROP TABLE division_comparison;
