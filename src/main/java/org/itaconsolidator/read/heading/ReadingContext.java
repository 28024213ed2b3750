package org.itaconsolidator.read.heading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.period.Periods;

/**
 * What is needed to read the tables of one workbook.
 *
 * @param layouts headings and forms
 * @param headings matches headings, including the body's confirmed ones
 * @param words words that distinguish rows
 * @param frameworks facts of the fiscal years
 * @param body the body that the workbook is of
 * @param scope the judge of what places around scores say about them
 * @param vocabulary the parts of which texts around scores consist
 * @param documentYear the year of the document, empty if none is stated
 * @param expectedDivisions the divisions that "all divisions" means; empty if the job does not say
 * @param divisionsBySheet who is responsible for rows without a division, by sheet
 */
public record ReadingContext(
        Layouts layouts,
        HeadingMatcher headings,
        Words words,
        Frameworks frameworks,
        DivisionNames divisionNames,
        OwnBody body,
        ScopeJudge scope,
        KnownTexts.Vocabulary vocabulary,
        Optional<FiscalYear> documentYear,
        List<String> expectedDivisions,
        Map<String, String> divisionsBySheet) {
    public KnownTexts known() {
        return new KnownTexts(words, vocabulary, body);
    }

    /** Whether a text is what a column of periods, or one of the responsible, is for: both are known by what they say. */
    public boolean isOf(Field field, String text) {
        return field == Field.PERIOD ? isPeriod(text) : field == Field.RESPONSIBLE && isDivision(text);
    }

    private boolean isPeriod(String text) {
        Period period = Periods.read(text, documentYear);
        return !(period instanceof Period.Blank || period instanceof Period.NotUnderstood);
    }

    private boolean isDivision(String text) {
        Divisions read = divisionNames.read(text);
        return read.all()
                || read.names().stream()
                        .anyMatch(name -> divisionNames.isStandard(name) || expectedDivisions.contains(name));
    }

    /** Whether a text names an indicator of any year, or an instrument. */
    public boolean namesPart(String text) {
        return frameworks.findIndicatorOfAnyYear(text).isPresent()
                || naming().findInstrument(text).isPresent();
    }

    /** The framework to know names by: the document's year's, else the newest. */
    public Framework naming() {
        return naming(frameworks, documentYear);
    }

    public static Framework naming(Frameworks frameworks, Optional<FiscalYear> documentYear) {
        return documentYear.flatMap(frameworks::findFramework).orElseGet(frameworks::latestKnown);
    }
}
