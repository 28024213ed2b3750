package org.itaconsolidator.framework;

import java.util.OptionalInt;

/**
 * A topic that a text names.
 *
 * @param typedNumber the number typed in front of the name
 */
public record TopicMatch(Topic topic, NameKind kind, OptionalInt typedNumber) {}
