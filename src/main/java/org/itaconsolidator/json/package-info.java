/**
 * Reads and writes JSON; only this package uses a JSON library (jackson-core, streaming only). Maps, lists, records
 * and plain values enter; formatted JSON in UTF-8 leaves, always the same text for the same content. Reading gives
 * maps and lists back.
 */
package org.itaconsolidator.json;
