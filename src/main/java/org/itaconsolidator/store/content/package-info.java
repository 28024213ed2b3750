/**
 * What is read out of the store: rows of the public views, by body and year. Changes nothing.
 */
package org.itaconsolidator.store.content;
