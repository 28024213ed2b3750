/**
 * What the ten scores say. Score readings, stored scores, stated figures and the years' frameworks enter; the readings
 * that count, instrument scores, totals, levels, comparisons and findings on contradictions leave. Pure: no I/O, no
 * clock, no {@code double}. Nothing is ever corrected by itself.
 */
package org.itaconsolidator.score;
