/**
 * A file as sheets of typed cells. Bytes enter; a {@code Workbook} of {@code Grid}s leaves, or an {@code
 * UnreadableWorkbook} that says what is wrong with the file. Damage and bounds of work are known here; no word of an
 * officer is understood.
 */
package org.itaconsolidator.read.book;
