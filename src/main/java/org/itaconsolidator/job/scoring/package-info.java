/**
 * Step score: the scores of each body of which something changed are settled, totalled and compared, its measures followed,
 * some bodies ahead of the one that is stored. Stored readings enter; stored figures leave.
 */
package org.itaconsolidator.job.scoring;
