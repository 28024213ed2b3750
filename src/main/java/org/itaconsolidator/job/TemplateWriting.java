package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.FormChoices;
import org.itaconsolidator.report.FormRequest;
import org.itaconsolidator.report.FormWriter;
import org.itaconsolidator.settings.Schedule;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.thai.DivisionNames;

/** The verb templates: all five forms, blank or filled with what the store knows. */
final class TemplateWriting {
    /** Bodies that a message names to choose from. */
    private static final int BODIES_NAMED = 3;

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
            return frameworks
                    .findFramework(FiscalYear.of(LocalDate.now(clock.withZone(Schedule.DEFAULT_ZONE))))
                    .orElseGet(frameworks::latestKnown);
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
                    .map(StoredBody::named);
            return forms(request, year, body, UnaryOperator.identity());
        }
        Path place = request.store().get();
        OpenStore.check(place);
        if (!Files.exists(place)) {
            throw Fault.ofConfiguration("store-missing", Map.of("store", place.toString()));
        }
        try (Store store = OpenStore.at(place)) {
            ContentReader content = new ContentReader(store);
            Body body = body(request, content.listBodies());
            FormFilling filling = new FormFilling(content, body, year, framework, FormLists.load());
            return forms(request, year, Optional.of(body), filling::fill);
        }
    }

    private static Body body(TemplatesRequest request, List<Body> bodies) {
        if (!request.organisation().isBlank()) {
            return StoredBody.get(bodies, request.organisation());
        }
        if (bodies.isEmpty()) {
            throw Fault.ofConfiguration("store-without-bodies", Map.of());
        }
        if (bodies.size() > 1) {
            String some = bodies.stream().limit(BODIES_NAMED).map(Body::name).collect(Collectors.joining(", "));
            throw Fault.ofConfiguration(
                    "organisation-needed", Map.of("count", String.valueOf(bodies.size()), "bodies", some));
        }
        return bodies.get(0);
    }

    private static List<FormRequest> forms(
            TemplatesRequest request, FiscalYear year, Optional<Body> body, UnaryOperator<FormRequest> filling) {
        String division = DivisionNames.load().findInTitle(request.division()).orElse(request.division());
        List<FormRequest> forms = new ArrayList<>();
        for (Form form : Form.values()) {
            OptionalInt round = form == Form.REPORT ? request.round() : OptionalInt.empty();
            FormRequest blank = FormRequest.blank(form, year);
            FormRequest named = body.map(blank::forBody).orElse(blank);
            FormRequest divided = named.forDivision(form == Form.SCORES ? "" : division);
            FormRequest rounded = round.isPresent() ? divided.inRound(round.getAsInt()) : divided;
            forms.add(filling.apply(rounded));
        }
        return forms;
    }
}
