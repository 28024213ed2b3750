package org.itaconsolidator.read.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.HeadFact.Place;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.FormMeta;
import org.itaconsolidator.read.row.Stated;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.name.BodyMention;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.text.ThaiText;

/** Says which body delivers, and which other bodies its cells name. */
public final class BodyReader {
    private static final int MOST_CELLS = 5;

    /** A name on a line of its own below the kind of its body. */
    private static final Pattern ONE_WORD = Pattern.compile("[ก-๎]{2,25}");

    /** How the line of a letter begins that says whom it goes to. */
    private static final Pattern ADDRESSED = Pattern.compile("เรียน(?!รู้|การ)");

    private final BodyNames names;
    private final Words words;
    private final BodyResolver bodies;
    private final Titles said;
    private final Supplier<List<TextLine>> signers;
    private final SubmissionDraft draft;

    /**
     * A reader of one workbook.
     *
     * @param signers the lines that name its body where nothing else does
     */
    public BodyReader(
            BodyNames names,
            Words words,
            BodyResolver bodies,
            Titles said,
            Supplier<List<TextLine>> signers,
            SubmissionDraft draft) {
        this.signers = signers;
        this.names = names;
        this.words = words;
        this.bodies = bodies;
        this.said = said;
        this.draft = draft;
    }

    /** The body of the title, else of the prose, the hidden sheet, the folder, who signs, the job file. */
    Optional<Body> read() {
        Optional<Named> written = firstMention(said.titles(), true)
                .or(() -> firstMention(said.titles(), false))
                .or(() -> firstMention(said.prose(), true))
                .or(() -> firstMention(said.prose(), false))
                .or(() -> firstMention(listBelowKinds(), true));
        Optional<Body> found = written.map(named -> bodies.resolve(placed(named.mention())));
        Optional<Body> inMeta = metaBody();
        Optional<Stated<Body>> inNames =
                Stated.inNames(said.folders(), name -> listInName(name).findFirst());
        Optional<Body> inFolder = inNames.map(Stated::value);
        CellRef at = written.map(Named::at).orElse(CellRef.WHOLE_FILE);
        if (written.isPresent()) {
            contradiction(found.get(), inMeta, at, FindingCode.FORM_META_MISMATCH);
            Optional<Body> another = said.folders().stream()
                    .flatMap(this::listInName)
                    .filter(body -> !bodies.isSame(found.get(), body.name()))
                    .findFirst();
            contradiction(found.get(), another, at, FindingCode.ORGANISATION_NAME_MISMATCH);
        } else if (inMeta.isPresent()) {
            contradiction(inMeta.get(), inFolder, at, FindingCode.FORM_META_MISMATCH);
        }
        Optional<Body> body = Stated.decide(
                draft,
                HeadFact.What.BODY,
                BodyReader::text,
                Stream.of(
                        written.map(
                                named -> Stated.at(found.get(), isProse(named) ? Place.PROSE : Place.CELL, named.at())),
                        inMeta.map(form -> Stated.of(form, Place.FORM)),
                        inNames,
                        written.isPresent() || inMeta.isPresent() || inNames.isPresent()
                                ? Optional.empty()
                                : firstMention(signers.get(), true)
                                        .map(named -> Stated.at(
                                                bodies.resolve(toBody(named.mention())), Place.CELL, named.at())),
                        bodies.findOnly().map(only -> Stated.of(only, Place.JOB))));
        body.ifPresent(named -> reportShared(named, at));
        Optional<Body> ofFolder = written.flatMap(any -> findOfFolder(found.get()));
        if (ofFolder.isPresent()) {
            draft.findings.add(Finding.at(
                            cells(at),
                            FindingCode.ORGANISATION_MISSING,
                            found.get().name(),
                            ofFolder.get().name())
                    .with("case", "folder"));
            return ofFolder;
        }
        return body.flatMap(named -> meant(named, at));
    }

    /**
     * The expected body that a workbook's folders name, and only another than the expected one that it names itself: a form copied
     * from a neighbour would take the place of the neighbour's own.
     */
    private Optional<Body> findOfFolder(Body named) {
        List<Body> ofFolders = said.folders().stream()
                .skip(1) // the file's name
                .flatMap(this::listInName)
                .toList();
        return bodies.find(named).isEmpty() || ofFolders.stream().anyMatch(body -> bodies.isSame(named, body.name()))
                ? Optional.empty()
                : ofFolders.stream()
                        .filter(body -> bodies.find(body).isPresent())
                        .findFirst();
    }

