package org.itaconsolidator.thai.promise;

import org.itaconsolidator.model.measure.Promise;

/**
 * A promise with the words that make it.
 *
 * @param phrase the words, as written
 */
public record PromiseMention(Promise promise, String phrase) {}
