package org.itaconsolidator.report.scores;

import org.itaconsolidator.message.Messages;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * The table of the sheet of bodies, which all its rows are written into.
 *
 * @param table where the rows go, one after the other
 * @param columns what stands where
 * @param words the sheet's words
 * @param comparisons the words of comparisons, such as those of risks
 */
record BodiesTable(TableSheet table, BodiesColumns columns, ReportWords words, Messages comparisons) {}
