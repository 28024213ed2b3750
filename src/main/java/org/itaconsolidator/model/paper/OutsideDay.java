package org.itaconsolidator.model.paper;

import org.itaconsolidator.model.CellRef;

/**
 * A day in a report that lies outside the round that the report is of.
 *
 * @param path of the file, relative to the inbox
 * @param day as the finding writes it
 */
public record OutsideDay(String path, CellRef cell, String day) {}
