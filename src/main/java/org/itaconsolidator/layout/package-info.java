/**
 * What the officers' tables look like: headings and forms, loaded strictly from {@code layouts/*.yaml}. The reader, the
 * blank forms, the checks and the docs use the same declaration, so they cannot drift.
 */
package org.itaconsolidator.layout;
