/**
 * The one door to writing workbooks (Apache POI): the blank and pre-filled forms, and the consolidated workbook that the
 * managers open. Declarations of forms and rows of the public views enter; {@code .xlsx} files leave, the same bytes for
 * the same content. Reads no inbox and no store.
 */
package org.itaconsolidator.report;
