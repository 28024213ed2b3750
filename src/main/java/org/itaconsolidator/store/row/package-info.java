/**
 * Turns records into rows and rows into records, by the columns of the table or view; compares rows with those already
 * stored, and sends them in batches.
 */
package org.itaconsolidator.store.row;
