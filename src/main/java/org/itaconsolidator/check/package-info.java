/**
 * Checks a submission as read. A submission enters; it leaves with the findings of all rules, without what errors keep
 * out of the store, with repeated measures marked, and with its row ledger counted again. A workbook with a lost row is
 * refused as a fault of the program; everything else is a finding.
 */
package org.itaconsolidator.check;
