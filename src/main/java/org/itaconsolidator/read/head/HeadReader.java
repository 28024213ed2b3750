package org.itaconsolidator.read.head;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.itaconsolidator.read.book.FormMeta;
import org.itaconsolidator.read.row.Stated;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.Asides;
import org.itaconsolidator.read.scope.LetterLine;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.period.Rounds;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Decides who delivers what and for when. The sources, in order: the title lines, prose (last among the texts, because
 * it names earlier years), the form's hidden sheet, the names of folder and file, the job file. Contradictions are
 * findings.
 *
 * @param signers the lines that name the workbook's body if nothing else does
 * @param notes the notes that state the year of its result if nothing else does
 */
public record HeadReader(
        BodyNames bodyNames,
        DivisionNames divisions,
        Words words,
        BodyResolver bodies,
        Titles said,
        Supplier<List<TextLine>> signers,
        Supplier<List<TextLine>> notes,
        SubmissionDraft draft) {
    /** What a sentence that runs on behind a body's name says of one that was assessed: "ได้เข้ารับการประเมิน". */
    private static final Pattern RATED =
            Pattern.compile("\\s*(?:ได้|เคย)*(?:(?:เข้า)?รับ|เข้าร่วม|ผ่าน)(?:รับ)?(?:การ)?(?:ตรวจ)?ประเมิน");

    /** A name runs on into a sentence only with so many letters more: fewer make it another body's, "หนองบัวใต้". */
    private static final int FEWEST_RUN_ON = 6;

    private static final int SLIPS = 2;

    /** The cases of a division's name that is nearly an expected one, in the workbook and, behind {@link #OF_NAME}, of folder or file. */
    private static final String NEARLY_EXPECTED = "nearly-expected";

    private static final String SLIP = "slip";
    private static final String OF_NAME = "name-";

    /** The cases of a workbook in the folder of another body than the one that it names. */
    private static final String OTHER_FOLDER = "folder";

    private static final String UNEXPECTED_THERE = "unexpected-in-folder";

    private static final int MOST_CELLS = 5;

    private static final int FEWEST_OF_LIST = 3;

    /** Behind a label "อำเภอ" in a cell of its own stand its value, the other label and its value. */
    private static final int MOST_LABELLED = 3;

    private static final String DISTRICT_IN_SHORT = "อ.";

    /** How a sentence begins that tells whose the figures of a table are: "ตัวเลขในตารางนี้เป็นของ". */
    private static final Pattern TELLS_WHOSE = Words.pattern(
            "[^\\p{L}]*(?:<figures>|ตาราง)<figure-parts>*(?:(?:ใน)?ตาราง)?(?:<these-figures>|ต่อไปนี้)<copulas>");

    /** What stands behind a body's name without a blank, in the name of a file: "อบต.ก-2", "อบต.ก68". */
    private static final Pattern NUMBER_BEHIND_NAME =
            Pattern.compile("(?<=[\\p{L}\\p{M}])(?:-(?=\\d)|(?=(?:25)?[67]\\d(?!\\d)))");

    /** A year and a round at the end of a name; that of a report of a month or a meeting ends with its month. */
    private static final Pattern YEAR_OF_ROUND = Pattern.compile("(?<!\\d)(25\\d\\d)[-_](6|12)(?:\\.[a-z]{3,4})?$");

    /** What a sentence about a result says, such as a foreword's: "อบต.ก ได้รับผลการประเมิน ... อยู่ในระดับผ่าน จึงกำหนดมาตรการดังนี้". */
    private static final Pattern TELLS_OF_RESULT =
            Pattern.compile("(?:ได้(?:รับ)?|มี)(?:ค่า)?(?:ผล|คะแนน)|(?<!ผล)อยู่ในระดับ|จึง");

    private static final String REPORT_OF_RESULTS = "รายงานผล";
    private static final List<String> OF_MONTHS = List.of("เดือน", "ประชุม");

    /** A name on a line of its own below the kind of its body. */
    private static final Pattern ONE_WORD = Pattern.compile("[ก-๎]{2,25}");

    public DocumentHead read() {
        Optional<Body> body = readBody();
        DivisionNames names = names(body);
        List<String> expected = expectedDivisions(body);
        String division = meantDivision(division(names, expected), names, expected);
        return new DocumentHead(body, division, fiscalYear(body), round(), source());
    }

    /** The names of divisions as the body uses them. */
    private DivisionNames names(Optional<Body> body) {
        return body.flatMap(bodies::find)
                .map(expected -> expected.naming(divisions))
                .orElse(divisions);
    }

    private List<String> expectedDivisions(Optional<Body> body) {
        return body.flatMap(bodies::find).map(ExpectedBody::divisions).orElse(List.of());
    }

    /**
     * The division itself, unless the job expects one of nearly that name: a slip of the hand would ask for what nobody owes, and count
     * what came as nobody's. Then it is that one where folder, file name or form name it too; else the file is refused, as for a body.
     * Where the slip is in the job file, the name there being no known one, there is nothing to mend in the file.
     */
    private String meantDivision(Optional<Stated<String>> stated, DivisionNames names, List<String> expected) {
        String division = stated.map(Stated::value).orElse("");
        if (division.isEmpty() || expected.contains(division)) {
            return division;
        }
        List<CellRef> cells = stated.get().cells();
        if (divisions.isStandard(division)) {
            expected.stream()
                    .filter(name -> !divisions.isStandard(name))
                    .filter(name -> EditDistance.within(ThaiText.fold(division), ThaiText.fold(name), SLIPS)
                            .isPresent())
                    .findFirst()
                    .map(name -> Finding.at(cells, FindingCode.DIVISION_MISMATCH, division, name))
                    .ifPresent(slip -> draft.findings.add(slip.with("case", "nearly")));
            return division;
        }
        List<String> nearly = names.listNearly(division, expected);
        if (nearly.isEmpty()) {
            return division;
        }
        Optional<String> toldToo = nearly.stream()
                .filter(name -> name.equals(said.meta().get("division"))
                        || said.folders().stream()
                                .anyMatch(place -> names.findInTitle(place).equals(Optional.of(name))))
                .findFirst();
        draft.findings.removeIf(told -> told.found().equals(division)
                && (told.code() == FindingCode.DIVISION_MISMATCH || told.code() == FindingCode.FORM_META_MISMATCH));
        draft.findings.add(
                toldToo.isPresent()
                        ? slip(stated.get(), toldToo.get(), SLIP)
                        : slip(stated.get(), String.join(", ", nearly), NEARLY_EXPECTED)
                                .as(Severity.ERROR));
        return toldToo.orElse(nearly.size() == 1 ? nearly.get(0) : "");
    }

    /** A division's name that is nearly another; of folder or file name the case says so, and which name is to be mended. */
    private static Finding slip(Stated<String> division, String meant, String which) {
        Finding slip = Finding.at(division.cells(), FindingCode.DIVISION_MISMATCH, division.value(), meant);
        return division.place() == Place.FOLDER || division.place() == Place.FILE_NAME
                ? slip.with("case", OF_NAME + which).with("name", division.where())
                : slip.with("case", which);
    }

    private static <T> Stated<T> stated(T value, TextLine line) {
        return Stated.at(value, line.prose() ? Place.PROSE : Place.CELL, line.at());
    }

    private static <T> Optional<Stated<T>> first(List<TextLine> lines, Function<String, Optional<T>> reading) {
        return lines.stream()
                .flatMap(line -> reading.apply(line.text()).map(value -> stated(value, line)).stream())
                .findFirst();
    }

    private void contradiction(
            Stated<String> found, List<CellRef> cells, Optional<Stated<String>> other, FindingCode code) {
        other.map(Stated::value)
                .filter(text -> !text.equals(found.value()))
                .ifPresent(text -> draft.findings.add(Finding.at(cells, code, found.value(), text)));
    }

    private Optional<Stated<String>> division(DivisionNames names, List<String> expected) {
        List<Stated<String>> ofSheets = divisionsOfSheets(names);
        List<String> named = ofSheets.stream().map(Stated::value).distinct().toList();
        if (named.size() > 1) {
            // a workbook with a sheet for each of several divisions is delivered by none of them
            List<CellRef> cells =
                    ofSheets.stream().flatMap(stated -> stated.cells().stream()).toList();
            draft.findings.add(Finding.inCase(cells, FindingCode.DIVISION_MISMATCH, "several", String.join(", ", named))
                    .as(Severity.NOTICE));
            draft.head.add(HeadFact.untold(What.DIVISION));
            return Optional.empty();
        }
        Optional<Stated<String>> written = ofSheets.stream().findFirst().or(() -> ofSheet(said.ofDivisions(), names));
        Optional<Stated<String>> inMeta = Optional.of(said.meta().get("division"))
                .filter(name -> !name.isBlank())
                .map(name -> Stated.of(names.findInTitle(name).orElse(name), Place.FORM));
        Optional<Stated<String>> inFolder = Stated.inNames(said.folders(), names::findInTitle);
        written.ifPresent(title -> contradiction(title, title.cells(), inMeta, FindingCode.FORM_META_MISMATCH));
        Optional<Stated<String>> inside = written.or(() -> inMeta);
        Optional<Stated<String>> misspelt = inFolder.filter(name -> inside.filter(
                        meant -> expected.contains(meant.value()) && !expected.contains(name.value()))
                .filter(meant -> names.listNearly(name.value(), expected).contains(meant.value()))
                .isPresent());
        misspelt.ifPresent(name -> draft.findings.add(slip(name, inside.get().value(), SLIP)));
        inside.filter(any -> misspelt.isEmpty())
                .ifPresent(first -> contradiction(
                        first,
                        first.cells(),
                        inFolder,
                        written.isPresent() ? FindingCode.DIVISION_MISMATCH : FindingCode.FORM_META_MISMATCH));
        Optional<Stated<String>> first = inside.or(() -> inFolder);
        Stated.decide(draft, What.DIVISION, Function.<String>identity(), Stream.of(first));
        return first;
    }

    /**
     * The head with the division of the folder or file name where each row that names anybody makes that one responsible, and some not
     * the one of title or form: a form of another division was filled in, and its name left as it was. Where the rows do not tell, and
     * the job expects both divisions, the file is refused: it would take the place of what the other one delivers.
     */
    public DocumentHead ofRows(DocumentHead head, List<Measure> measures) {
        List<List<String>> responsible = measures.stream()
                .map(Measure::divisions)
                .filter(each -> !each.isEmpty())
                .toList();
        if (head.division().isEmpty()) {
            return head;
        }
        DivisionNames names = names(head.body());
        if (responsible.stream().allMatch(each -> each.contains(head.division()))) {
            List<String> expected = expectedDivisions(head.body());
            // rows for all divisions confirm none
            boolean byRows = responsible.stream()
                    .anyMatch(each ->
                            !each.contains(Divisions.ALL) && (expected.size() < 2 || !each.containsAll(expected)));
            if (byRows) {
                takeForSlip(head.division());
            }
            return ofFolder(head, names, byRows);
        }
        Optional<Stated<String>> own = Stated.inNames(
                said.folders(),
                name -> names.findInTitle(name)
                        .filter(division -> responsible.stream().allMatch(each -> each.contains(division))));
        if (own.isEmpty()) {
            return ofFolder(head, names, false);
        }
        Stated<String> division = own.get();
        replaceMismatch(
                head.division(), otherThanIn(division, head.division(), names).with("case", "by-rows"));
        draft.head.replaceAll(fact -> fact.what() == What.DIVISION
                ? new HeadFact(What.DIVISION, division.value(), division.place(), division.where())
                : fact);
        return deliveredBy(head, division.value());
    }

    /**
     * Refuses a workbook of an expected division of which file name and folders name only another one; it is told to that one.
     *
     * @param byRows whether all rows that name anybody confirm the division: then only the file's name may be wrong, and is told
     */
    private DocumentHead ofFolder(DocumentHead head, DivisionNames names, boolean byRows) {
        List<String> expected = expectedDivisions(head.body());
        Optional<Stated<String>> own = Stated.inNames(
                said.folders(), place -> names.findDeliverer(place).filter(head.division()::equals));
        Optional<Stated<String>> other = Stated.inNames(
                said.folders(),
                place -> names.findDeliverer(place).filter(expected::contains),
                byRows ? Place.FOLDER : Place.FILE_NAME);
        if (own.isPresent() || other.isEmpty() || !expected.contains(head.division())) {
            return head;
        }
        Stated<String> named = other.get();
        replaceMismatch(
                head.division(),
                otherThanIn(named, head.division(), names)
                        .with("case", named.place() == Place.FOLDER ? "by-folder" : "by-file")
                        .with("name", named.where())
                        .as(Severity.ERROR));
        return deliveredBy(head, named.value());
    }

    /** A name nearly that of the division which all rows name is a slip of the hand, and keeps nothing out. */
    private void takeForSlip(String division) {
        List<Finding> nearly = draft.findings.stream()
                .filter(told -> told.code() == FindingCode.DIVISION_MISMATCH
                        && told.expected().equals(division)
                        && told.details().getOrDefault("case", "").endsWith(NEARLY_EXPECTED))
                .toList();
        draft.findings.removeIf(nearly::contains);
        nearly.forEach(told -> draft.findings.add(told.as(Severity.WARNING)
                .with("case", told.details().get("case").replace(NEARLY_EXPECTED, SLIP))));
    }

    private Finding otherThanIn(Stated<String> place, String division, DivisionNames names) {
        return Finding.at(cellsOf(division, names), FindingCode.DIVISION_MISMATCH, division, place.value());
    }

    private void replaceMismatch(String division, Finding by) {
        draft.findings.removeIf(
                told -> told.found().equals(division) && told.expected().equals(by.expected()));
        draft.findings.add(by);
    }

    private static DocumentHead deliveredBy(DocumentHead head, String division) {
        return new DocumentHead(head.body(), division, head.fiscalYear(), head.round(), head.source());
    }

    private List<CellRef> cellsOf(String division, DivisionNames names) {
        return divisionsOfSheets(names).stream()
                .filter(stated -> stated.value().equals(division))
                .flatMap(stated -> stated.cells().stream())
                .limit(1)
                .toList();
    }

    /**
     * Tells a division that delivers measures or a checklist and that the job does not ask: its delivery answers nothing that is due. What
     * is of another year than the one asked about may have been asked of others.
     */
    public void reportUnexpectedDivision(DocumentHead head) {
        String division = head.division();
        Optional<ExpectedBody> body = head.body().flatMap(bodies::find);
        List<String> expected = body.map(ExpectedBody::divisions).orElse(List.of());
        boolean ofAnotherYear = body.flatMap(ExpectedBody::fiscalYear)
                .filter(year -> head.fiscalYear().isPresent()
                        && !head.fiscalYear().get().equals(year))
                .isPresent();
        boolean told = draft.findings.stream()
                .anyMatch(finding -> finding.code() == FindingCode.DIVISION_MISMATCH
                        && finding.found().equals(division)
                        && finding.severity() != Severity.NOTICE);
        boolean asked = expected.contains(division)
                || expected.stream()
                        .anyMatch(name -> divisions.findInTitle(name).equals(Optional.of(division)));
        if (division.isEmpty() || expected.isEmpty() || asked || ofAnotherYear || told) {
            return;
        }
        List<CellRef> cells = cellsOf(division, names(head.body()));
        draft.findings.add(Finding.at(cells, FindingCode.DIVISION_MISMATCH, division, String.join(", ", expected))
                .with("case", "not-asked"));
    }

    /** The head with the year of the form where the title was typed over and the scores are still of the form's years alone. */
    public DocumentHead ofScores(DocumentHead head, Set<FiscalYear> stored) {
        Optional<FiscalYear> form = metaYear()
                .filter(year -> stored.contains(year)
                        && head.fiscalYear().isPresent()
                        && !stored.contains(head.fiscalYear().get()));
        form.ifPresent(year -> draft.head.replaceAll(fact ->
                fact.what() == What.FISCAL_YEAR ? new HeadFact(What.FISCAL_YEAR, text(year), Place.FORM, "") : fact));
        return form.isEmpty()
                ? head
                : new DocumentHead(head.body(), head.division(), form, head.round(), head.source());
    }

    /** The division that each sheet's title lines name first; one behind a label before all others. */
    private List<Stated<String>> divisionsOfSheets(DivisionNames names) {
        Map<String, List<TextLine>> sheets = new LinkedHashMap<>();
        said.ofSender()
                .forEach(line -> sheets.computeIfAbsent(line.at().sheet(), sheet -> new ArrayList<>())
                        .add(line));
        List<Stated<String>> found = new ArrayList<>(sheets.values().stream()
                .flatMap(lines -> ofSheet(lines, names).stream())
                .toList());
        // lines over further tables that are each of another division
        said.further()
                .forEach(line -> names.findAlone(line.text())
                        .map(name -> Stated.at(name, Place.CELL, line.at()))
                        .ifPresent(found::add));
        return found;
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
        DivisionNames names = names(head.body());
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

    private Optional<FiscalYear> fiscalYear(Optional<Body> body) {
        List<TitleYear> stated = titlesFirst(plansBesideScores(
                TitleYear.listOf(said.dated().stream().map(this::withoutBody).toList(), words)));
        List<TitleYear> open = TitleYear.listOpen(stated);
        if (!open.isEmpty() && open.stream().noneMatch(TitleYear::ofResult)) {
            // a list that is the document's own is not settled by what stands outside it
            draft.head.add(HeadFact.untold(What.FISCAL_YEAR));
            return Optional.empty();
        }
        Optional<Stated<FiscalYear>> title = TitleYear.findOfDocument(stated)
                .flatMap(year -> TitleYear.listOf(year.ofResult() ? said.headings() : List.of(), words).stream()
                        .findFirst()
                        .or(() -> Optional.of(year)))
                .map(year -> Stated.at(year.year(), Place.CELL, year.at()));
        List<String> names = said.folders();
        Function<String, Optional<FiscalYear>> inName = name -> years(Stream.of(name))
                .or(() -> yearOfRound(name).map(found -> FiscalYear.ofBuddhist(Integer.parseInt(found.group(1)))));
        Optional<Stated<FiscalYear>> ofFile = Stated.inNames(names.subList(0, Math.min(1, names.size())), inName);
        Optional<FiscalYear> ofJob = body.flatMap(bodies::find).flatMap(ExpectedBody::fiscalYear);
        return settle(
                What.FISCAL_YEAR,
                title,
                metaYear(),
                first(
                                said.prose(),
                                text -> FiscalYears.listStatedIn(text).stream().findFirst())
                        .or(() -> stated.isEmpty() ? yearOfNotes() : Optional.empty()),
                Stated.inNames(names, inName, Place.FOLDER)
                        .or(() -> ofFile)
                        .or(() -> title.flatMap(year -> Stated.inNames(
                                names.subList(0, Math.min(1, names.size())),
                                name -> FiscalYears.findShortBeside(year.value(), name))))
                        .filter(inNames -> title.filter(own -> isTitledOnAnotherSheet(inNames.value(), own, stated))
                                .isEmpty()),
                ofJob.map(year -> Stated.of(year, Place.JOB)),
                FindingCode.FISCAL_YEAR_MISMATCH);
    }

    /** Whether a workbook with a sheet for each year is named after one of them, which another sheet's title states. */
    private static boolean isTitledOnAnotherSheet(FiscalYear inName, Stated<FiscalYear> title, List<TitleYear> stated) {
        return stated.stream()
                .anyMatch(each -> each.year().equals(inName)
                        && title.cells().stream()
                                .noneMatch(at -> at.sheet().equals(each.at().sheet())));
    }

    /**
     * The years, of which that of a result which a plan answers is the plan's own where the results beside it are of the year before: "แผนตามผลการประเมิน
     * ปี ๒๕๖๘" beside a sheet with nothing but the scores of 2567.
     */
    private List<TitleYear> plansBesideScores(List<TitleYear> stated) {
        Set<FiscalYear> next = new HashSet<>();
        Set<FiscalYear> answered = new HashSet<>();
        for (TitleYear year : stated) {
            boolean ofScores = said.onlyScores().contains(year.at().sheet());
            if (ofScores == year.ofResult()) {
                return stated;
            }
            (ofScores ? next : answered).add(ofScores ? year.year().next() : year.year());
        }
        return next.size() != 1 || !next.equals(answered)
                ? stated
                : stated.stream()
                        .map(year -> new TitleYear(year.year(), year.at(), year.listed(), !year.ofResult()))
                        .sorted(Comparator.comparing(TitleYear::ofResult))
                        .toList();
    }

    /** A sentence gives a year only where no title does. */
    private List<TitleYear> titlesFirst(List<TitleYear> stated) {
        if (stated.stream().map(TitleYear::year).distinct().count() < 2) {
            return stated;
        }
        Set<CellRef> told = said.dated().stream()
                .filter(line ->
                        TELLS_OF_RESULT.matcher(ThaiText.fold(line.text())).find())
                .map(TextLine::at)
                .collect(Collectors.toSet());
        return stated.stream()
                .sorted(Comparator.comparing(year -> told.contains(year.at())))
                .toList();
    }

    /** A line that is a body's name and a year, without the name: "อบต.ก พ.ศ. ๒๕๖๘" states the year that stands for itself. */
    private TextLine withoutBody(TextLine line) {
        String text = ThaiText.clean(line.text());
        return bodyNames.listMentions(text).stream()
                .filter(mention -> mention.start() == 0)
                .map(mention -> text.substring(mention.end()).strip())
                .filter(rest -> FiscalYears.listStatedIn(text).isEmpty()
                        && !FiscalYears.listStatedIn(rest).isEmpty())
                .findFirst()
                .map(rest -> new TextLine(line.at(), rest, line.prose()))
                .orElse(line);
    }

    /** The one year that notes below the tables state. */
    private Optional<Stated<FiscalYear>> yearOfNotes() {
        List<Stated<FiscalYear>> years = notes.get().stream()
                .flatMap(line -> FiscalYears.listStatedIn(line.text()).stream().map(year -> stated(year, line)))
                .toList();
        return years.stream().map(Stated::value).distinct().count() == 1 ? Optional.of(years.get(0)) : Optional.empty();
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
        Optional<Stated<T>> form = inMeta.map(value -> Stated.of(value, Place.FORM));
        Optional<Stated<String>> name = inNames.map(HeadReader::inWords);
        if (title.isPresent()) {
            Stated<String> found = inWords(title.get());
            contradiction(found, found.cells(), form.map(HeadReader::inWords), FindingCode.FORM_META_MISMATCH);
            name.filter(stated -> !stated.value().equals(found.value()))
                    .ifPresent(stated ->
                            draft.findings.add(Finding.at(found.cells(), byName, found.value(), stated.value())
                                    .with("case", stated.place() == Place.FILE_NAME ? "by-file" : "by-folder")
                                    .with("name", stated.where())));
        } else {
            form.ifPresent(stated -> contradiction(inWords(stated), List.of(), name, FindingCode.FORM_META_MISMATCH));
        }
        return Stated.decide(draft, what, HeadReader::text, Stream.of(title, form, prose, inNames, inJob));
    }

    private static <T> Stated<String> inWords(Stated<T> stated) {
        return stated.as(text(stated.value()));
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
                        first(said.prose(), HeadReader::roundIn).or(this::roundOfSheets),
                        Stated.inNames(
                                said.folders(),
                                name -> roundIn(name)
                                        .or(() -> yearOfRound(name).map(found -> Integer.valueOf(found.group(2))))),
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

    /** The only round that names of sheets with titles call one: "รอบ 12 เดือน". */
    private Optional<Stated<Integer>> roundOfSheets() {
        List<Stated<Integer>> rounds = said.titles().stream()
                .map(line -> line.at().sheet())
                .distinct()
                .filter(sheet -> sheet.contains("รอบ"))
                .flatMap(sheet ->
                        roundIn(sheet).map(round -> Stated.at(round, Place.CELL, CellRef.wholeSheet(sheet))).stream())
                .toList();
        return rounds.stream().map(Stated::value).distinct().count() == 1
                ? Optional.of(rounds.get(0))
                : Optional.empty();
    }

    /** The year and the round with which the name of a report ends: "รายงานผล-กองคลัง-2568-6". */
    private static Optional<MatchResult> yearOfRound(String name) {
        String folded = ThaiText.fold(name);
        Matcher ends = YEAR_OF_ROUND.matcher(folded);
        boolean report =
                folded.contains(REPORT_OF_RESULTS) && OF_MONTHS.stream().noneMatch(folded::contains);
        return report && ends.find() ? Optional.of(ends.toMatchResult()) : Optional.empty();
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
            reportOtherSources(claim);
        }
        return self ? SourceKind.SELF_ASSESSMENT : SourceKind.OFFICIAL;
    }

    /** A form whose cell for the source says neither of the two, on whatever sheet. */
    private void reportOtherSources(ScoreWords claim) {
        said.titles().stream()
                .filter(line -> words.is(Words.Kind.SOURCE_LABELS, line.text()))
                .flatMap(label -> said.titles().stream()
                        .filter(line -> line != label
                                && line.at().rowRef().equals(label.at().rowRef())))
                .filter(line ->
                        !words.contains(Words.Kind.OFFICIAL_SOURCES, line.text()) && !claim.isSelfTitle(line.text()))
                .filter(line -> !ThaiText.isNothing(line.text()))
                .forEach(line ->
                        draft.findings.add(Finding.at(line.at(), FindingCode.SOURCE_NOT_UNDERSTOOD, line.text(), "")));
    }

    /** The body of the title, else of the prose, the hidden sheet, the folder, who signs, the job file. */
    private Optional<Body> readBody() {
        Optional<Named> written = firstOfFolders()
                .or(() -> firstMention(said.titles(), true))
                .or(() -> firstMention(said.titles(), false))
                .or(() -> firstMention(said.prose(), true))
                .or(() -> firstMention(said.prose(), false))
                .or(() -> firstMention(listBelowKinds(), true));
        Optional<Body> found = written.map(named -> bodies.resolve(placed(named.mention())));
        Optional<Body> inMeta = metaBody();
        Optional<Stated<Body>> inNames =
                Stated.inNames(said.folders(), name -> listInName(name).findFirst());
        Optional<Body> inFolder = inNames.map(Stated::value);
        CellRef at = written.map(named -> named.line().at()).orElse(CellRef.WHOLE_FILE);
        if (written.isPresent()) {
            contradiction(found.get(), inMeta, at, FindingCode.FORM_META_MISMATCH);
            Optional<Body> another = said.folders().stream()
                    .flatMap(this::listInName)
                    .filter(body -> !bodies.isSame(found.get(), body.name())
                            && !body.name().startsWith(found.get().name() + "-"))
                    .findFirst();
            contradiction(found.get(), another, at, FindingCode.ORGANISATION_NAME_MISMATCH);
        } else if (inMeta.isPresent()) {
            contradiction(inMeta.get(), inFolder, at, FindingCode.FORM_META_MISMATCH);
        }
        boolean namesNobody = written.isEmpty() && inMeta.isEmpty();
        Optional<Named> signer = namesNobody ? firstMention(signers.get(), true) : Optional.empty();
        Optional<Body> body = Stated.decide(
                draft,
                HeadFact.What.BODY,
                Body::nameAndPlace,
                Stream.of(
                        written.map(named -> stated(found.get(), named.line())),
                        inMeta.map(form -> Stated.of(form, Place.FORM)),
                        inNames,
                        signer.filter(named -> inNames.isEmpty())
                                .map(named -> Stated.at(
                                        signedBy(named),
                                        Place.CELL,
                                        named.line().at())),
                        bodies.findOnly().map(only -> Stated.of(only, Place.JOB))));
        body.ifPresent(named -> reportShared(named, at));
        signer.filter(named -> isAnotherThanNamed(signedBy(named)))
                .ifPresent(other -> draft.findings.add(between(
                                FindingCode.ORGANISATION_MISSING,
                                other.line().at(),
                                signedBy(other),
                                inNames.stream().map(Stated::value).toList())
                        .with("case", "signed")));
        if (written.isEmpty()) {
            body.ifPresent(this::reportAnother);
        }
        Optional<Body> ofFolder = written.flatMap(any -> findOfFolder(found.get(), inMeta));
        if (ofFolder.isPresent()) {
            forgetMismatch(found.get(), at);
            draft.findings.add(between(FindingCode.ORGANISATION_MISSING, at, found.get(), List.of(ofFolder.get()))
                    .with("case", bodies.find(found.get()).isPresent() ? OTHER_FOLDER : UNEXPECTED_THERE));
            return ofFolder; // told to whoever looks into that folder: the other may owe nothing, or not be expected
        }
        List<String> folders = said.folders().stream().skip(1).toList(); // the file's name
        Optional<Body> meant = body.flatMap(named -> meant(bodies.resolve(inPlaceOf(named, folders)), inMeta, at));
        meant.filter(bodies::isUnexpected)
                .ifPresent(named -> draft.findings.add(
                        between(FindingCode.ORGANISATION_NOT_EXPECTED, at, named, bodies.listNamesakes(named))));
        return meant;
    }

    /**
     * Refuses a workbook of which folder, form or job alone say whose it is, and a title, the cell for the body, or the name of a sheet, the
     * file or a folder names another body or place: a neighbour whose kind is misspelt or left out would be stored as its own.
     */
    private void reportAnother(Body body) {
        List<String> aliases = bodies.find(body).map(ExpectedBody::aliases).orElse(List.of());
        Stream<TextLine> sheets = said.titles().stream()
                .map(line -> line.at().sheet())
                .distinct()
                .map(sheet -> new TextLine(CellRef.wholeSheet(sheet), sheet, false));
        Stream<TextLine> names = said.folders().stream().map(name -> new TextLine(CellRef.WHOLE_FILE, name, false));
        Stream.of(said.titles().stream(), sheets, names)
                .flatMap(lines -> lines)
                .filter(line -> bodyNames.namesAnother(line.text(), body) || isNameOfAnother(line, body))
                .filter(line -> aliases.stream()
                        .noneMatch(alias -> ThaiText.fold(line.text()).contains(ThaiText.fold(alias))))
                .findFirst()
                .ifPresent(line -> draft.findings.add(
                        Finding.at(cells(line.at()), FindingCode.ORGANISATION_MISSING, line.text(), body.nameAndPlace())
                                .with("case", "place")));
    }

    /** Whether the cell for the body holds another name without its kind; divisions fill it with theirs, too. */
    private boolean isNameOfAnother(TextLine line, Body body) {
        String text = line.text().strip();
        boolean labelled = said.titles().stream()
                .anyMatch(label -> label != line
                        && label.at().rowRef().equals(line.at().rowRef())
                        && words.is(Words.Kind.BODY_HEADINGS, label.text()));
        return labelled
                && ONE_WORD.matcher(text).matches()
                && bodyNames.isName(text)
                && bodyNames.listTypes(text).isEmpty()
                && divisions.findInTitle(text).isEmpty()
                && !bodyNames.mayBePlace(bodyNames.withoutType(body.name()), text);
    }

    /**
     * The expected body that a workbook's folders name, and only another than the one that it names itself: a form copied from a
     * neighbour would take the place of the neighbour's own, and a body that nobody asked for would count among those that are compared.
     * A name that nearly is an expected one is told as that, and a folder of only the bare name is of any kind of body. A body of the
     * same name in another district or province is another one.
     */
    private Optional<Body> findOfFolder(Body named, Optional<Body> ofForm) {
        List<Body> ofFolders = said.folders().stream()
                .skip(1) // the file's name
                .flatMap(this::listInName)
                .toList();
        String bare = bodyNames.withoutType(named.name());
        boolean elsewhere = bodies.isNamedElsewhere(named);
        return ofFolders.stream()
                                .anyMatch(body -> bodies.isSame(named, body.name())
                                        && !(elsewhere && bodies.find(body).isPresent()))
                        || bodies.find(named).isEmpty()
                                && !bodies.listNearly(named, ofForm, bodyNames).isEmpty()
                ? Optional.empty()
                : ofFolders.stream()
                        .filter(body -> bodies.find(body).isPresent())
                        .filter(body -> bodies.find(named).isPresent()
                                || elsewhere
                                || !bodyNames.withoutType(body.name()).equals(bare))
                        .findFirst();
    }

    private Body signedBy(Named named) {
        return bodies.resolve(toBody(named.mention()));
    }

    /**
     * Whether the names of folders and file name bodies, and none that the only body of a workbook may be meant for: nothing in it says that
     * it is theirs, and a neighbour's figures would be stored as their own. Whom the job expects is meant as it is named.
     */
    private boolean isAnotherThanNamed(Body signer) {
        List<Body> named = said.folders().stream().flatMap(this::listInName).toList();
        boolean expected = bodies.find(signer).isPresent();
        return !named.isEmpty()
                && named.stream()
                        .noneMatch(body -> bodies.isSame(body, signer.name())
                                || !expected && bodyNames.mayBeMeant(signer.name(), body.name()));
    }

    /**
     * The body itself, unless the job expects one of nearly that name: then the file is refused, so that no second body comes of
     * a slip of the hand, and it is told to the one that is expected, if there is but one. So is any name typed over that of the
     * expected body for which the form was made, in its place.
     *
     * @param ofForm the body that the form's hidden sheet names
     */
    private Optional<Body> meant(Body found, Optional<Body> ofForm, CellRef at) {
        List<ExpectedBody> nearly = bodies.listNearly(found, ofForm, bodyNames);
        if (nearly.isEmpty()) {
            return Optional.of(found);
        }
        forgetMismatch(found, at);
        draft.findings.add(between(
                FindingCode.ORGANISATION_NEARLY_EXPECTED,
                at,
                found,
                nearly.stream().map(ExpectedBody::body).toList()));
        return nearly.size() == 1 ? Optional.of(nearly.get(0).body()) : Optional.empty();
    }

    /** What is said better takes the place of a mere contradiction. */
    private void forgetMismatch(Body found, CellRef at) {
        draft.findings.removeIf(told -> told.cell().equals(at) && told.found().equals(found.name()));
    }

    /** Tells a body from those that are expected; by their places too where a name is the same. */
    private static Finding between(FindingCode code, CellRef at, Body found, List<Body> expected) {
        boolean byPlace =
                expected.stream().anyMatch(body -> ThaiText.fold(body.name()).equals(ThaiText.fold(found.name())));
        Function<Body, String> text = byPlace ? Body::nameAndPlace : Body::name;
        return Finding.at(
                cells(at),
                code,
                text.apply(found),
                expected.stream().map(text).distinct().collect(Collectors.joining(", ")));
    }

    /** Of bodies that share their name only the place tells which one it is: the body is none of them. */
    private void reportShared(Body body, CellRef at) {
        List<ExpectedBody> same = bodies.listAgreeing(body);
        if (same.size() > 1) {
            String places = same.stream()
                    .map(each -> each.body().name() + " " + each.body().district() + " "
                            + each.body().province())
                    .collect(Collectors.joining(", "));
            draft.findings.add(Finding.at(cells(at), FindingCode.ORGANISATION_NAME_MISMATCH, body.name(), places)
                    .with("case", "shared"));
        }
    }

    private void contradiction(Body found, Optional<Body> other, CellRef at, FindingCode code) {
        other.filter(body -> !bodies.isSame(found, body.name()))
                .ifPresent(body -> draft.findings.add(Finding.at(cells(at), code, found.name(), body.name())));
    }

    private static List<CellRef> cells(CellRef at) {
        return at.equals(CellRef.WHOLE_FILE) ? List.of() : List.of(at);
    }

    private record Named(BodyMention mention, TextLine line) {}

    /**
     * The body that folder or file name, in a workbook with a sheet of scores for each of several bodies: of these it is the deliverer. A
     * workbook of two, or with another sheet that names a body, is the one's that it names first.
     */
    private Optional<Named> firstOfFolders() {
        Map<String, List<TextLine>> sheets = said.titles().stream()
                .collect(Collectors.groupingBy(line -> line.at().sheet(), LinkedHashMap::new, Collectors.toList()));
        if (sheets.size() < FEWEST_OF_LIST) { // as nearly all
            return Optional.empty();
        }
        List<Body> ofNames = said.folders().stream().flatMap(this::listInName).toList();
        List<Named> named = sheets.values().stream()
                .flatMap(lines -> firstMention(lines, true).stream())
                .toList();
        boolean each = named.stream()
                .allMatch(of -> said.onlyScores().contains(of.line().at().sheet()));
        long bodiesNamed =
                named.stream().map(of -> of.mention().name()).distinct().count();
        return named.stream()
                .filter(of -> each
                        && bodiesNamed >= FEWEST_OF_LIST
                        && ofNames.stream()
                                .anyMatch(
                                        body -> bodies.isSame(body, of.mention().name())))
                .findFirst();
    }

    /**
     * The first body named; a name cut out of a sentence that runs on without a blank is not clean. "อบต.ข้างเคียง" is a body's name only
     * where none with another is named; so is whom a letter goes to, a text names in passing, or figures are said to be of. Whose
     * figures stand in for the result is not whose workbook it is.
     */
    private Optional<Named> firstMention(List<TextLine> lines, boolean clean) {
        Optional<Named> other = Optional.empty();
        for (TextLine line : lines) {
            List<BodyMention> mentions = bodyNames.listMentions(line.text());
            boolean tellsWhose = TELLS_WHOSE.matcher(ThaiText.fold(line.text())).lookingAt();
            if (mentions.isEmpty()
                    || LetterLine.isReference(line.text())
                    || LetterLine.isOfCopy(line.text())
                    || !(tellsWhose && endsWith(mentions, line.text())) && ScopeJudge.isOfBorrowed(line.text())) {
                continue;
            }
            boolean inPassing = LetterLine.isAddress(line.text()) || Asides.namesInPassing(line.text()) || tellsWhose;
            for (BodyMention mention : mentions) {
                Optional<Named> named = Optional.of(new Named(mention, line)).filter(any -> mention.clean() == clean);
                boolean anyOther = words.starts(Words.Kind.SOME_OTHERS, bodyNames.withoutType(mention.name()));
                if (named.isPresent() && !inPassing && !anyOther) {
                    return Optional.of(runFrom(named.get(), lines));
                }
                other = other.or(() -> named);
            }
        }
        return other;
    }

    private static boolean endsWith(List<BodyMention> mentions, String text) {
        return text.substring(mentions.get(mentions.size() - 1).end()).isBlank();
    }

    /** The body that begins a line of its own where a name in a sentence runs on from it: "ที่อบต.โนนไผ่ล้อมนำมาเทียบ". */
    private Named runFrom(Named found, List<TextLine> lines) {
        int start = found.mention().start();
        String name = found.mention().name();
        return start == 0 || !Character.isLetter(found.line().text().charAt(start - 1))
                ? found
                : lines.stream()
                        .flatMap(line -> bodyNames.listMentions(line.text()).stream()
                                .filter(own -> own.clean()
                                        && own.start() == 0
                                        && name.startsWith(own.name())
                                        && name.length() - own.name().length() >= FEWEST_RUN_ON)
                                .map(own -> new Named(own, line)))
                        .findFirst()
                        .orElse(found);
    }

    /** A body whose district and province stand in a line of their own, or beside another mention of the same name. */
    private Body placed(BodyMention mention) {
        if (!mention.district().isEmpty() && !mention.province().isEmpty()) {
            return toBody(mention);
        }
        for (TextLine line : said.titles()) {
            for (BodyMention other : bodyNames.listMentions(line.text())) {
                boolean same = ThaiText.fold(other.name()).equals(ThaiText.fold(mention.name()));
                if (same && !other.province().isEmpty()) {
                    return new Body(mention.name(), other.district(), other.province());
                }
            }
        }
        List<String> without = said.titles().stream()
                .map(TextLine::text)
                .filter(line -> bodyNames.listMentions(line).isEmpty())
                .toList();
        // district and province each on a line of its own, or each in a cell beside its label
        Stream<String> apart = IntStream.range(1, without.size())
                .filter(i -> without.get(i - 1).startsWith(BodyNames.DISTRICT)
                        || without.get(i - 1).startsWith(DISTRICT_IN_SHORT))
                .boxed()
                .flatMap(i -> Stream.of(i + 1, i + MOST_LABELLED)
                        .filter(end -> end <= without.size())
                        .map(end -> String.join(" ", without.subList(i - 1, end))));
        return Stream.of(without.stream(), apart, provincesBehind(mention, without))
                .flatMap(lines -> lines)
                .flatMap(line -> bodyNames.districtAndProvince(line).stream())
                .findFirst()
                .map(place -> new Body(mention.name(), place.district(), place.province()))
                .orElseGet(() -> inProvince(toBody(mention), without));
    }

    /** A body of which no place is stated, in the only place that folders give with its name, else in the only province that they are. */
    private Body inPlaceOf(Body body, List<String> folders) {
        List<Body> placed = body.district().isEmpty() && body.province().isEmpty()
                ? folders.stream()
                        .flatMap(this::listInName)
                        .filter(other -> bodies.isSame(body, other.name())
                                && !(other.district().isEmpty()
                                        && other.province().isEmpty()))
                        .distinct()
                        .toList()
                : List.of();
        return placed.size() == 1
                ? new Body(body.name(), placed.get(0).district(), placed.get(0).province())
                : inProvince(body, folders);
    }

    /**
     * A body of which no place is stated, in the only known province of which a text is nothing but the name: many bodies of other
     * provinces have its name.
     */
    private Body inProvince(Body body, List<String> texts) {
        if (!body.district().isEmpty() || !body.province().isEmpty()) {
            return body;
        }
        List<String> provinces = texts.stream()
                .map(ThaiText::clean)
                .filter(text -> text.startsWith(BodyNames.PROVINCE))
                .map(text -> text.substring(BodyNames.PROVINCE.length()).strip())
                .filter(bodyNames::isProvince)
                .distinct()
                .toList();
        return provinces.size() == 1 ? new Body(body.name(), "", provinces.get(0)) : body;
    }

    /** The district that a mention names with each line of a province: a cover has one on each line. */
    private static Stream<String> provincesBehind(BodyMention mention, List<String> lines) {
        return lines.stream()
                .filter(line -> !mention.district().isEmpty() && line.startsWith(BodyNames.PROVINCE))
                .map(line -> BodyNames.DISTRICT + mention.district() + " " + line);
    }

    /** Lines that hold nothing but a kind of bodies, with the word on the line below. */
    private List<TextLine> listBelowKinds() {
        List<TextLine> titles = said.titles();
        return IntStream.range(1, titles.size())
                .filter(i -> !bodyNames.listTypes(titles.get(i - 1).text()).isEmpty()
                        && ONE_WORD.matcher(titles.get(i).text().strip()).matches())
                .mapToObj(i -> new TextLine(
                        titles.get(i).at(),
                        titles.get(i - 1).text().strip() + titles.get(i).text().strip(),
                        false))
                .toList();
    }

    /**
     * The bodies that the name of a folder or the file names: with their type, or an expected one by its name alone. To whom something was
     * sent is none of them, unless the job expects it.
     */
    private Stream<Body> listInName(String name) {
        String clean = NUMBER_BEHIND_NAME.matcher(ThaiText.clean(name)).replaceAll(" ");
        List<BodyMention> mentions = bodyNames.listMentions(clean);
        return mentions.isEmpty()
                ? bodies.findBare(name, bodyNames).stream()
                : mentions.stream().flatMap(mention -> {
                    Body body = bodies.resolve(toBody(mention));
                    boolean recipient = divisions.isBeforeRecipient(clean.substring(0, mention.start()))
                            && bodies.find(body).isEmpty();
                    return recipient ? Stream.empty() : Stream.of(body);
                });
    }

    private static Body toBody(BodyMention mention) {
        return new Body(mention.name(), mention.district(), mention.province());
    }

    private Optional<Body> metaBody() {
        FormMeta meta = said.meta();
        String name = meta.get("body");
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(bodies.resolve(new Body(name, meta.get("district"), meta.get("province"))));
    }

    /** Whether the rows below this cell are refused for the body that it names. */
    private boolean isReported(CellRef at) {
        return draft.findings.listAt(at).stream()
                .anyMatch(f -> f.code() == FindingCode.ORGANISATION_NAME_MISMATCH && f.severity() == Severity.ERROR);
    }

    /** The cells that hold nothing but a body's name, several below each other on a sheet without content: a list of whom there is. */
    private Set<CellRef> findListed(List<TextLine> everyText) {
        Map<List<Object>, Set<CellRef>> columns = new HashMap<>();
        Map<String, Boolean> content = new HashMap<>();
        everyText.stream()
                .filter(line -> !content.computeIfAbsent(line.at().sheet(), draft::hasContentOf)
                        && bodyNames.listMentions(line.text()).stream()
                                .anyMatch(mention -> mention.start() == 0
                                        && mention.end()
                                                == ThaiText.clean(line.text()).length()))
                .forEach(line -> columns.computeIfAbsent(
                                List.of(line.at().sheet(), line.at().column()), any -> new HashSet<>())
                        .add(line.at()));
        return columns.values().stream()
                .filter(cells -> cells.size() >= FEWEST_OF_LIST)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Says which cells name another body than the cover does: an older text, or one pasted from another office. */
    public void reportOthers(Body body, List<TextLine> everyText) {
        Map<String, List<CellRef>> others = new LinkedHashMap<>();
        Set<CellRef> inPassing = new HashSet<>();
        Set<String> ofMeasures = new HashSet<>();
        draft.measures.forEach(measure -> ofMeasures.add(measure.at().sheet()));
        draft.scores.forEach(score -> ofMeasures.remove(score.at().sheet()));
        Set<CellRef> listed = findListed(everyText);
        for (TextLine line : everyText) {
            Set<String> here = new LinkedHashSet<>();
            for (BodyMention mention : bodyNames.listMentions(line.text())) {
                boolean sure = mention.clean()
                        || RATED.matcher(line.text().substring(mention.end())).lookingAt();
                if (sure && !bodies.isSame(body, mention.name()) && !isReported(line.at())) {
                    here.add(mention.name());
                }
            }
            if (here.size() == 1
                    && (listed.contains(line.at())
                            || Asides.namesInPassing(line.text())
                            || ofMeasures.contains(line.at().sheet()) && Asides.followsAnother(line.text()))) {
                inPassing.add(line.at());
            }
            for (String name : here) {
                List<CellRef> cells = others.computeIfAbsent(name, any -> new ArrayList<>());
                if (!cells.contains(line.at()) && cells.size() < MOST_CELLS) {
                    cells.add(line.at());
                }
            }
        }
        FindingCode code = FindingCode.ORGANISATION_NAME_MISMATCH;
        boolean refused = draft.findings.stream()
                .anyMatch(f -> f.code() == FindingCode.ORGANISATION_NEARLY_EXPECTED
                        || f.code() == FindingCode.ORGANISATION_MISSING
                                && List.of(OTHER_FOLDER, UNEXPECTED_THERE)
                                        .contains(f.details().getOrDefault("case", "")));
        if (refused) {
            // told already, and by the name that is expected
            draft.findings.removeIf(finding -> finding.code() == code);
            return;
        }
        others.forEach((name, cells) -> {
            Finding named = Finding.at(cells, code, name, body.name());
            draft.findings.add(
                    inPassing.containsAll(cells)
                            ? named.with("case", "in-passing").as(Severity.NOTICE)
                            : named);
        });
    }
}
