/**
 * The terms that all other packages use: fiscal years, bodies, scores, measures, findings. Uses {@code java.*} only,
 * holds no {@code double}, reads no clock.
 *
 * <p>Conventions: a text is never null, and {@code ""} means a blank cell; a number that may be blank is an
 * {@code Optional}; {@code findX} returns an {@code Optional}, {@code getX} throws, {@code listX} returns all.
 */
package org.itaconsolidator.model;
