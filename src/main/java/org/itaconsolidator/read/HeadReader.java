package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.DocumentHead;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.thai.BodyMention;
import org.itaconsolidator.thai.BodyNames;
import org.itaconsolidator.thai.DivisionNames;
import org.itaconsolidator.thai.FiscalYearMention;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.Rounds;
import org.itaconsolidator.thai.ThaiText;

/**
 * Says who delivers what for when: from the title lines first, from prose last, because prose names the years before; then
 * from the form's hidden sheet, then from the folder and the file's name, then from the job file. Contradictions are
 * findings.
 */
final class HeadReader {
    private static final int MOST_CELLS = 5;

    private final BodyNames names;
    private final DivisionNames divisions;
    private final Words words;
    private final BodyResolver bodies;
    private final SubmissionDraft draft;
    private final List<TextLine> titles;
    private final List<TextLine> prose;
    private final FormMeta meta;
    private final List<String> folders;

    HeadReader(
            BodyNames names,
            DivisionNames divisions,
            Words words,
            BodyResolver bodies,
            List<TextLine> lines,
            FormMeta meta,
            String inboxPath,
            SubmissionDraft draft) {
        this.names = names;
        this.divisions = divisions;
        this.words = words;
        this.bodies = bodies;
        this.draft = draft;
        this.titles = lines.stream().filter(line -> !line.prose()).toList();
        this.prose = lines.stream().filter(TextLine::prose).toList();
        this.meta = meta;
        this.folders = segments(inboxPath);
    }

    DocumentHead read() {
        Optional<Body> body = body();
        return new DocumentHead(body, division(), fiscalYear(body), round(), source());
    }

    /** File name without its ending, then its folder, then the folder above. */
    private static List<String> segments(String inboxPath) {
        List<String> parts = new ArrayList<>(Arrays.asList(inboxPath.split("/")));
        int last = parts.size() - 1;
        parts.set(last, parts.get(last).replaceAll("\\.[^.]*$", ""));
        Collections.reverse(parts);
        return parts;
    }

