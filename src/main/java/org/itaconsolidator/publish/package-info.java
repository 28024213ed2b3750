/**
 * Puts a whole run into place. Finished files in a temporary folder enter; they are verified, written to the disk for
 * good and moved to {@code history}, then {@code latest} switches. What was published before stays until that moment,
 * whatever fails.
 */
package org.itaconsolidator.publish;
