/**
 * The step score. For each body in which something changed, its scores are settled, totalled and compared, and its
 * measures followed; a few bodies are computed ahead of the one being stored. Stored readings enter; stored figures
 * leave.
 */
package org.itaconsolidator.job.scoring;
