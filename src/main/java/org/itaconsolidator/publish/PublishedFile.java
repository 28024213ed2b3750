package org.itaconsolidator.publish;

/**
 * A file of a run, as {@code run.json} lists it.
 *
 * @param path relative to the run's folder, with {@code /}
 * @param size bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record PublishedFile(String path, long size, String sha256) {}
