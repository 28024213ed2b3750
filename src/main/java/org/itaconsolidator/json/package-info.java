/**
 * The one door to a JSON library (jackson-core, streaming only). Maps, lists, records and plain values enter, pretty JSON in
 * UTF-8 leaves, the same text for the same content; and back into maps and lists.
 */
package org.itaconsolidator.json;
