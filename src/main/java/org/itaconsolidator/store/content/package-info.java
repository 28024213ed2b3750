/**
 * Reads from the store, by body and year. Most records are read from the tables, whose numbers are exact text, and not
 * from the public views, which show the same rows to other programs: what a view computes is changed in both places.
 * It changes nothing.
 */
package org.itaconsolidator.store.content;
