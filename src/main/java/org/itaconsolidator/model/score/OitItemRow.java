package org.itaconsolidator.model.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;

/**
 * A stored row of an OIT checklist: a row of {@code v_oit_items}.
 *
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param item O1..On
 * @param owner the divisions that answer for it, with "/" between them, {@code ""} if blank
 * @param url where it is disclosed, {@code ""} if blank
 * @param selfScore 0 or 100; empty if blank, which is not 0
 * @param checkedOn the day of the check; empty if blank or no day
 * @param place its first cell
 * @param cells the cell of each value, by field
 */
public record OitItemRow(
        Body body,
        String division,
        FiscalYear fiscalYear,
        String item,
        String owner,
        String url,
        Optional<Integer> selfScore,
        Optional<LocalDate> checkedOn,
        Place place,
        Map<Field, CellRef> cells) {
    public OitItemRow {
        cells = Map.copyOf(cells);
    }

    /** The divisions responsible for it: those named, else the deliverer; none if unknown. */
    public List<String> listOwners() {
        return Stream.of((owner.isBlank() ? division : owner).split("/"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** The place of a value; the row's place if the cell is unknown. */
    public Place placeOf(Field field) {
        CellRef cell = cells.get(field);
        return cell == null ? place : new Place(place.fileName(), cell.sheet(), cell.a1());
    }
}
