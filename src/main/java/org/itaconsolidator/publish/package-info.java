/**
 * Puts a finished run in place. A temporary folder of finished files enters; the files are verified, forced to disk
 * and moved to {@code history}, and then {@code latest} is switched to them. Until that moment the previous
 * publication stays, whatever fails.
 */
package org.itaconsolidator.publish;
