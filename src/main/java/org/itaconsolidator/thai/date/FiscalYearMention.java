package org.itaconsolidator.thai.date;

import org.itaconsolidator.model.FiscalYear;

/**
 * A year named in a text.
 *
 * @param start where its digits begin in the text
 * @param stated whether it is called a year (ปีงบประมาณ, ประจำปี, ปี, FY) or the assessment's (ITA ๒๕๖๘); a bare "2564" or "พ.ศ. ๒๕๔๐" is not, and may be a
 *     law's or a plan's
 */
public record FiscalYearMention(FiscalYear year, int start, boolean stated) {}
