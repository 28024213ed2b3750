package org.itaconsolidator.read;

import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;

/**
 * What a cell says as a heading.
 *
 * @param field what the column means
 * @param known the heading of the layouts that it was taken for
 * @param exact whether it is that heading, or only uniquely near it
 * @param year the fiscal year named in it, for scores and levels
 * @param indicator the indicator named in it, where indicators stand across
 * @param figure the instrument score, total or level named in it, where these stand across
 */
record Heading(
        Field field,
        String known,
        boolean exact,
        Optional<FiscalYear> year,
        OptionalInt indicator,
        Optional<ReportedFigure.Kind> figure) {
    static Heading of(Field field, String known, boolean exact) {
        return new Heading(field, known, exact, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    Heading in(FiscalYear fiscalYear) {
        return new Heading(field, known, exact, Optional.of(fiscalYear), indicator, figure);
    }
}
