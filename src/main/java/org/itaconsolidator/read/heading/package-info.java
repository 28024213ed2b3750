/**
 * Finds out which rows of a sheet are headings, what each column below them holds, and why ({@code Explanation}). A
 * grid and the words of fields enter; a {@code HeadingBlock} of {@code TableColumn}s leaves.
 */
package org.itaconsolidator.read.heading;