    /**
     * The body itself, unless the job expects one of nearly that name: then the file is refused, so that no second body comes of
     * a slip of the hand, and it is told to the one that is expected, if there is but one.
     */
    private Optional<Body> meant(Body found, CellRef at) {
        List<ExpectedBody> nearly = bodies.listNearly(found, names);
        if (nearly.isEmpty()) {
            return Optional.of(found);
        }
        String expected =
                nearly.stream().map(each -> each.body().name()).distinct().collect(Collectors.joining(", "));
        draft.findings.add(Finding.at(cells(at), FindingCode.ORGANISATION_NEARLY_EXPECTED, found.name(), expected));
        return nearly.size() == 1 ? Optional.of(nearly.get(0).body()) : Optional.empty();
    }

    private boolean isProse(Named named) {
        return said.prose().stream().anyMatch(line -> line.at().equals(named.at()));
    }

    private static String text(Body body) {
        return Stream.of(body.name(), body.district(), body.province())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
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

    private record Named(BodyMention mention, CellRef at, boolean addressed) {}

    /** The first body named; a name cut out of a sentence that runs on without a blank is not clean. */
    private Optional<Named> firstMention(List<TextLine> lines, boolean clean) {
        List<Named> named = lines.stream()
                .flatMap(line -> names.listMentions(line.text()).stream()
                        .filter(mention -> mention.clean() == clean)
                        .map(mention -> new Named(
                                mention,
                                line.at(),
                                ADDRESSED.matcher(line.text().strip()).lookingAt())))
                .toList();
        // "อบต.ข้างเคียง" is a body's name only where none with another is named, and whom a letter goes to only where
        // nobody else is
        return named.stream()
                .filter(each -> !each.addressed()
                        && !words.contains(
                                Words.Kind.OTHER_UNITS, each.mention().name()))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** A body whose district and province stand in a line of their own, or beside another mention of the same name. */
    private Body placed(BodyMention mention) {
        if (!mention.district().isEmpty() && !mention.province().isEmpty()) {
            return toBody(mention);
        }
        for (TextLine line : said.titles()) {
            for (BodyMention other : names.listMentions(line.text())) {
                boolean same = ThaiText.fold(other.name()).equals(ThaiText.fold(mention.name()));
                if (same && !other.province().isEmpty()) {
                    return new Body(mention.name(), other.district(), other.province());
                }
            }
        }
        List<String> without = said.titles().stream()
                .map(TextLine::text)
                .filter(line -> names.listMentions(line).isEmpty())
                .toList();
        Stream<String> apart = IntStream.range(1, without.size())
                .mapToObj(i -> without.get(i - 1) + " " + without.get(i))
                .filter(two -> two.startsWith(BodyNames.DISTRICT));
        return Stream.of(without.stream(), apart, provincesBehind(mention, without))
                .flatMap(lines -> lines)
                .flatMap(line -> names.districtAndProvince(line).stream())
                .findFirst()
                .map(place -> new Body(mention.name(), place.district(), place.province()))
                .orElseGet(() -> toBody(mention));
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
                .filter(i -> !names.listTypes(titles.get(i - 1).text()).isEmpty()
                        && ONE_WORD.matcher(titles.get(i).text().strip()).matches())
                .mapToObj(i -> new TextLine(
                        titles.get(i).at(),
                        titles.get(i - 1).text().strip() + titles.get(i).text().strip(),
                        false))
                .toList();
    }

    /** The bodies that the name of a folder or the file names: with their type, or an expected one by its name alone. */
    private Stream<Body> listInName(String name) {
        List<BodyMention> mentions = names.listMentions(name);
        return mentions.isEmpty()
                ? bodies.findBare(name, names).stream()
                : mentions.stream().map(mention -> bodies.resolve(toBody(mention)));
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

    /** Says which cells name another body than the cover does: an older text, or one pasted from another office. */
    public void reportOthers(Body body, List<TextLine> everyText) {
        Map<String, List<CellRef>> others = new LinkedHashMap<>();
        for (TextLine line : everyText) {
            for (BodyMention mention : names.listMentions(line.text())) {
                if (mention.clean() && !bodies.isSame(body, mention.name()) && !isReported(line.at())) {
                    List<CellRef> cells = others.computeIfAbsent(mention.name(), name -> new ArrayList<>());
                    if (!cells.contains(line.at()) && cells.size() < MOST_CELLS) {
                        cells.add(line.at());
                    }
                }
            }
        }
        FindingCode code = FindingCode.ORGANISATION_NAME_MISMATCH;
        boolean refused = draft.findings.stream().anyMatch(f -> f.code() == FindingCode.ORGANISATION_NEARLY_EXPECTED);
        if (refused) {
            // told already, and by the name that is expected
            draft.findings.removeIf(finding -> finding.code() == code);
            return;
        }
        others.forEach((name, cells) -> draft.findings.add(Finding.at(cells, code, name, body.name())));
    }
}
