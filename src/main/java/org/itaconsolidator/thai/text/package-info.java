/**
 * Letters, digits, words, numbers and numbered lists as officers type them. A cell's text enters; a folded text, a key or
 * a number leaves, or "not understood". Knows no workbook.
 */
package org.itaconsolidator.thai.text;
