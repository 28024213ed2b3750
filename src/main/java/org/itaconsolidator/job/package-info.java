/**
 * The calls of the command line, done with the rooms of this hall, which alone join the stages: what is asked in {@code app}
 * enters, what is told or a fault leaves.
 */
package org.itaconsolidator.job;
