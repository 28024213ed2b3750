/**
 * The page that opens in any browser, on a phone too: {@code index.html}, one file without a script that asks nothing of a
 * network. What the consolidated workbook tells enters as plain rows, with the paths of the files beside it; one page leaves,
 * the same bytes for the same content.
 */
package org.itaconsolidator.page;
