/**
 * The pictures of one body's result: plain rows ({@link org.itaconsolidator.chart.ChartContent}) enter, PNG and SVG files
 * leave. The one door to JFreeChart, org.jfree.svg and java.awt. JFreeChart draws bars, lines and grids; every letter is
 * set by {@link org.itaconsolidator.chart.Canvas} in the bundled Sarabun, so that no font of the machine and none of a
 * theme can slip in. The same content gives the same bytes on the same JDK build.
 */
package org.itaconsolidator.chart;
