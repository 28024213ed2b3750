/**
 * The command line: arguments, progress, results and exit codes. Arguments enter; text or one JSON document leaves on
 * standard output, messages leave on standard error, and an exit code. Only this package uses picocli and the standard
 * streams. The work is done behind {@link org.itaconsolidator.app.Consolidator}, which is loaded only when a command
 * is certain to be called.
 */
package org.itaconsolidator.cli;
