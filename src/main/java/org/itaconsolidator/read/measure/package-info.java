/**
 * Reads measures: plans, reports and OIT checklists, joining the rows that belong to one measure. Segments enter;
 * {@link org.itaconsolidator.model.reading.Measure}s, checklist answers or refusals leave.
 */
package org.itaconsolidator.read.measure;
