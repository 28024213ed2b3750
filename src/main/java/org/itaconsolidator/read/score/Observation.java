package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.CellRef;

/** A number where the score of an indicator is due. */
record Observation(int indicator, BigDecimal number, CellRef at) {}
