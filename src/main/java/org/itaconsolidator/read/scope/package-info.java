/**
 * Whose a number is, of which kind and of which year: what the places around it say. The text of one place enters (a title, a
 * line inside a table, the heading of a group, a label, a cell beside the scores); what it says leaves, and what several
 * places say is merged here. Words are data ({@code layouts/words.yaml}),
 * forms of sentences are patterns; cells and tables are not known here.
 */
package org.itaconsolidator.read.scope;
