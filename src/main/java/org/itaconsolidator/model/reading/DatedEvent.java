package org.itaconsolidator.model.reading;

import java.time.LocalDate;
import org.itaconsolidator.model.CellRef;

/**
 * A date found in a result.
 *
 * @param date the day, common era
 * @param text the words around it as written
 */
public record DatedEvent(LocalDate date, String text, CellRef at) {}
