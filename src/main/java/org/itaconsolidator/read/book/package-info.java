/**
 * Reads a file as sheets of typed cells. Bytes enter; a {@code Workbook} of {@code Grid}s leaves, or an
 * {@code UnreadableWorkbook} that says what is wrong with the file. This package knows about damage and limits of
 * work, but understands no word that an officer wrote.
 */
package org.itaconsolidator.read.book;
