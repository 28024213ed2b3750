package org.itaconsolidator.read.head;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.HeadFact.Place;
import org.itaconsolidator.model.reading.HeadFact.What;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.around.TitleYear;
import org.itaconsolidator.read.row.Stated;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYearMention;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.period.Rounds;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Says who delivers what for when: from the title lines first, from prose last, because prose names the years before; then
 * from the form's hidden sheet, then from the folder and the file's name, then from the job file. Contradictions are
 * findings.
 */
public final class HeadReader {
    /** Letters by which the name of one division may differ from another's and be a slip of it. */
    private static final int SLIPS = 2;

    private final BodyReader bodyReader;
    private final DivisionNames divisions;
    private final Words words;
    private final BodyResolver bodies;
    private final Titles said;
    private final SubmissionDraft draft;

    public HeadReader(
            BodyReader bodyReader,
            DivisionNames divisions,
            Words words,
            BodyResolver bodies,
            Titles said,
            SubmissionDraft draft) {
        this.bodyReader = bodyReader;
        this.divisions = divisions;
        this.words = words;
        this.bodies = bodies;
        this.said = said;
        this.draft = draft;
    }

    public DocumentHead read() {
        Optional<Body> body = bodyReader.read();
        List<String> expected =
                body.flatMap(bodies::find).map(ExpectedBody::divisions).orElse(List.of());
        String division = division(divisions.with(expected));
        reportNearlyExpected(division, expected);
        return new DocumentHead(body, division, fiscalYear(body), round(), source());
    }

    /**
     * A slip in the name of a division would ask for what nobody owes, and count what came as nobody's: in the workbook or its folder, or
     * in the job file where only the name there is no known one.
     */
    private void reportNearlyExpected(String division, List<String> expected) {
        if (division.isEmpty() || expected.contains(division)) {
            return;
        }
        boolean known = divisions.isStandard(division);
        expected.stream()
                .filter(name -> !known || !divisions.isStandard(name))
                .filter(name -> EditDistance.within(ThaiText.fold(division), ThaiText.fold(name), SLIPS)
                        .isPresent())
                .findFirst()
                .map(name -> Finding.ofFile(FindingCode.DIVISION_MISMATCH, division, name))
                .ifPresent(slip -> draft.findings.add(known ? slip.with("case", "nearly") : slip));
    }

    private static <T> Optional<Stated<T>> first(List<TextLine> lines, Function<String, Optional<T>> reading) {
        return lines.stream()
                .flatMap(line -> reading
                        .apply(line.text())
                        .map(value -> Stated.at(value, line.prose() ? Place.PROSE : Place.CELL, line.at()))
                        .stream())
                .findFirst();
    }

    private void contradiction(String found, List<CellRef> cells, Optional<String> other, FindingCode code) {
        other.filter(text -> !text.equals(found))
                .ifPresent(text -> draft.findings.add(Finding.at(cells, code, found, text)));
    }

    private String division(DivisionNames names) {
        List<Stated<String>> ofSheets = divisionsOfSheets(names);
        if (ofSheets.stream().map(Stated::value).distinct().count() > 1) {
            reportSeveral(ofSheets);
            draft.head.add(HeadFact.untold(What.DIVISION));
            return "";
        }
        Optional<Stated<String>> written = ofSheets.stream().findFirst();
        Optional<Stated<String>> inMeta = Optional.of(said.meta().get("division"))
                .filter(name -> !name.isBlank())
                .map(name -> Stated.of(name, Place.FORM));
        Optional<Stated<String>> inFolder = Stated.inNames(said.folders(), names::findInTitle);
        Optional<String> folder = inFolder.map(Stated::value);
        if (written.isPresent()) {
            Stated<String> title = written.get();
            contradiction(title.value(), title.cells(), inMeta.map(Stated::value), FindingCode.FORM_META_MISMATCH);
            contradiction(title.value(), List.of(), folder, FindingCode.DIVISION_MISMATCH);
        } else {
            inMeta.ifPresent(form -> contradiction(form.value(), List.of(), folder, FindingCode.FORM_META_MISMATCH));
        }
        return Stated.decide(draft, What.DIVISION, Function.<String>identity(), Stream.of(written, inMeta, inFolder))
                .orElse("");
    }

