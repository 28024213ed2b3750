/**
 * The charts of one body's result and of several bodies compared. Plain rows
 * ({@link org.itaconsolidator.chart.ChartContent}, {@link org.itaconsolidator.chart.BodiesContent}) enter; PNG and SVG
 * files leave. Only this package uses JFreeChart, org.jfree.svg and java.awt.
 *
 * <p>JFreeChart's datasets, plots, renderers, axes, markers and annotations draw the plots, in the look that
 * {@link org.itaconsolidator.chart.Plots} sets. The one-page summary, headings, tables beside a plot and hatched areas
 * are drawn here. {@link org.itaconsolidator.chart.Canvas} sets all text, also for axes and renderers, in the bundled
 * font Sarabun, so that no font of the machine or of a theme is used. The same content gives the same bytes on the
 * same JDK build.
 */
package org.itaconsolidator.chart;
