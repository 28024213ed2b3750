package org.itaconsolidator.read.compare;

import java.util.List;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.head.BodyResolver;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.thai.name.BodyNames;

/**
 * What lists of bodies in one workbook are read with.
 *
 * @param places the file's name and its folders
 * @param vocabulary what texts around scores are made of
 * @param draft receives what is read
 */
public record ListContext(
        Words words,
        Frameworks frameworks,
        BodyNames names,
        BodyResolver bodies,
        List<String> places,
        KnownTexts.Vocabulary vocabulary,
        SubmissionDraft draft) {
    Framework naming() {
        return frameworks.latestKnown();
    }
}
