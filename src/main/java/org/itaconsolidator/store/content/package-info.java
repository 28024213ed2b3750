/**
 * Reads from the store: rows of the public views, by body and year. It changes nothing.
 */
package org.itaconsolidator.store.content;
