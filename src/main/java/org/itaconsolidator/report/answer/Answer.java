package org.itaconsolidator.report.answer;

import java.util.Optional;

/**
 * What goes back to the sender of a workbook.
 *
 * @param content an {@code .xlsx} or {@code .xlsm} file
 * @param marked whether it is the sender's own workbook with marks; else a workbook of one sheet
 * @param path where it belongs below {@code returned/}, with {@code /}: the inbox path, or a name beside it
 * @param failure what the program stumbled over when it marked the workbook; empty where it did not try or did not fail
 */
public record Answer(byte[] content, boolean marked, String path, Optional<Exception> failure) {}