    /**
     * The head with the division of the folder or file name where each row that names anybody makes that one responsible, and some not
     * the one of title or form: a form of another division was filled in, and its name left as it was.
     */
    public DocumentHead ofRows(DocumentHead head, List<Measure> measures) {
        List<List<String>> responsible = measures.stream()
                .map(Measure::divisions)
                .filter(each -> !each.isEmpty())
                .toList();
        if (head.division().isEmpty() || responsible.stream().allMatch(each -> each.contains(head.division()))) {
            return head;
        }
        DivisionNames names = divisions.with(
                head.body().flatMap(bodies::find).map(ExpectedBody::divisions).orElse(List.of()));
        Optional<Stated<String>> own = Stated.inNames(
                said.folders(),
                name -> names.findInTitle(name)
                        .filter(division -> responsible.stream().allMatch(each -> each.contains(division))));
        own.ifPresent(division -> {
            draft.findings.removeIf(told ->
                    told.found().equals(head.division()) && told.expected().equals(division.value()));
            draft.findings.add(Finding.ofFile(FindingCode.DIVISION_MISMATCH, head.division(), division.value())
                    .with("case", "by-rows"));
            draft.head.replaceAll(fact -> fact.what() == What.DIVISION
                    ? new HeadFact(What.DIVISION, division.value(), division.place(), division.where())
                    : fact);
        });
        return own.map(division ->
                        new DocumentHead(head.body(), division.value(), head.fiscalYear(), head.round(), head.source()))
                .orElse(head);
    }

    /** The division that each sheet's title lines name first; one behind a label before all others. */
    private List<Stated<String>> divisionsOfSheets(DivisionNames names) {
        Map<String, List<TextLine>> sheets = new LinkedHashMap<>();
        said.ofSender()
                .forEach(line -> sheets.computeIfAbsent(line.at().sheet(), sheet -> new ArrayList<>())
                        .add(line));
        return sheets.values().stream()
                .flatMap(lines -> ofSheet(lines, names).stream())
                .toList();
    }

    private static Optional<Stated<String>> ofSheet(List<TextLine> lines, DivisionNames names) {
        List<TextLine> own = new ArrayList<>();
        Optional<CellRef> toOthers = Optional.empty();
        for (TextLine line : lines) {
            boolean besideLabel = toOthers.filter(
                            label -> label.rowRef().equals(line.at().rowRef()))
                    .isPresent();
            if (names.isOfAnother(line.text())) {
                toOthers = Optional.of(line.at());
            } else if (!besideLabel) {
                own.add(line);
            }
        }
        return labelled(own, names).or(() -> first(own, names::findInTitle));
    }

    /**
     * The division of each sheet: by its title lines, else by its own name. It is responsible for the rows that name nobody. Of a
     * workbook that one division delivers only where sheets are of several: then it has gathered them.
     */
    public Map<String, String> divisionsBySheet(DocumentHead head, Collection<String> sheets) {
        Map<String, String> found = new HashMap<>();
        DivisionNames names = divisions.with(
                head.body().flatMap(bodies::find).map(ExpectedBody::divisions).orElse(List.of()));
        for (String sheet : sheets) {
            List<TextLine> lines = said.ofSender().stream()
                    .filter(line -> line.at().sheet().equals(sheet))
                    .toList();
            ofSheet(lines, names)
                    .map(Stated::value)
                    .or(() -> names.findInTitle(sheet))
                    .ifPresent(division -> found.put(sheet, division));
        }
        return head.division().isEmpty() || Set.copyOf(found.values()).size() > 1 ? found : Map.of();
    }

