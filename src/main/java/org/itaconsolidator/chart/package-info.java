/**
 * The pictures of one body's result and of several bodies side by side: plain rows
 * ({@link org.itaconsolidator.chart.ChartContent}, {@link org.itaconsolidator.chart.BodiesContent}) enter, PNG and SVG files
 * leave. The one door to JFreeChart, org.jfree.svg and java.awt. JFreeChart draws grouped bars and the web with their grids;
 * stacked bars, cells and bands are plain shapes; every letter is set by {@link org.itaconsolidator.chart.Canvas} in the
 * bundled Sarabun, so that no font of the machine and none of a theme can slip in. The same content gives the same bytes on
 * the same JDK build.
 */
package org.itaconsolidator.chart;
