/**
 * What the ten scores of a year add up to. Score readings, stored scores, stated figures and the years' frameworks
 * enter; the readings that count, instrument scores, totals, levels, comparisons and findings on contradictions leave.
 * Pure: no I/O, no clock, no {@code double}. Nothing is ever corrected automatically.
 */
package org.itaconsolidator.score;
