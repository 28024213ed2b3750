package org.itaconsolidator.read.head;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.name.DivisionNames;

/**
 * What the job file says about a body that delivers.
 *
 * @param body the official name and place
 * @param aliases other spellings that mean it too
 * @param divisions what "all divisions" stands for; empty where the job does not say
 * @param renamed other names of its divisions, each with the one that is meant
 * @param fiscalYear the year it delivers for, used where neither workbook nor folder names one
 * @param expectsScores whether scores without a year may be of that one: a result is often analysed in the year after
 * @param reportRounds of which fiscal years reports of a round are due, each once, empty for any year; a round is
 *     never filled in from here
 */
public record ExpectedBody(
        Body body,
        List<String> aliases,
        List<String> divisions,
        Map<String, String> renamed,
        Optional<FiscalYear> fiscalYear,
        boolean expectsScores,
        List<Optional<FiscalYear>> reportRounds) {
    public ExpectedBody {
        aliases = List.copyOf(aliases);
        divisions = List.copyOf(divisions);
        renamed = Map.copyOf(renamed);
        reportRounds = List.copyOf(reportRounds);
    }

    /** A body whose divisions have no other names, and whose scores may be asked for. */
    public ExpectedBody(
            Body body,
            List<String> aliases,
            List<String> divisions,
            Optional<FiscalYear> fiscalYear,
            List<Optional<FiscalYear>> reportRounds) {
        this(body, aliases, divisions, Map.of(), fiscalYear, true, reportRounds);
    }

    /** Names of divisions as this body uses them. */
    public DivisionNames naming(DivisionNames names) {
        return names.with(divisions).renaming(renamed);
    }

    /** Whether a report of some round is due for a fiscal year; one that is not known may be any. */
    public boolean expectsRound(Optional<FiscalYear> year) {
        return reportRounds.stream().anyMatch(due -> due.isEmpty() || year.isEmpty() || due.equals(year));
    }
}
