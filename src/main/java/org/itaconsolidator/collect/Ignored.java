package org.itaconsolidator.collect;

/**
 * A file or folder of the inbox that is not a delivery.
 *
 * @param inboxPath path relative to the inbox with {@code /}; a folder's ends with {@code /}
 * @param rule why
 */
public record Ignored(String inboxPath, IgnoreRule rule) {}
