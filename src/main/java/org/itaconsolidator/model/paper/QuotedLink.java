package org.itaconsolidator.model.paper;

import org.itaconsolidator.model.Place;

/**
 * An address on the web that a delivery quotes.
 *
 * @param quotedBy the OIT item's code, or the measure's text
 * @param division the delivering division, {@code ""} for the whole body or unknown
 */
public record QuotedLink(String url, String quotedBy, String division, Place place) {}
