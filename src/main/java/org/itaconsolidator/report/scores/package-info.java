/**
 * The score sheets: scorecards with their formulas, bodies compared, ways to the target. Arranged
 * rows enter; sheets leave, with the cell of each figure that other sheets refer to.
 */
package org.itaconsolidator.report.scores;
