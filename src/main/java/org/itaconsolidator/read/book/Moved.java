package org.itaconsolidator.read.book;

import org.itaconsolidator.model.CellRef;

/** Cells that are read at other places than those where they stand. */
@FunctionalInterface
public interface Moved {
    /** Where the cell stands that is read at a place; the place itself where it was not moved. */
    CellRef stands(CellRef read);
}
