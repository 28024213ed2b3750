package org.itaconsolidator.read.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.thai.name.DivisionNames;

/**
 * What the tables of one workbook are read with.
 *
 * @param layouts headings and forms
 * @param headings tells headings, the body's confirmed ones among them
 * @param words words that tell rows apart
 * @param frameworks facts of the fiscal years
 * @param divisionNames names of divisions
 * @param body the body that the workbook is of
 * @param scope the judge of what the places around scores say of them
 * @param vocabulary what texts around scores are made of
 * @param documentYear the year of the document, empty where none is stated
 * @param expectedDivisions the divisions that "all divisions" stands for; empty where the job does not say
 * @param divisionsBySheet who is responsible for rows that name nobody, by sheet
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
    /** What texts around scores are made of. */
    public KnownTexts known() {
        return new KnownTexts(words, vocabulary, body);
    }

    /** The framework to know names by: the document's year's, else the newest. */
    public Framework naming() {
        return naming(frameworks, documentYear);
    }

    /** The framework to know names by in a document of a year. */
    public static Framework naming(Frameworks frameworks, Optional<FiscalYear> documentYear) {
        return documentYear.flatMap(frameworks::findFramework).orElseGet(frameworks::latestKnown);
    }
}
