/**
 * Rows: how a record becomes a row and a row a record, by the columns of the table or view; rows compared with those that
 * are there, sent in batches.
 */
package org.itaconsolidator.store.row;
