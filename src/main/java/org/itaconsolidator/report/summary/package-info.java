/**
 * Page one: the result in a sentence, what to do now, what is weakest and why, for one body or several. Arranged rows
 * and the cells of scores enter; the first sheet leaves.
 */
package org.itaconsolidator.report.summary;
