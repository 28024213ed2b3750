/**
 * Rows of scores as they are compared and shown: a body's scores in a year, its rank, its plans, lists of many bodies.
 * Every score is a {@code BigDecimal} out of its full mark; an empty {@code Optional} is a blank, never 0.
 */
package org.itaconsolidator.model.score;
