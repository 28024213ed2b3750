/**
 * What a body publishes and signs: the measures plan, the reports of its execution, the memos to the divisions, the OIT
 * pack. Stored rows of one body and fiscal year enter; documents leave as what stands in them, and their tables as data, CSV
 * and JSON. Writes no file and no name of a person: positions and dotted lines.
 */
package org.itaconsolidator.paper;
