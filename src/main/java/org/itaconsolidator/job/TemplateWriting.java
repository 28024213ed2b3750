package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.FileNames;
import org.itaconsolidator.disk.WorkFolder;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.BodyFolders;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.StoredBody;
import org.itaconsolidator.job.open.OpenStore;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.report.form.FormChoices;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.FormWriter;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.JobSettings.Schedule;
import org.itaconsolidator.settings.Places;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.text.Nearest;

/**
 * The command {@code templates}: writes all five forms, blank or filled in from the store; for a job, the forms that
 * each expected division owes, in a folder of its own.
 */
record TemplateWriting(Clock clock) {
    private static final int BODIES_NAMED = 3;
    private static final int FILES_NAMED = 5;

    private static final Messages WORDS = Messages.of("report");

    /** A form to write, its body if one is known, and the folder below the output. */
    private record Wanted(
            Optional<Body> body, FiscalYear year, OptionalInt round, String division, Form form, Path folder) {}

    List<Path> write(TemplatesRequest request) {
        Frameworks frameworks = Frameworks.load(request.job().flatMap(JobSettings::frameworks));
        Optional<Path> place =
                request.store().or(() -> request.job().map(JobSettings::store).filter(Files::exists));
        if (place.isEmpty()) {
            return write(request, frameworks, Optional.empty());
        }
        OpenStore.check(place.get());
        if (!Files.exists(place.get())) {
            throw Fault.ofConfiguration(
                    "store-missing", Map.of("store", place.get().toString()));
        }
        try (Store store = OpenStore.at(place.get())) {
            return write(request, frameworks, Optional.of(new ContentReader(store)));
        }
    }

