package org.itaconsolidator.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.ReportedFigure.Kind;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.report.FormChoices;
import org.itaconsolidator.report.FormRequest;
import org.itaconsolidator.report.FormWriter;
import org.itaconsolidator.report.PrefilledScores;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.thai.BodyNames;

/** The verb templates: all five forms, blank or filled with what the store knows. */
final class TemplateWriting {
    private static final List<Field> PLANNED =
            List.of(Field.MEASURE, Field.ISSUE, Field.PERIOD, Field.RESPONSIBLE, Field.STEPS);

    private final Clock clock;

    TemplateWriting(Clock clock) {
        this.clock = clock;
    }

    List<Path> write(TemplatesRequest request) {
        Frameworks frameworks = Frameworks.load(Optional.empty());
        Framework framework = framework(request, frameworks);
        FiscalYear year = framework.fiscalYear();
        FormChoices choices = FormChoices.of(framework, frameworks.findFramework(year.previous()));
        FormWriter writer = new FormWriter(Layouts.load(), FormLists.load());
        Map<Path, FormRequest> forms = new LinkedHashMap<>();
        requests(request, year, framework)
                .forEach(form -> forms.put(request.output().resolve(writer.fileName(form)), form));
        forms.keySet().stream().filter(Files::exists).findFirst().ifPresent(file -> {
            throw Fault.ofConfiguration("form-exists", Map.of("file", file.toString()));
        });
        try {
            Files.createDirectories(request.output());
            for (Map.Entry<Path, FormRequest> form : forms.entrySet()) {
                writer.write(form.getValue(), choices, form.getKey());
            }
            return List.copyOf(forms.keySet());
        } catch (IOException e) {
            throw Fault.ofFailure(
                    "output-not-written", Map.of("file", request.output().toString()), e);
        }
    }

    /** Of the year asked for; else of today's or, before its manual is out, of the latest that is known. */
    private Framework framework(TemplatesRequest request, Frameworks frameworks) {
        if (request.fiscalYear().isEmpty()) {
            return frameworks.findFramework(FiscalYear.of(LocalDate.now(clock))).orElseGet(frameworks::latestKnown);
        }
        FiscalYear year = request.fiscalYear().get();
        return frameworks.findFramework(year).orElseThrow(() -> {
            String known = frameworks.years().stream()
                    .map(each -> Integer.toString(each.buddhist()))
                    .collect(Collectors.joining(", "));
            return Fault.ofConfiguration(
                    "fiscal-year-unknown", Map.of("year", Integer.toString(year.buddhist()), "known", known));
        });
    }

    private static List<FormRequest> requests(TemplatesRequest request, FiscalYear year, Framework framework) {
        if (request.store().isEmpty()) {
            Optional<Body> body = Optional.of(request.organisation())
                    .filter(name -> !name.isBlank())
                    .map(TemplateWriting::official);
            return forms(request, year, body, Map.of());
        }
        Path place = request.store().get();
        if (!Files.exists(place)) {
            throw Fault.ofConfiguration("store-missing", Map.of("store", place.toString()));
        }
        try (Store store = OpenStore.at(place)) {
            ContentReader content = new ContentReader(store);
            Body body = body(request, content);
            PrefilledScores scores = scores(content, body);
            List<Map<Field, String>> plan = plan(content, body, request.division(), year, framework);
            return forms(
                    request,
                    year,
                    Optional.of(body),
                    Map.of(Form.SCORES, form -> form.withScores(scores), Form.REPORT, form -> form.withRows(plan)));
        }
    }

    private static Body official(String name) {
        return BodyNames.load().listMentions(name).stream()
                .findFirst()
                .map(mention -> new Body(mention.name(), mention.district(), mention.province()))
                .orElseGet(() -> new Body(name, "", ""));
    }

    private static Body body(TemplatesRequest request, ContentReader content) {
        List<Body> bodies = content.listBodies();
        if (request.organisation().isBlank() && bodies.size() == 1) {
            return bodies.get(0);
        }
        return StoredBody.get(bodies, request.organisation());
    }

    private static List<FormRequest> forms(
            TemplatesRequest request,
            FiscalYear year,
            Optional<Body> body,
            Map<Form, UnaryOperator<FormRequest>> filling) {
        List<FormRequest> forms = new ArrayList<>();
        for (Form form : Form.values()) {
            OptionalInt round = form == Form.REPORT ? request.round() : OptionalInt.empty();
            FormRequest blank = FormRequest.blank(form, year);
            FormRequest named = body.map(blank::forBody).orElse(blank);
            FormRequest divided = named.forDivision(form == Form.SCORES ? "" : request.division());
            FormRequest rounded = round.isPresent() ? divided.inRound(round.getAsInt()) : divided;
            forms.add(filling.getOrDefault(form, UnaryOperator.identity()).apply(rounded));
        }
        return forms;
    }

    private static PrefilledScores scores(ContentReader content, Body body) {
        Map<FiscalYear, Map<Integer, BigDecimal>> indicators = new HashMap<>();
        content.listScores().stream()
                .filter(row -> isOfficial(row.scorecard(), body))
                .forEach(row -> indicators
                        .computeIfAbsent(row.fiscalYear(), any -> new HashMap<>())
                        .put(row.indicator(), row.score()));
        Map<FiscalYear, Map<Kind, String>> reported = new HashMap<>();
        content.listTotals().stream()
                .filter(row -> isOfficial(row.scorecard(), body))
                .forEach(row -> {
                    Map<Kind, String> year = reported.computeIfAbsent(row.fiscalYear(), any -> new HashMap<>());
                    row.reportedTotal().ifPresent(total -> year.put(Kind.TOTAL, total.toPlainString()));
                    row.reportedLevel().ifPresent(level -> year.put(Kind.LEVEL, level));
                });
        return new PrefilledScores(indicators, reported, SourceKind.OFFICIAL);
    }

    private static boolean isOfficial(Scorecard scorecard, Body body) {
        return scorecard.body().equals(body)
                && scorecard.source() == SourceKind.OFFICIAL
                && scorecard.division().isEmpty();
    }

    /** The plan's measures of the division, each to be reported on. */
    private static List<Map<Field, String>> plan(
            ContentReader content, Body body, String division, FiscalYear year, Framework framework) {
        List<Map<Field, String>> rows = new ArrayList<>();
        content.forEachMeasure(measure -> {
            boolean own = measure.body().equals(body)
                    && measure.fiscalYear().equals(year)
                    && measure.round().isEmpty()
                    && (division.isBlank() || measure.division().equals(division));
            if (own) {
                rows.add(row(measure, rows.size() + 1, framework));
            }
        });
        return rows;
    }

    private static Map<Field, String> row(MeasureRow measure, int number, Framework framework) {
        Map<Field, String> row = new HashMap<>();
        row.put(Field.SEQ, String.valueOf(number));
        measure.indicator()
                .ifPresent(
                        n -> row.put(Field.INDICATOR, framework.getIndicator(n).name()));
        measure.topic().ifPresent(n -> framework.findTopic(n).ifPresent(topic -> row.put(Field.TOPIC, topic.name())));
        for (Field field : PLANNED) {
            String text = measure.texts().getOrDefault(field, "");
            if (!text.isEmpty()) {
                row.put(field, text);
            }
        }
        return row;
    }
}
