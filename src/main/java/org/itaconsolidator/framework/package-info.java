/**
 * What a fiscal year's assessment consists of: instruments, weights, indicators, items, levels, topics, each with how sure
 * it is and where it was seen, one YAML file per year. The files and an officer's text enter; a typed fact of that year
 * leaves, or nothing where the text names none. Weights and levels of a year are data here and nowhere else.
 */
package org.itaconsolidator.framework;
