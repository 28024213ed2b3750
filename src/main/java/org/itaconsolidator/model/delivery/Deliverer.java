package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.Body;

/**
 * Who delivered a version.
 *
 * @param division {@code ""} for the whole body or unknown
 */
public record Deliverer(Body body, String division) {}
