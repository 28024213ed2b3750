/**
 * The one door to reading workbooks: bytes of a workbook enter, a {@link org.itaconsolidator.model.Submission} leaves, with
 * every row accounted for. In the order of the flow: parts of the package ({@code WorkbookParts}), grids of typed cells
 * ({@code Grid}), tables found by their headings ({@code HeadingFinder}), rows turned into scores, measures, notes.
 */
package org.itaconsolidator.read;
