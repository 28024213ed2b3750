/**
 * What stands around a table on its sheet: titles, notes, comments and marks, and what a score's own cell shows. Grids
 * enter; texts leave, with what they say about the scores.
 */
package org.itaconsolidator.read.around;
