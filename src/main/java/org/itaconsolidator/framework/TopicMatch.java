package org.itaconsolidator.framework;

/** A topic that a text names. */
public record TopicMatch(Topic topic, NameKind kind) {}
