/**
 * Letters, digits, words, numbers and numbered lists as officers type them. A cell's text enters; a folded text, a key
 * or a number leaves, or "not understood". This package knows no workbook.
 */
package org.itaconsolidator.thai.text;
