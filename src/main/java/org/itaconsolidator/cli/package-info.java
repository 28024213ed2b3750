/**
 * The command line: arguments, progress, results, exit codes. Words enter; texts or one JSON document leave on standard
 * output, messages on standard error, and an exit code. The one door to picocli and to the standard streams. What is asked
 * for is done behind {@link org.itaconsolidator.app.Consolidator}, which is loaded only once a verb is surely called.
 */
package org.itaconsolidator.cli;
