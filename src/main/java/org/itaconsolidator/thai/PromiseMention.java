package org.itaconsolidator.thai;

import org.itaconsolidator.model.Promise;

/**
 * A promise with the words that make it.
 *
 * @param promise when
 * @param phrase the words, as written
 */
public record PromiseMention(Promise promise, String phrase) {}