    private List<Path> write(TemplatesRequest request, Frameworks frameworks, Optional<ContentReader> content) {
        List<Wanted> wanted = request.job().isPresent()
                ? listExpected(request, new JobBodies(request.job().get()), frameworks, content)
                : listAll(request, content, framework(request, frameworks).fiscalYear());
        FormWriter writer = new FormWriter(Layouts.load(), FormLists.load());
        Map<String, FormFilling> fillings = new HashMap<>();
        Map<Path, FormRequest> forms = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            Framework framework = framework(each.year(), frameworks);
            UnaryOperator<FormRequest> filling = UnaryOperator.identity();
            Optional<Body> stored = content.flatMap(
                    known -> each.body().flatMap(body -> findStored(request, known.listBodies(), body)));
            if (stored.isPresent()) {
                filling = fillings.computeIfAbsent(
                                stored.get() + " " + each.year(),
                                any -> new FormFilling(
                                        content.get(), stored.get(), each.year(), framework, FormLists.load()))::fill;
            }
            FormRequest blank = FormRequest.blank(each.form(), each.year()).forDivision(each.division());
            FormRequest named = each.body().map(blank::forBody).orElse(blank);
            FormRequest rounded =
                    each.round().isPresent() ? named.inRound(each.round().getAsInt()) : named;
            String name = writer.fileName(rounded);
            Path file = request.output()
                    .resolve(each.folder())
                    .resolve(request.job().isPresent() ? ofItsPeriod(name, each) : name);
            forms.put(file, filling.apply(rounded));
        }
        return write(request, writer, frameworks, forms);
    }

    /** The name with year and round, so that forms of several periods in one folder do not replace each other. */
    private static String ofItsPeriod(String name, Wanted wanted) {
        String period = "-" + wanted.year().buddhist()
                + (wanted.round().isPresent() ? "-" + wanted.round().getAsInt() : "");
        int ending = name.lastIndexOf('.');
        return name.substring(0, ending) + period + name.substring(ending);
    }

    private static List<Path> write(
            TemplatesRequest request, FormWriter writer, Frameworks frameworks, Map<Path, FormRequest> forms) {
        request.job()
                .map(Places::of)
                .ifPresent(places -> forms.keySet().forEach(file -> places.keepOut("--output", file)));
        try {
            for (Path file : forms.keySet()) {
                WorkFolder.clear(file.toAbsolutePath().getParent());
            }
            forms.keySet().stream().filter(Files::exists).findFirst().ifPresent(file -> {
                throw Fault.ofConfiguration("form-exists", Map.of("file", file.toString()));
            });
            Path work = WorkFolder.create(); // a form that was only begun never lies where forms are looked for
            try {
                write(writer, frameworks, forms, work);
            } finally {
                Durable.delete(work);
            }
            return List.copyOf(forms.keySet());
        } catch (IOException e) {
            throw Fault.ofFailure(
                    "output-not-written", Map.of("file", request.output().toString()), e);
        }
    }

    private static void write(FormWriter writer, Frameworks frameworks, Map<Path, FormRequest> forms, Path work)
            throws IOException {
        Map<FiscalYear, FormChoices> choices = new HashMap<>();
        Path drawn = work.resolve("form.xlsx");
        for (Map.Entry<Path, FormRequest> form : forms.entrySet()) {
            FormChoices ofYear = choices.computeIfAbsent(
                    form.getValue().fiscalYear(), year -> FormChoices.of(year, frameworks::findFramework));
            writer.write(form.getValue(), ofYear, drawn);
            WorkFolder.putInPlace(drawn, form.getKey());
        }
    }

    /** The five forms, or the one asked for. */
    private static List<Wanted> listAll(TemplatesRequest request, Optional<ContentReader> content, FiscalYear year) {
        Optional<Body> body = content.map(known -> body(request, known.listBodies()))
                .or(() -> Optional.of(request.organisation())
                        .filter(name -> !name.isBlank())
                        .map(TemplateWriting::bodyOf));
        String division = divisionOf(request.division());
        return Arrays.stream(Form.values())
                .filter(form -> isAskedFor(request, form))
                .map(form -> new Wanted(
                        body,
                        year,
                        form == Form.REPORT ? request.round() : OptionalInt.empty(),
                        form == Form.SCORES ? "" : division,
                        form,
                        Path.of("")))
                .toList();
    }

    /** The body of a name. Without a kind of body the returned form would count for a body of its own: refused. */
    private static Body bodyOf(String organisation) {
        if (!BodyNames.load().hasType(organisation)) {
            throw Fault.ofConfiguration("organisation-without-type", Map.of("organisation", organisation));
        }
        return StoredBody.named(organisation);
    }

    /** The division named in a title. An unlisted one may be the office's; one almost like a listed one is a slip. */
    private static String divisionOf(String typed) {
        if (typed.isBlank()) {
            return typed;
        }
        if (DivisionNames.load().findMeant(typed).isPresent()) {
            throw divisionUnknown(typed, FormLists.load().divisions());
        }
        return DivisionNames.load().findInTitle(typed).orElse(typed);
    }

    private static Fault divisionUnknown(String division, List<String> known) {
        String likely = Nearest.likely(division, known).orElse("");
        return Fault.ofConfiguration(
                "division-unknown",
                Map.of("division", division, "known", String.join(", ", known), Fault.LIKELY, likely));
    }

    /** The forms that the job expects, limited to what the call's options ask for. */
    private List<Wanted> listExpected(
            TemplatesRequest request, JobBodies bodies, Frameworks frameworks, Optional<ContentReader> content) {
        JobSettings job = request.job().orElseThrow();
        List<DeliveryRoll.Asked> roll = bodies.roll(
                        content.map(known -> known.deliveries().listSubmissions())
                                .orElse(List.of()))
                .asked();
        List<ExpectedForm> asked = roll.stream().map(DeliveryRoll.Asked::form).toList();
        List<Body> all = asked.stream().map(ExpectedForm::body).distinct().toList();
        List<Body> chosen = request.organisation().isBlank()
                ? all
                : List.of(StoredBody.get(all, request.organisation(), "organisation-not-expected"));
        Optional<String> division = Optional.of(request.division())
                .filter(name -> !name.isBlank())
                .map(name -> division(name, bodies, asked));
        Map<Body, String> folders = BodyFolders.of(all);
        List<DeliveryRoll.Asked> meant = roll.stream()
                .filter(one -> chosen.contains(one.form().body())
                        && division.filter(name -> !name.equals(one.form().division()))
                                .isEmpty()
                        && isAskedFor(request, one.form().form())
                        && isOf(request.fiscalYear(), one.form().fiscalYear())
                        && (one.form().form() != Form.REPORT
                                || isOf(boxed(request.round()), boxed(one.form().round()))))
                .toList();
        if (meant.isEmpty()) {
            throw Fault.ofConfiguration(
                    "no-form-expected", Map.of("job", job.file().toString()));
        }
        // what came back filled in is no longer owed; who wants its form again names the form
        List<ExpectedForm> owed = meant.stream()
                .filter(one -> request.form().isPresent() || !one.isFilledIn())
                .map(DeliveryRoll.Asked::form)
                .toList();
        if (owed.isEmpty()) {
            throw Fault.ofConfiguration(
                    "no-form-owed",
                    Map.of("job", job.file().toString(), "count", "" + meant.size(), "files", firstFiles(meant)));
        }
        List<Wanted> wanted = new ArrayList<>();
        for (ExpectedForm each : owed) {
            Path folder = Path.of(each.division().isEmpty() ? WORDS.text("whole-body") : FileNames.of(each.division()));
            wanted.add(new Wanted(
                    Optional.of(each.body()),
                    each.fiscalYear()
                            .or(request::fiscalYear)
                            .orElseGet(() -> framework(request, frameworks).fiscalYear()),
                    each.form() != Form.REPORT
                            ? OptionalInt.empty()
                            : each.round().isPresent() ? each.round() : request.round(),
                    each.division(),
                    each.form(),
                    all.size() == 1 ? folder : Path.of(folders.get(each.body())).resolve(folder)));
        }
        return wanted;
    }

    /** The files that brought forms, at most so many. */
    private static String firstFiles(List<DeliveryRoll.Asked> come) {
        List<String> files = come.stream()
                .flatMap(one -> one.telling().stream())
                .map(SubmissionRow::fileName)
                .distinct()
                .toList();
        return files.stream().limit(FILES_NAMED).collect(Collectors.joining(", "))
                + (files.size() > FILES_NAMED ? ", …" : "");
    }

    private static <T> boolean isOf(Optional<T> asked, Optional<T> expected) {
        return asked.isEmpty() || expected.isEmpty() || asked.equals(expected);
    }

    private static Optional<Integer> boxed(OptionalInt months) {
        return months.isPresent() ? Optional.of(months.getAsInt()) : Optional.empty();
    }

    private static boolean isAskedFor(TemplatesRequest request, Form form) {
        return request.form().filter(other -> other != form).isEmpty();
    }

    private static String division(String name, JobBodies bodies, List<ExpectedForm> asked) {
        List<String> known = asked.stream()
                .map(ExpectedForm::division)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (known.contains(name)) {
            return name;
        }
        List<String> named = bodies.divisionNames(name);
        boolean misspelt = DivisionNames.load().findMeant(name).isPresent();
        if (misspelt || named.size() != 1 || !known.contains(named.get(0))) {
            throw divisionUnknown(name, known);
        }
        return named.get(0);
    }

    /** The framework of the year asked for, else of today's year, else the latest known. */
    private Framework framework(TemplatesRequest request, Frameworks frameworks) {
        if (request.fiscalYear().isEmpty()) {
            return frameworks
                    .findFramework(FiscalYear.of(LocalDate.now(clock.withZone(Schedule.DEFAULT_ZONE))))
                    .orElseGet(frameworks::latestKnown);
        }
        return framework(request.fiscalYear().get(), frameworks);
    }

    private static Framework framework(FiscalYear year, Frameworks frameworks) {
        return frameworks.findFramework(year).orElseThrow(() -> {
            String known = frameworks.years().stream()
                    .map(each -> Integer.toString(each.buddhist()))
                    .collect(Collectors.joining(", "));
            return Fault.ofConfiguration(
                    "fiscal-year-unknown", Map.of("year", Integer.toString(year.buddhist()), "known", known));
        });
    }

    /** The body as the store knows it; with a job, empty if nothing of it has come yet. */
    private static Optional<Body> findStored(TemplatesRequest request, List<Body> stored, Body wanted) {
        if (request.job().isEmpty()) {
            return Optional.of(wanted);
        }
        JobBodies bodies = new JobBodies(request.job().get());
        return stored.stream()
                .filter(body -> body.equals(wanted) || bodies.resolve(body).equals(wanted))
                .findFirst();
    }

    private static Body body(TemplatesRequest request, List<Body> bodies) {
        if (!request.organisation().isBlank()) {
            return StoredBody.get(bodies, request.organisation(), "organisation-unknown");
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
}
