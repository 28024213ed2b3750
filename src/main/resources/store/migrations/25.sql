-- What version 25 leaves out: an indicator's scores before and after its measures.

DROP TABLE measure_sequence_measure;
DROP TABLE measure_sequence;
