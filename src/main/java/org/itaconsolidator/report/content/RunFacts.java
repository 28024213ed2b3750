package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a run says about itself in its workbook.
 *
 * @param businessDate the day that decides what is due, common era
 * @param asOf the day of the newest delivery in it, common era
 * @param programVersion the program's version
 * @param fingerprint the reading fingerprint: program, layouts, frameworks, mappings, waivers and settings that matter
 * @param target the score that is aimed at, 0..100
 * @param thaiDigits whether figures and dates are shown in Thai digits
 */
public record RunFacts(
        String job,
        LocalDate businessDate,
        LocalDate asOf,
        String programVersion,
        String fingerprint,
        BigDecimal target,
        boolean thaiDigits) {}
