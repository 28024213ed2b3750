package org.itaconsolidator.model.reading;

import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;

/**
 * Who delivers what and for when, according to the workbook (title lines first, prose last), its folder, then the job
 * file.
 *
 * @param body the body, empty if nothing names one
 * @param division the delivering division, canonical or as written, {@code ""} for the whole body or unknown
 * @param fiscalYear the year of the document's title; empty if none is stated or a score table holds several
 * @param round 6 or 12 (months), empty if none is stated: never defaulted
 * @param source official, unless the title or form says ประเมินตนเอง
 */
public record DocumentHead(
        Optional<Body> body, String division, Optional<FiscalYear> fiscalYear, OptionalInt round, SourceKind source) {}
