/**
 * The made-up office of {@code jobs/sample}: the words in {@code src/test/resources/sample} enter, the workbooks of the two
 * sample inboxes leave. {@link org.itaconsolidator.sample.SampleInbox} writes them; tests prove that the committed ones are
 * what it writes and what the program reads in them.
 */
package org.itaconsolidator.sample;
