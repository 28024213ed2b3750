/**
 * The pictures of one body's result and of several bodies side by side: plain rows
 * ({@link org.itaconsolidator.chart.ChartContent}, {@link org.itaconsolidator.chart.BodiesContent}) enter, PNG and SVG files
 * leave. The one door to JFreeChart, org.jfree.svg and java.awt. JFreeChart draws bars, points
 * and lines with their axes and grids; cells of heat maps and calendar, the summary page and the names beside the plots are
 * drawn here; every letter is set by {@link org.itaconsolidator.chart.Canvas} in the
 * bundled Sarabun, so that no font of the machine and none of a theme can slip in. The same content gives the same bytes on
 * the same JDK build.
 */
package org.itaconsolidator.chart;
