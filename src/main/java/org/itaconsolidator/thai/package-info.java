/**
 * How officers write: characters, digits, numbers, dates, periods, lists, names of divisions and bodies. A cell's text
 * enters; a folded key or a typed value leaves, or "not understood". Knows no workbook and no fiscal year's rules.
 */
package org.itaconsolidator.thai;
