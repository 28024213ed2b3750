package org.itaconsolidator.check;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.framework.ItemMatch;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;

/** The text of a row must be about the row's own instrument, and not copied from another instrument's item. */
record TextFromOtherItemRule(Frameworks frameworks) implements Rule {
    private static final List<Field> ASKED = List.of(Field.SUB_TOPIC, Field.ISSUE, Field.MEASURE);

    @Override
    public List<Finding> check(Submission submission) {
        Optional<FiscalYear> year = submission.head().fiscalYear();
        if (year.isEmpty()) {
            return List.of();
        }
        return submission.measures().stream()
                .filter(measure -> measure.indicator().isPresent())
                .flatMap(measure -> findForeign(measure, year.get()).stream())
                .toList();
    }

    private Optional<Finding> findForeign(Measure measure, FiscalYear year) {
        Optional<Framework> framework =
                frameworks.findFramework(year).or(() -> frameworks.findFramework(year.previous()));
        int indicator = measure.indicator().getAsInt();
        if (framework.isEmpty() || indicator > framework.get().indicators().size()) {
            return Optional.empty();
        }
        Instrument own = framework.get().getIndicator(indicator).instrument();
        for (Field field : ASKED) {
            Optional<FieldText> text = measure.findText(field);
            if (text.isPresent()) {
                Optional<Finding> foreign = field == Field.SUB_TOPIC || isQuotation(framework.get(), text.get())
                        ? findForeign(framework.get(), year, indicator, own, text.get())
                        : findNamed(framework.get(), year, indicator, own, text.get());
                if (foreign.isPresent()) {
                    return foreign;
                }
            }
        }
        return Optional.empty();
    }

    /** Officers use their own words for issues and measures: a survey item word for word can only be a copy. */
    private Optional<Finding> findNamed(
            Framework framework, FiscalYear year, int indicator, Instrument own, FieldText text) {
        return frameworks
                .findForeignQuestion(year, own, text.text())
                .map(item -> finding(framework, indicator, text, item));
    }

    /** By the item that the text names; if it names none, by the survey with whose opening words it begins. */
    private Optional<Finding> findForeign(
            Framework framework, FiscalYear year, int indicator, Instrument own, FieldText text) {
        Optional<ItemMatch> named = frameworks.findItemByText(year, text.text());
        if (named.isPresent()) {
            return named.filter(match -> match.item().instrument() != own)
                    .map(match -> finding(framework, indicator, text, match.item()));
        }
        return framework
                .findQuestionedSurvey(text.text())
                .filter(asked -> asked != own)
                .map(asked -> Finding.at(
                                text.at(), FindingCode.TEXT_FROM_OTHER_ITEM, text.text(), example(framework, indicator))
                        .with("case", "question")
                        .with("indicator", String.valueOf(indicator))
                        .with("instrument", asked.name()));
    }

    private static boolean isQuotation(Framework framework, FieldText text) {
        return framework.findQuestionedSurvey(text.text()).isPresent();
    }

    private static Finding finding(Framework framework, int indicator, FieldText text, ItemDef item) {
        String other = item.indicator().isPresent()
                ? String.valueOf(item.indicator().getAsInt())
                : item.instrument().name();
        return Finding.at(text.at(), FindingCode.TEXT_FROM_OTHER_ITEM, text.text(), example(framework, indicator))
                .with("indicator", String.valueOf(indicator))
                .with("item", item.code())
                .with("otherIndicator", other);
    }

    /** An item of the row's own indicator as an example; the indicator's name if the year's items are not known. */
    private static String example(Framework framework, int indicator) {
        return framework.items().stream()
                .filter(item -> item.indicator().isPresent() && item.indicator().getAsInt() == indicator)
                .filter(item -> item.name().isPresent())
                .map(item -> item.code() + " " + item.name().get())
                .findFirst()
                .orElse(framework.getIndicator(indicator).name());
    }
}
