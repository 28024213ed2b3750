/**
 * What a fiscal year's assessment consists of: instruments, weights, indicators, items, levels and topics, each with
 * how sure it is and where it was seen, in one YAML file per year. These files and an officer's text enter; a typed
 * fact of that year leaves, or nothing if the text names none. Weights and levels of a year are stated here only, as
 * data.
 */
package org.itaconsolidator.framework;
