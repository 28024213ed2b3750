/**
 * What things are: fiscal years, bodies, scores, measures, findings. Nothing enters and nothing leaves; every other
 * package speaks in these terms. Uses {@code java.*} only, holds no {@code double}, reads no clock.
 *
 * <p>Conventions: a text component is never null and {@code ""} means a blank cell; a number that may be blank is an
 * {@code Optional}; {@code findX} returns an {@code Optional}, {@code getX} throws, {@code listX} returns all.
 */
package org.itaconsolidator.model;
