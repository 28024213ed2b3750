/**
 * What one workbook says, as read: whose it is, its scores and stated figures, measures with their steps, analyses,
 * the OIT checklist, and the ledger of its rows. Readers make it; checks and the store use it and never change it.
 */
package org.itaconsolidator.model.reading;
