package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.CellRef;

/** A number where an indicator's score is expected. */
record Observation(int indicator, BigDecimal number, CellRef at) {}