    /** A division beside its label, the two alone in their row: the program's own forms, and others like them. */
    private static Optional<Stated<String>> labelled(List<TextLine> lines, DivisionNames names) {
        Map<Object, List<TextLine>> rows = lines.stream()
                .collect(Collectors.groupingBy(line -> line.at().rowRef(), LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream()
                .filter(row -> row.size() == 2 && names.isLabel(row.get(0).text()))
                .flatMap(row -> names.findLabelled(row.get(0).text(), row.get(1).text()).stream()
                        .map(name -> Stated.at(name, Place.CELL, row.get(1).at())))
                .findFirst();
    }

    /** A workbook with a sheet for each of several divisions is delivered by none of them. */
    private void reportSeveral(List<Stated<String>> ofSheets) {
        String found = ofSheets.stream().map(Stated::value).distinct().collect(Collectors.joining(", "));
        List<CellRef> cells =
                ofSheets.stream().flatMap(stated -> stated.cells().stream()).toList();
        FindingCode code = FindingCode.DIVISION_MISMATCH;
        draft.findings.add(
                Finding.at(cells, code, found, "").with("case", "several").as(Severity.NOTICE));
    }

    private Optional<FiscalYear> fiscalYear(Optional<Body> body) {
        List<TitleYear> stated = TitleYear.listOf(said.dated(), words);
        List<TitleYear> open = TitleYear.listOpen(stated);
        if (!open.isEmpty() && open.stream().noneMatch(TitleYear::ofResult)) {
            // a list that is the document's own is not settled by what stands outside it
            draft.head.add(HeadFact.untold(What.FISCAL_YEAR));
            return Optional.empty();
        }
        Optional<Stated<FiscalYear>> title =
                TitleYear.findOfDocument(stated).map(year -> Stated.at(year.year(), Place.CELL, year.at()));
        List<String> names = said.folders();
        Function<String, Optional<FiscalYear>> inName = name -> years(Stream.of(name));
        Optional<Stated<FiscalYear>> ofFile = Stated.inNames(names.subList(0, Math.min(1, names.size())), inName);
        Optional<FiscalYear> ofJob = body.flatMap(bodies::find).flatMap(ExpectedBody::fiscalYear);
        return settle(
                What.FISCAL_YEAR,
                title,
                metaYear(),
                first(said.prose(), HeadReader::stated),
                Stated.inNames(names, inName, Place.FOLDER).or(() -> ofFile),
                ofJob.map(year -> Stated.of(year, Place.JOB)),
                FindingCode.FISCAL_YEAR_MISMATCH);
    }

    /** The first place that states a fact, in the order of the parameters; what contradicts the first of them is told. */
    private <T> Optional<T> settle(
            What what,
            Optional<Stated<T>> title,
            Optional<T> inMeta,
            Optional<Stated<T>> prose,
            Optional<Stated<T>> inNames,
            Optional<Stated<T>> inJob,
            FindingCode byName) {
        Optional<Stated<String>> name = inNames.map(stated -> stated.as(text(stated.value())));
        if (title.isPresent()) {
            String found = text(title.get().value());
            List<CellRef> cells = title.get().cells();
            contradiction(found, cells, inMeta.map(HeadReader::text), FindingCode.FORM_META_MISMATCH);
            name.filter(stated -> !stated.value().equals(found))
                    .ifPresent(stated -> draft.findings.add(Finding.at(cells, byName, found, stated.value())
                            .with("case", stated.place() == Place.FILE_NAME ? "by-file" : "by-folder")
                            .with("name", stated.where())));
        } else {
            inMeta.ifPresent(form ->
                    contradiction(text(form), List.of(), name.map(Stated::value), FindingCode.FORM_META_MISMATCH));
        }
        Optional<Stated<T>> form = inMeta.map(value -> Stated.of(value, Place.FORM));
        return Stated.decide(draft, what, HeadReader::text, Stream.of(title, form, prose, inNames, inJob));
    }

    private Optional<FiscalYear> metaYear() {
        return Optional.of(said.meta().get("fiscal_year"))
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::parseInt)
                .filter(FiscalYear::isPlausible)
                .map(FiscalYear::ofBuddhist);
    }

    private static String text(Object fact) {
        return String.valueOf(fact instanceof FiscalYear year ? year.buddhist() : fact);
    }

    private static Optional<FiscalYear> stated(String text) {
        return FiscalYears.inText(text).stream()
                .filter(FiscalYearMention::stated)
                .map(FiscalYearMention::year)
                .findFirst();
    }

    /** The year that a name says; several, such as those of a score table's span, say none. */
    public static Optional<FiscalYear> years(Stream<String> names) {
        return names.flatMap(name -> FiscalYears.findOnlyIn(name).stream()).findFirst();
    }

    private OptionalInt round() {
        Optional<Stated<Integer>> title =
                first(said.dated(), HeadReader::roundIn).or(this::labelledRound).or(this::furtherRound);
        return settle(
                        What.ROUND,
                        title,
                        roundIn("รอบ " + said.meta().get("round") + " เดือน"),
                        first(said.prose(), HeadReader::roundIn),
                        Stated.inNames(said.folders(), HeadReader::roundIn),
                        Optional.empty(),
                        FindingCode.ROUND_MISMATCH)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The round beside its label, where the officer has typed its number alone. */
    private Optional<Stated<Integer>> labelledRound() {
        return said.titles().stream()
                .filter(line -> words.is(Words.Kind.ROUND_LABELS, line.text()))
                .flatMap(label -> said.titles().stream()
                        .filter(line -> line.at().rowRef().equals(label.at().rowRef())))
                .flatMap(line -> roundIn("รอบ " + ThaiText.fold(line.text()) + " เดือน")
                        .map(round -> Stated.at(round, Place.CELL, line.at()))
                        .stream())
                .findFirst();
    }

    /** The round in the title of a report that stands below another table. */
    private Optional<Stated<Integer>> furtherRound() {
        List<TextLine> reports = said.further().stream()
                .filter(line -> words.starts(Words.Kind.REPORT_TITLES, line.text()))
                .toList();
        return first(reports, HeadReader::roundIn);
    }

    private static Optional<Integer> roundIn(String text) {
        OptionalInt round = Rounds.inText(text);
        return round.isPresent() ? Optional.of(round.getAsInt()) : Optional.empty();
    }

    /** What the first sheet with a title says, else the names of file and folders; sheets that say nothing of it follow. */
    private SourceKind source() {
        Stream<String> firstSheet = said.titles().stream()
                .filter(line ->
                        line.at().sheet().equals(said.titles().get(0).at().sheet()))
                .map(TextLine::text);
        ScoreWords claim = new ScoreWords(words);
        List<String> inside =
                Stream.concat(firstSheet, Stream.of(said.meta().get("source"))).toList();
        boolean self = inside.stream().anyMatch(claim::isSelfTitle)
                || claim.findSelfAssessment(said.folders()).isPresent()
                        && inside.stream().noneMatch(claim::isOfficial);
        if (!self) {
            reportOtherSources();
        }
        return self ? SourceKind.SELF_ASSESSMENT : SourceKind.OFFICIAL;
    }

    /** A form whose cell for the source says neither of the two. */
    private void reportOtherSources() {
        said.titles().stream()
                .filter(line -> words.is(Words.Kind.SOURCE_LABELS, line.text()))
                .flatMap(label -> said.titles().stream()
                        .filter(line -> line != label
                                && line.at().rowRef().equals(label.at().rowRef())))
                .filter(line -> !words.contains(Words.Kind.OFFICIAL_SOURCES, line.text()))
                .filter(line -> !ThaiText.isNothing(line.text()))
                .forEach(line ->
                        draft.findings.add(Finding.at(line.at(), FindingCode.SOURCE_NOT_UNDERSTOOD, line.text(), "")));
    }
}
