/**
 * What stands around a table on its sheet: titles, notes, comments, marks, and what a score's own cell shows. Grids
 * enter; texts with what they say of the scores leave.
 */
package org.itaconsolidator.read.around;
