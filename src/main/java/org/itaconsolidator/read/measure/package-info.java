/**
 * Measures: plans, reports and checklists of open data, with what belongs to one measure joined. Segments enter;
 * {@link org.itaconsolidator.model.reading.Measure}s, open-data answers or refusals leave.
 */
package org.itaconsolidator.read.measure;
