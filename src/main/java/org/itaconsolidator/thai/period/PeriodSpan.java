package org.itaconsolidator.thai.period;

import java.time.LocalDate;

/**
 * A part of a phrase that has days.
 *
 * @param first first day
 * @param last last day
 * @param range whether both ends are said, so that it cannot be open
 * @param day whether its end is a day, not a whole month, quarter or year
 */
public record PeriodSpan(LocalDate first, LocalDate last, boolean range, boolean day) {}
