/**
 * Writes to the store, in the caller's transaction: checked submissions, settled and compared scores, followed
 * measures, web addresses. The cost depends only on how much changed.
 */
package org.itaconsolidator.store.keep;
