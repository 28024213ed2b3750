package org.itaconsolidator.cli;

import picocli.CommandLine.Model.CommandSpec;

/** One thing that the command line can be asked for. Its name is that of its help text in the message files. */
interface Verb {
    /** The word on the command line. */
    String name();

    /** Adds options and parameters. */
    void declare(CommandSpec spec, Texts texts);

    ExitCode call(Session session);
}
