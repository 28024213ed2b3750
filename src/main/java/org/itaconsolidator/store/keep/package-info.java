/**
 * What is written into the store, in the caller's transaction: checked submissions, settled and compared scores, followed
 * measures, addresses. Whatever changes, the cost is that of what changed.
 */
package org.itaconsolidator.store.keep;
