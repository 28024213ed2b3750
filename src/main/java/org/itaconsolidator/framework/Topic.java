package org.itaconsolidator.framework;

import java.util.List;

/**
 * One of the topics under which measures are reported.
 *
 * @param number its official number, from 1
 * @param spellings other spellings to accept
 * @param indicators the indicators it touches; a convenience of this program, not official
 */
public record Topic(int number, String name, List<String> spellings, List<Integer> indicators) {
    public Topic {
        spellings = List.copyOf(spellings);
        indicators = List.copyOf(indicators);
    }
}
