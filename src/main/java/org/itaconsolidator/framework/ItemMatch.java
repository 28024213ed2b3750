package org.itaconsolidator.framework;

import org.itaconsolidator.model.FiscalYear;

/**
 * An item that a text names.
 *
 * @param frameworkYear the year whose list it comes from
 * @param typedCode the code as typed, such as E๑๒, 1๒๓ or ๒๔; {@code ""} where none stands
 * @param likeness how much of the item's name stands in the text, 0 to 100 per cent; 0 where the name is not known
 */
public record ItemMatch(ItemDef item, FiscalYear frameworkYear, String typedCode, int likeness) {}
