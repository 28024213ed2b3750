package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.Body;

/**
 * Who delivered a version, or has to deliver.
 *
 * @param division {@code ""} for the whole body or unknown
 */
public record Deliverer(Body body, String division) {}
