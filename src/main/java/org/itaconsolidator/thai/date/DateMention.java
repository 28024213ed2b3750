package org.itaconsolidator.thai.date;

import java.time.LocalDate;

/**
 * A day named in a text.
 *
 * @param date the day, common era
 * @param start where its day number begins in the text
 * @param end where the date ends (after its year), exclusive; days that share a month and year share their end
 */
public record DateMention(LocalDate date, int start, int end) {}
