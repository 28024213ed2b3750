package org.itaconsolidator.cli;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One thing that the command line can be asked for.
 *
 * @param name the word on the command line, and that of its help text in the message files
 * @param words adds its options and parameters
 */
record Verb(String name, Consumer<Declarations> words, Function<Session, ExitCode> call) {}
