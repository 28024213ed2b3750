/**
 * What officers' tables look like: headings, forms and word lists, loaded strictly from {@code layouts/*.yaml}. The
 * reader, the blank forms, the checks and the docs all use these declarations, so they cannot drift apart.
 */
package org.itaconsolidator.layout;
