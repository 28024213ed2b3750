package org.itaconsolidator.model.delivery;

import java.time.LocalDate;

/**
 * A finding that the job lets pass for a while. It stays open all the same.
 *
 * @param fileName path relative to the inbox
 * @param sheet {@code ""} for the whole file
 * @param cell in A1 notation, {@code ""} for a whole sheet or file
 * @param code in kebab-case
 * @param until the last day on which it is let pass
 */
public record WaivedFinding(String fileName, String sheet, String cell, String code, String reason, LocalDate until) {}
