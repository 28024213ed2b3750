/**
 * Decides whose a workbook is: its body, division, fiscal year and round, each with the place that says so. Titles and
 * the form's own record enter; a {@link org.itaconsolidator.model.reading.DocumentHead} leaves.
 */
package org.itaconsolidator.read.head;
