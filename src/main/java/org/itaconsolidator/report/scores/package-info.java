/**
 * The sheets of scores: scorecards with their formulas, bodies beside each other, ways to the target,
 * self-assessments. Arranged rows enter; sheets leave, with the place of each figure that other sheets refer to.
 */
package org.itaconsolidator.report.scores;
