package org.itaconsolidator.publish;

/** How {@code latest} shows the newest run. */
public enum LatestStyle {
    /** A symbolic link to the newest folder of {@code history}: it switches at once. */
    LINK,
    /** Copies, each file whole at every moment and {@code run.json} last: where the system has no links. */
    COPY
}
