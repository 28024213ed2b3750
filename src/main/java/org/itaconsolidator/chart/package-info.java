/**
 * The pictures of one body's result and of several bodies side by side: plain rows
 * ({@link org.itaconsolidator.chart.ChartContent}, {@link org.itaconsolidator.chart.BodiesContent}) enter, PNG and SVG files
 * leave. The one door to JFreeChart, org.jfree.svg and java.awt. JFreeChart's datasets, plots, renderers, axes, markers and
 * annotations draw what is shown in the look of {@link org.itaconsolidator.chart.Plots}; the one-page summary, headings, tables
 * beside a plot and hatched surfaces are drawn here. Every letter is set by {@link org.itaconsolidator.chart.Canvas} in the bundled
 * Sarabun, called from axes and renderers, so that no font of the machine and none of a theme can slip in. The same content gives
 * the same bytes on the same JDK build.
 */
package org.itaconsolidator.chart;
