/**
 * What the texts near a number say about it: whose it is, of which kind and of which year. The text of one place
 * enters (a title, a line inside a table, the heading of a group, a label, a cell beside the scores); a
 * {@code NumberScope} leaves, and the scopes of several places are merged here. The words are data
 * ({@code layouts/words.yaml}) and sentence forms are patterns; this package knows no cells and no tables.
 */
package org.itaconsolidator.read.scope;
