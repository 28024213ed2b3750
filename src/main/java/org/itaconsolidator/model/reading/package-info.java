/**
 * What one workbook says, as read: its head, scores and figures as stated, measures with their steps, analyses, the OIT
 * checklist, and the ledger of its rows. Readers make it, checks and the store take it; nobody changes it.
 */
package org.itaconsolidator.model.reading;
