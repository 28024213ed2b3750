/**
 * The web page {@code index.html}, for any browser and for phones: one file, without scripts and without network
 * access. The content of the consolidated workbook enters as plain rows, with the paths of the files beside it; one
 * page leaves, the same bytes for the same content.
 */
package org.itaconsolidator.page;