    private Optional<Body> body() {
        Optional<Named> written = firstMention(titles, true)
                .or(() -> firstMention(titles, false))
                .or(() -> firstMention(prose, true))
                .or(() -> firstMention(prose, false));
        Optional<Body> found = written.map(named -> bodies.resolve(placed(named.mention())));
        Optional<Body> inMeta = metaBody();
        Optional<Body> inFolder = folders.stream()
                .flatMap(segment -> names.listMentions(segment).stream())
                .findFirst()
                .map(mention -> bodies.resolve(toBody(mention)));
        if (written.isPresent()) {
            inMeta.filter(other -> !bodies.isSame(found.get(), other.name()))
                    .ifPresent(other -> draft.findings.add(Finding.at(
                            written.get().at(),
                            FindingCode.FORM_META_MISMATCH,
                            found.get().name(),
                            other.name())));
            inFolder.filter(other -> !bodies.isSame(found.get(), other.name()))
                    .ifPresent(other -> draft.findings.add(Finding.at(
                            written.get().at(),
                            FindingCode.ORGANISATION_NAME_MISMATCH,
                            found.get().name(),
                            other.name())));
        }
        return Stream.of(found, inMeta, inFolder, bodies.findOnly())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Named(BodyMention mention, CellRef at) {}

    /** The first body named; a name cut out of a sentence that runs on without a blank is not clean. */
    private Optional<Named> firstMention(List<TextLine> lines, boolean clean) {
        return lines.stream()
                .flatMap(line -> names.listMentions(line.text()).stream()
                        .filter(mention -> mention.clean() == clean)
                        .map(mention -> new Named(mention, line.at())))
                .findFirst();
    }

    /** A body whose district and province stand in a line of their own, or beside another mention of the same name. */
    private Body placed(BodyMention mention) {
        if (!mention.district().isEmpty() && !mention.province().isEmpty()) {
            return toBody(mention);
        }
        for (TextLine line : titles) {
            for (BodyMention other : names.listMentions(line.text())) {
                boolean same = ThaiText.fold(other.name()).equals(ThaiText.fold(mention.name()));
                if (same && !other.province().isEmpty()) {
                    return new Body(mention.name(), other.district(), other.province());
                }
            }
        }
        return titles.stream()
                .filter(line -> names.listMentions(line.text()).isEmpty())
                .flatMap(line -> names.districtAndProvince(line.text()).stream())
                .findFirst()
                .map(place -> new Body(mention.name(), place.district(), place.province()))
                .orElseGet(() -> toBody(mention));
    }

    private static Body toBody(BodyMention mention) {
        return new Body(mention.name(), mention.district(), mention.province());
    }

    private Optional<Body> metaBody() {
        String name = meta.get("body");
        return name.isBlank()
                ? Optional.empty()
                : Optional.of(bodies.resolve(new Body(name, meta.get("district"), meta.get("province"))));
    }

    private String division() {
        Optional<String> written = titles.stream()
                .flatMap(line -> divisions.findInTitle(line.text()).stream())
                .findFirst();
        Optional<String> inMeta = Optional.of(meta.get("division")).filter(name -> !name.isBlank());
        Optional<String> inFolder = folders.stream()
                .flatMap(segment -> divisions.findInTitle(segment).stream())
                .findFirst();
        Optional<String> first = written.or(() -> inMeta);
        first.ifPresent(name -> inFolder.filter(other -> !other.equals(name))
                .ifPresent(other -> draft.findings.add(Finding.ofFile(FindingCode.DIVISION_MISMATCH, name, other))));
        return first.or(() -> inFolder).orElse("");
    }

    private Optional<FiscalYear> fiscalYear(Optional<Body> body) {
        Optional<FiscalYear> title = stated(titles);
        Optional<FiscalYear> inMeta = Optional.of(meta.get("fiscal_year"))
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(FiscalYear::isPlausible)
                .map(FiscalYear::ofBuddhist);
        Optional<FiscalYear> inFolder = years(folders.stream().skip(1));
        Optional<FiscalYear> inName = years(folders.stream().limit(1));
        if (title.isPresent()) {
            contradiction(title.get(), inMeta, FindingCode.FORM_META_MISMATCH);
            contradiction(title.get(), inFolder.or(() -> inName), FindingCode.FISCAL_YEAR_MISMATCH);
        }
        Function<Body, Optional<FiscalYear>> expected =
                known -> bodies.find(known).flatMap(ExpectedBody::fiscalYear);
        return Stream.of(title, inMeta, stated(prose), inFolder, inName, body.flatMap(expected))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<FiscalYear> stated(List<TextLine> lines) {
        return TextLine.findStatedYear(lines);
    }

    private static Optional<FiscalYear> years(Stream<String> names) {
        return names.flatMap(name -> FiscalYears.inText(name).stream())
                .map(FiscalYearMention::year)
                .findFirst();
    }

    private void contradiction(FiscalYear title, Optional<FiscalYear> other, FindingCode code) {
        other.filter(year -> !year.equals(title)).ifPresent(year -> {
            CellRef at = titles.stream()
                    .filter(line -> FiscalYears.inText(line.text()).stream()
                            .anyMatch(m -> m.stated() && m.year().equals(title)))
                    .map(TextLine::at)
                    .findFirst()
                    .orElse(CellRef.WHOLE_FILE);
            draft.findings.add(Finding.at(at, code, String.valueOf(title.buddhist()), String.valueOf(year.buddhist())));
        });
    }

    private OptionalInt round() {
        Stream<String> texts = Stream.of(
                        titles.stream().map(TextLine::text),
                        Stream.of(meta.get("round").isBlank() ? "" : "รอบ " + meta.get("round") + " เดือน"),
                        prose.stream().map(TextLine::text),
                        folders.stream())
                .flatMap(Function.identity());
        return texts.map(Rounds::inText)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private SourceKind source() {
        boolean self = Stream.concat(titles.stream().map(TextLine::text), Stream.of(meta.get("source")))
                .anyMatch(text -> words.contains(Words.Kind.SELF_ASSESSMENT, text));
        return self ? SourceKind.SELF_ASSESSMENT : SourceKind.OFFICIAL;
    }

    /** Says which cells name another body than the cover does: an older text, or one pasted from another office. */
    void reportOtherBodies(DocumentHead head, List<TextLine> everyText) {
        if (head.body().isEmpty()) {
            return;
        }
        Body body = head.body().get();
        Map<String, List<CellRef>> others = new LinkedHashMap<>();
        for (TextLine line : everyText) {
            for (BodyMention mention : names.listMentions(line.text())) {
                if (mention.clean() && !bodies.isSame(body, mention.name())) {
                    List<CellRef> cells = others.computeIfAbsent(mention.name(), name -> new ArrayList<>());
                    if (!cells.contains(line.at()) && cells.size() < MOST_CELLS) {
                        cells.add(line.at());
                    }
                }
            }
        }
        others.forEach((name, cells) -> draft.findings.add(new Finding(
                FindingCode.ORGANISATION_NAME_MISMATCH,
                FindingCode.ORGANISATION_NAME_MISMATCH.severity(),
                cells,
                name,
                body.name(),
                Map.of())));
    }
}
