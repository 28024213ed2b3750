package org.itaconsolidator.collect;

/**
 * Something in the inbox that is no delivery.
 *
 * @param inboxPath path relative to the inbox with {@code /}; a folder's ends with {@code /}
 * @param rule why
 */
public record Ignored(String inboxPath, IgnoreRule rule) {}
