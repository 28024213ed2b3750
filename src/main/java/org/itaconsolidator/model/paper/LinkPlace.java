package org.itaconsolidator.model.paper;

import org.itaconsolidator.model.CellRef;

/**
 * Where a delivery quotes an address of the web.
 *
 * @param fileName path relative to the inbox
 */
public record LinkPlace(String fileName, CellRef at) {}
