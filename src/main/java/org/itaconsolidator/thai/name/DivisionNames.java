package org.itaconsolidator.thai.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.text.FoldedText;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.NameFile;
import org.itaconsolidator.thai.text.Nearest;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.NumberedLists.ListItem;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/**
 * Recognises names of divisions in cells, titles, sheets, folders and file names. Immutable; read once from
 * {@code names/divisions.yaml}.
 */
public final class DivisionNames {
    /**
     * The divisions that a cell names as responsible.
     *
     * @param names canonical, or as written where unknown, in the order of the text, each once; empty for a blank cell and one that refers to
     *     another row
     * @param all whether the cell says "all divisions" in some wording
     */
    public record Divisions(List<String> names, boolean all) {
        /** The views' word for all divisions if it is unknown which there are. */
        public static final String ALL = "ทุกส่วนราชการ";

        public Divisions {
            names = List.copyOf(names);
        }
    }

    private static final Pattern SEVERAL_BLANKS = Pattern.compile("\\s+");
    /** Numbers and Latin letters before a name: "02 ", "ITA-", "๓. ". */
    private static final Pattern BEFORE_NAME = Pattern.compile("^[^\u0E01-\u0E4E]+");

    /** The number of the row that a cell refers to. */
    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?:ที่)?(?<![\\d.,()/-])[\\d.,()/-]++$");

    /** What may stand between abbreviations; a longer word that begins like one does not count. */
    private static final Pattern NOTHING_BESIDE = Pattern.compile("(?:[\\s/,;+&()-]++|และ|ร่วมกับ)*+");

    /** What may stand between the names of a list, known or not. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[/,;+&]|และ|ร่วมกับ");

    private static final Pattern ABBREVIATION = Pattern.compile("[ก-ฮ]{2,5}\\.");

    private static final String SHORTENED = "ฯ";
    private static final int LONGEST_NAME = 60;

    /** Officers leave it out in the column of the responsible: "คลัง". */
    private static final String BARE_BEHIND = "กอง";

    private static final YamlNode FILE = NameFile.read("divisions.yaml");
    private static final Map<String, String> ABBREVIATED = new HashMap<>();

    static {
        FILE.fields(
                ("divisions short-begins abbreviations head-titles all except nobody as-above unknown-begins unknown-never"
                                + " unknown-ends labels labelled-begins others-labels others-files recipients supporters body-begins title-ends never-bare")
                        .split(" "));
        for (YamlNode division : FILE.get("abbreviations").list()) {
            division.fields("name", "spellings");
            for (String spelling : division.get("spellings").texts()) {
                ABBREVIATED.put(ThaiText.fold(spelling), division.get("name").text());
            }
        }
        List<String> neverBare = FILE.get("never-bare").texts();
        for (YamlNode division : FILE.get("divisions").list()) {
            Stream.concat(
                            Stream.of(division.get("name").text()),
                            division.find("spellings").stream().flatMap(node -> node.texts().stream()))
                    .map(ThaiText::fold)
                    .filter(spelling -> spelling.startsWith(BARE_BEHIND))
                    .map(spelling -> spelling.substring(BARE_BEHIND.length()))
                    .filter(bare -> !neverBare.contains(bare))
                    .forEach(bare -> ABBREVIATED.put(bare, division.get("name").text()));
        }
    }

    private static final Pattern ABBREVIATIONS = Pattern.compile(NameFile.longestFirst(ABBREVIATED.keySet()));
    private static final Pattern HEAD_OF_SHORTENED = Pattern.compile(
            "(?:" + oneOf("head-titles") + ")(?=(?:" + NameFile.longestFirst(ABBREVIATED.keySet()) + ")(?![ก-๎]))");
    private static final Pattern HEAD_TITLE_BEFORE = Pattern.compile("(?:" + oneOf("head-titles") + ")$");
    private static final String EVERYBODY = FILE.get("all").texts().get(0);
    private static final List<String> ALL_WORDS = folded("all");
    private static final List<String> EXCEPT_WORDS = folded("except");
    private static final List<String> AS_ABOVE = folded("as-above");
    private static final List<String> NOBODY = folded("nobody");
    private static final String BEGINS = oneOf("unknown-begins");
    private static final String NEVER = oneOf("unknown-never");
    private static final Pattern UNKNOWN = Pattern.compile("(?!" + NEVER + ")(?:" + BEGINS
            + ")[\u0E01-\u0E4E](?:(?!\\s(?:" + BEGINS + "|" + oneOf("unknown-ends")
            + "))[^/,;\\n\\d\u0E50-\u0E59])*");
    private static final Pattern LABELLED =
            Pattern.compile("^(?:" + oneOf("labels") + ")[\\s:.]*(?=$|" + oneOf("labelled-begins") + ")");
    private static final Pattern OTHERS = Pattern.compile("^(?:" + oneOf("others-labels") + ")(?!โดย)");
    private static final Pattern OTHERS_FILES = Pattern.compile("^(?:" + oneOf("others-files") + ")");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?:" + oneOf("recipients") + "|" + oneOf("others-labels") + ")");
    private static final String SUPPORTER = FILE.get("supporters").texts().stream()
            .min(Comparator.comparing(String::length))
            .orElseThrow();
    private static final Pattern OF_SUPPORTERS = Pattern.compile("(?:" + oneOf("supporters") + ")");
    private static final String NAME_BEGINS = "(?:" + BEGINS + "|" + oneOf("all") + ")";
    private static final String BETWEEN = "(?:[\\s+&]|และ|ร่วมกับ)";

    /**
     * Who only helps, named behind a label, with it in brackets, or in front of one in brackets: up to the end of the line, or from the
     * beginning of the last name in front of the bracket.
     */
    private static final Pattern SUPPORTERS = Pattern.compile("(?<![^\\s/,;(])" + OF_SUPPORTERS
            + "\\s*+[:\uFF1A](?:(?!หลัก\\s*+[:\uFF1A])[^\\n()])*+|" + OF_SUPPORTERS + "(?<=โดย)[^\\n()]*+|\\(\\s*+(?:"
            + OF_SUPPORTERS
            + "(?=\\s|" + BEGINS + ")[^\\n()]*+|[^\\n()]*?[^\\n()\\s]\\s*+" + OF_SUPPORTERS
            + "\\s*+)\\)|(?:(?<![^\\n/,;()])(?:(?!" + NAME_BEGINS + ")[^\\n/,;()])*+|(?=" + NAME_BEGINS
            + ")(?<=" + NAME_BEGINS + "[^\\n/,;()]{1,60}" + BETWEEN + "))(?:(?!" + BETWEEN + NAME_BEGINS
            + ")[^\\n/,;()])*+\\(\\s*+" + OF_SUPPORTERS + "\\s*+\\)");

    /**
     * Names of divisions that a cell says are not or no longer responsible, that only decide, or that only help, with the words that say so:
     * "ไม่ใช่กองคลัง แต่เป็น", "โอนจากกองช่างเป็น", "(เดิม กองช่าง)", "เสนอกองคลังพิจารณา", "โดยความร่วมมือของกองคลัง", " กองช่างร่วม" behind
     * who leads.
     */
    private static final Pattern NOT_MEANT =
            Pattern.compile("(?:ไม่ใช่|มิใช่)[^\\n,;()]{1,60}?(?:แต่(?:เป็น)?|(?=[\\n,;()]|$))"
                    + "|(?:โอน|ย้าย|เปลี่ยน)(?:งาน|ภารกิจ)?(?:มา)?จาก[^\\n,;()]{1,60}?(?:มา|ไป)?(?:เป็น|ยัง|ที่|ให้)(?=\\s*"
                    + NAME_BEGINS + ")"
                    + "|\\(\\s*(?:ชื่อ)?(?:เดิม|แทน)[^\\n()]*+\\)"
                    + "|(?:เสนอ|แจ้ง|ส่ง)(?:ต่อ|ให้)?\\s*(?=" + NAME_BEGINS
                    + ")[^\\n,;()]{1,60}?(?:พิจารณา|ทราบ|เห็นชอบ|อนุมัติ)"
                    + "|โดย(?:ได้รับ)?ความร่วมมือ(?:จาก|ของ|กับ)[^\\n()]*+"
                    + "|(?<=เจ้าภาพ|เจ้าภาพหลัก|เป็นหลัก)\\s*(?=" + NAME_BEGINS
                    + ")[^\\n,;()]{1,60}?ร่วม(?=$|[\\n,;)])");

    private static final Pattern SUPPORTERS_LABEL =
            Pattern.compile(OF_SUPPORTERS + "\\s*+[:\uFF1A]|\\(\\s*+" + OF_SUPPORTERS + "\\s*+\\)");

    private static final Pattern ANOTHER = Pattern.compile("(?<![^/,;])(?>[^/,;]*?(?:" + BEGINS
            + "))[^/,;]+(?:[/,;]\\s*|\\s|และ\\s?)(?!" + NEVER + ")(?:" + BEGINS + ")");
    private static final Pattern TITLE_END =
            Pattern.compile("[_(:]|\\s-|\\s(?:" + oneOf("title-ends") + ")|" + oneOf("body-begins"));

    /** Loaded once: the lists do not change while the program runs. */
    private static final Pattern ALONE = Pattern.compile(
            "[-•(]?(?:\\(?[\\dก-ฮ]{1,2}[.)])?(?:มาตรการ|แผนงาน|แผน|งาน|หน่วยงาน|ส่วนราชการ|ส่วนงาน|ของ|ที่อยู่|(?:ใน)?(?:ความ|ผู้|ที่)?รับผิดชอบ(?:หลัก)?|[:(])*+(?:สำนัก|กอง|หน่วยตรวจสอบ)[ก-ฮะ-์,และ]*+\\)?:?"
                    + "(?:\\(?(?:จำนวน|รวม)?\\d{1,3}(?:มาตรการ|เรื่อง|รายการ|ข้อ|กิจกรรม|โครงการ)?\\)?)?");

    private static final DivisionNames OWN = own();

    private final Map<String, String> canonical;
    private final List<String> spellings;
    private final Pattern known;
    private final Memo<Divisions> read = new Memo<>(this::readAnew);
    private final Memo<Optional<String>> titled = new Memo<>(this::lookInTitle);

    /**
     * @param canonical by each folded spelling the name that is meant
     * @param spellings the same in the order in which they were declared
     */
    private DivisionNames(Map<String, String> canonical, List<String> spellings) {
        this.canonical = Map.copyOf(canonical);
        this.spellings = List.copyOf(spellings);
        this.known = Pattern.compile(NameFile.longestFirst(spellings));
    }

    private static DivisionNames own() {
        Map<String, String> names = new HashMap<>();
        List<String> written = new ArrayList<>();
        for (YamlNode division : FILE.get("divisions").list()) {
            division.fields("name", "spellings");
            List<String> all = new ArrayList<>(List.of(division.get("name").text()));
            division.find("spellings").ifPresent(node -> all.addAll(node.texts()));
            for (String spelling : all) {
                String before = names.put(ThaiText.fold(spelling), all.get(0));
                if (before != null && !before.equals(all.get(0))) {
                    throw division.fault("the spelling " + spelling + " stands for " + before + " already");
                }
                written.add(ThaiText.fold(spelling));
            }
        }
        for (YamlNode begin : FILE.get("short-begins").list()) {
            begin.fields("name", "spellings");
            addShortened(
                    ThaiText.fold(begin.get("name").text()),
                    begin.get("spellings").texts(),
                    names,
                    written);
        }
        return new DivisionNames(names, written);
    }

    /** Adds to all spellings that begin with a word the same with the word shortened. */
    private static void addShortened(
            String begin, List<String> shortBegins, Map<String, String> names, List<String> written) {
        for (String whole : List.copyOf(written)) {
            if (whole.startsWith(begin)) {
                for (String shortBegin : shortBegins) {
                    String shortened = ThaiText.fold(shortBegin) + whole.substring(begin.length());
                    names.put(shortened, names.get(whole));
                    written.add(shortened);
                }
            }
        }
    }

    /** These names and further ones, such as those a job expects. */
    public DivisionNames with(List<String> more) {
        if (canonical.values().containsAll(more)) {
            return this;
        }
        Map<String, String> all = new HashMap<>(canonical);
        List<String> written = new ArrayList<>(spellings);
        for (String name : more) {
            String folded = ThaiText.fold(name);
            if (!folded.isEmpty() && all.putIfAbsent(folded, name) == null) {
                written.add(folded);
            }
        }
        return new DivisionNames(all, written);
    }

    /**
     * These names, where divisions have other names too, such as one from before a reorganisation: all its spellings mean the new
     * one.
     *
     * @param renamed by each other name the one that is meant
     */
    public DivisionNames renaming(Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(canonical);
        List<String> written = new ArrayList<>(spellings);
        renamed.forEach((other, name) -> {
            String meant = canonical(name);
            String known = canonical.get(ThaiText.fold(other));
            all.replaceAll((spelling, own) -> own.equals(known) ? meant : own);
            if (all.put(ThaiText.fold(other), meant) == null) {
                written.add(ThaiText.fold(other));
            }
        });
        return new DivisionNames(all, written);
    }

    public static DivisionNames load() {
        return OWN;
    }

    /** All spellings of the divisions, folded. */
    public List<String> listSpellings() {
        return spellings;
    }

    /** Whether a name is a spelling of a division that every body may have. */
    public boolean isStandard(String name) {
        return canonical.containsKey(ThaiText.fold(name));
    }

    /** The only division that a misspelt name can mean; empty for a known one or if none is near. */
    public Optional<String> findMeant(String name) {
        return isStandard(name)
                ? Optional.empty()
                : Nearest.of(ThaiText.fold(name), spellings).map(canonical::get);
    }

    /** The expected divisions that a misspelt name may mean; none if it is the name of a division itself. */
    public List<String> listNearly(String name, List<String> expected) {
        if (isStandard(name)) {
            return List.of();
        }
        String folded = ThaiText.fold(name);
        Set<String> near = canonical.keySet().stream()
                .filter(spelling -> Nearest.isNear(folded, spelling))
                .map(canonical::get)
                .collect(Collectors.toSet());
        return expected.stream().filter(each -> near.contains(canonical(each))).toList();
    }

    /** Whether a stored name is a division or stands for all; units and persons are not. */
    public boolean isDivision(String name) {
        return name.equals(EVERYBODY)
                || isStandard(name)
                || UNKNOWN.matcher(name).lookingAt();
    }

    /** The name for all divisions, as stored. */
    public String everybody() {
        return EVERYBODY;
    }

    /**
     * Reads the cell "responsible". Units (งานพัสดุ), names of bodies and heads (ผอ.กองคลัง) lead to their division; the
     * positions of a list that follows named divisions (๑. ผอ.ทุกกอง) add none, and so do those who only support others. Where nothing is recognised the text as
     * written is the one name. A ditto mark or a reference to another row names nothing: which row is meant is not known.
     *
     * @param cellText as typed; blank or a dash names nothing
     */
    public Divisions read(String cellText) {
        return read.of(cellText);
    }

    private Divisions readAnew(String cellText) {
        if (ThaiText.isNothing(cellText)) {
            return new Divisions(List.of(), false);
        }
        String typed = ThaiText.clean(cellText);
        String meant = NOT_MEANT.matcher(typed).replaceAll(" ").strip();
        String written = ThaiText.isNothing(meant) ? typed : meant;
        String main = SUPPORTERS.matcher(written).replaceAll("");
        String text =
                ThaiText.isNothing(main) ? SUPPORTERS_LABEL.matcher(written).replaceAll("") : main;
        String folded = ThaiText.fold(text);
        if (isReference(text)) {
            return new Divisions(List.of(), false);
        }
        if (saysNobody(text)) {
            return new Divisions(List.of(), false);
        }
        Optional<String> except = EXCEPT_WORDS.stream().filter(text::contains).findFirst();
        if (except.isPresent()) {
            // of a division that is named, without a part of its work, there is no other
            String before = text.substring(0, text.indexOf(except.get()));
            Set<String> named = new LinkedHashSet<>();
            addNames(before, named);
            return saysAll(ThaiText.fold(before)) || named.isEmpty() ? asWritten(text) : readAnew(before);
        }
        List<ListItem> parts = NumberedLists.split(text);
        ListItem head = parts.get(0);
        Set<String> names = new LinkedHashSet<>();
        if (parts.size() > 1 && head.label().isEmpty()) {
            addNames(head.text(), names);
            boolean headSaysAll = saysAll(ThaiText.fold(head.text()));
            if (!names.isEmpty() || headSaysAll) {
                parts.subList(1, parts.size()).forEach(part -> addLeading(part.text(), names));
                return new Divisions(List.copyOf(names), headSaysAll);
            }
        }
        parts.forEach(part -> addNames(part.text(), names));
        boolean all = saysAll(folded);
        names.removeIf(name -> ALL_WORDS.contains(ThaiText.fold(name)));
        return names.isEmpty() && !all ? asWritten(text) : new Divisions(List.copyOf(names), all);
    }

    /** Whether a cell says that nobody is responsible: "ไม่มี". */
    public static boolean saysNobody(String cellText) {
        return NOBODY.contains(ThaiText.fold(cellText));
    }

    /** The divisions that a cell excludes from all: "ทุกกอง ยกเว้นกองช่าง"; empty if it does not name all but some. */
    public Set<String> listLeftOut(String cellText) {
        String text = ThaiText.clean(cellText);
        Set<String> out = new LinkedHashSet<>();
        EXCEPT_WORDS.stream()
                .filter(text::contains)
                .filter(word -> saysAll(ThaiText.fold(text.substring(0, text.indexOf(word)))))
                .forEach(word -> addNames(text.substring(text.indexOf(word) + word.length()), out));
        return out;
    }

    /** The word that stands in every text that names a supporter. */
    public static String supporter() {
        return SUPPORTER;
    }

    /** The divisions that a cell names as helping others: they are not responsible. */
    public Set<String> listSupporters(String cellText) {
        if (!cellText.contains(SUPPORTER)) {
            return Set.of();
        }
        Set<String> helping = new LinkedHashSet<>();
        SUPPORTERS
                .matcher(ThaiText.clean(cellText))
                .results()
                .forEach(match -> addNames(OF_SUPPORTERS.matcher(match.group()).replaceAll(" "), helping));
        return helping;
    }

    /** Whether a cell refers to another row instead of naming a division. */
    public boolean isReference(String cellText) {
        String folded = ThaiText.fold(cellText);
        for (String words : AS_ABOVE) {
            if (folded.startsWith(words)) {
                String rest = folded.substring(words.length());
                if (rest.isEmpty() || NUMBER_BEHIND.matcher(rest).matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The one division named in a title line, sheet, folder or file name; empty where none or several are. A known one may
     * stand anywhere; one that is not listed is taken as written where the title, or a part of it between underscores,
     * begins with it or with a label such as ส่วนราชการ.
     *
     * @param title such as "กองคลัง.xlsx" or "สำนักปลัด อบต.ตัวอย่าง"
     */
    public Optional<String> findInTitle(String title) {
        return titled.of(title);
    }

    private Optional<String> lookInTitle(String title) {
        Set<String> names = new LinkedHashSet<>();
        Matcher match = known.matcher(ThaiText.fold(withoutNamesOfBodies(title)));
        while (match.find()) {
            names.add(canonical.get(match.group()));
        }
        if (names.isEmpty()) {
            for (String part : title.split("_")) {
                findUnlisted(part).ifPresent(names::add);
            }
        }
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /** A title without the names of bodies; only the words for their kind stay. A body may be called like a division: เทศบาลตำบลกองช่าง. */
    private static String withoutNamesOfBodies(String title) {
        BodyNames bodies = BodyNames.load();
        String text = ThaiText.clean(title);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (BodyMention body : bodies.listMentions(text)) {
            rest.append(text, from, body.start())
                    .append(text.substring(body.start(), body.end())
                            .replace(bodies.withoutType(body.name()), " ")
                            .replace(BodyNames.DISTRICT + body.district(), " "));
            from = body.end();
        }
        return from == 0 ? title : rest.append(text, from, text.length()).toString();
    }

    /** The known division that a line consists of, behind a number or words for whose rows follow ("มาตรการของกองคลัง"). */
    public Optional<String> findAlone(String line) {
        return findInTitle(line)
                .filter(this::isStandard)
                .filter(name -> ALONE.matcher(ThaiText.fold(line)).matches());
    }

    /** Whether a title line addresses or mentions a division that does not send: "เรียน ผู้อำนวยการกองคลัง". */
    public boolean isOfAnother(String line) {
        return OTHERS.matcher(ThaiText.fold(line)).find();
    }

    /** The division that the name of a file or folder says delivers; empty where it only says to whom or from whom something went. */
    public Optional<String> findDeliverer(String name) {
        return isOfAnother(name) || OTHERS_FILES.matcher(ThaiText.fold(name)).find()
                ? Optional.empty()
                : findInTitle(name);
    }

    /** Whether what stands in front of a name in that of a file or folder says that something went to whom it names. */
    public boolean isBeforeRecipient(String before) {
        return RECIPIENT.matcher(ThaiText.fold(before)).matches();
    }

    /** Whether a heading is of those who only help with a measure. */
    public boolean isOfSupporters(String heading) {
        return OF_SUPPORTERS.matcher(ThaiText.fold(heading)).matches();
    }

    /** Whether a text is only the label of a division's name. */
    public boolean isLabel(String text) {
        Matcher label = LABELLED.matcher(ThaiText.clean(text));
        return label.find() && label.end() == ThaiText.clean(text).length();
    }

    /** The division named behind a label, known or as written; empty for none or several. */
    public Optional<String> findLabelled(String label, String text) {
        return findInTitle(label.replace(":", "").strip() + " " + text.strip());
    }

    private Optional<String> findUnlisted(String part) {
        String text = BEFORE_NAME.matcher(ThaiText.clean(part)).replaceFirst("");
        if (ANOTHER.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher label = LABELLED.matcher(text);
        Optional<String> name;
        if (label.find()) {
            name = Optional.of(text.substring(label.end()));
        } else {
            Matcher match = UNKNOWN.matcher(text);
            name = match.lookingAt() ? Optional.of(match.group()) : Optional.empty();
        }
        return name.map(each -> TITLE_END.split(each, 2)[0].strip())
                .map(each -> SEVERAL_BLANKS.matcher(each).replaceAll(" "))
                .filter(each -> !each.isEmpty() && each.length() <= LONGEST_NAME)
                .filter(each -> !saysAll(ThaiText.fold(each)))
                .map(this::inFull);
    }

    /** The only division whose name begins as one does that is shortened by ฯ; else the name as it is. */
    private String inFull(String name) {
        String folded = ThaiText.fold(name);
        List<String> meant = !folded.endsWith(SHORTENED)
                ? List.of()
                : canonical.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(folded.substring(0, folded.length() - 1)))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList();
        return meant.size() == 1 ? meant.get(0) : name;
    }

    private boolean saysAll(String folded) {
        return ALL_WORDS.stream().anyMatch(folded::contains);
    }

    private Divisions asWritten(String text) {
        return new Divisions(List.of(SEVERAL_BLANKS.matcher(text).replaceAll(" ")), false);
    }

    private void addNames(String text, Set<String> names) {
        FoldedText folded = FoldedText.of(text);
        Matcher match = known.matcher(folded.folded());
        int end = 0;
        while (match.find()) {
            addUnknown(folded.original(end, match.start()), names);
            names.add(canonical.get(match.group()));
            end = match.end();
        }
        addUnknown(folded.original(end, folded.folded().length()), names);
    }

    private String canonical(String name) {
        return canonical.getOrDefault(ThaiText.fold(name), name);
    }

    private void addUnknown(String between, Set<String> names) {
        String folded = HEAD_OF_SHORTENED.matcher(ThaiText.fold(between)).replaceAll("");
        if (NOTHING_BESIDE
                .matcher(ABBREVIATIONS.matcher(folded).replaceAll(" "))
                .matches()) {
            ABBREVIATIONS
                    .matcher(folded)
                    .results()
                    .forEach(match -> names.add(canonical(ABBREVIATED.get(match.group()))));
            return;
        }
        List<String> parts = BETWEEN_NAMES.splitAsStream(folded).toList();
        if (parts.stream().anyMatch(ABBREVIATED::containsKey)
                && parts.stream()
                        .allMatch(part -> ABBREVIATED.containsKey(part)
                                || ABBREVIATION.matcher(part).matches()
                                        && !HEAD_TITLE_BEFORE.matcher(part).find())) {
            parts.forEach(part -> names.add(canonical(ABBREVIATED.getOrDefault(part, part))));
            return;
        }
        Matcher match = UNKNOWN.matcher(between);
        while (match.find()) {
            boolean inAWord = match.start() > 0
                    && Character.isLetter(between.charAt(match.start() - 1))
                    && !HEAD_TITLE_BEFORE
                            .matcher(between.substring(0, match.start()))
                            .find();
            if (!inAWord) {
                names.add(inFull(SEVERAL_BLANKS.matcher(match.group().strip()).replaceAll(" ")));
            }
        }
    }

    /** Adds divisions from list items that begin with a division's own name, where divisions were named before. */
    private void addLeading(String text, Set<String> names) {
        Matcher match = known.matcher(ThaiText.fold(text));
        if (match.lookingAt()) {
            names.add(canonical.get(match.group()));
        }
    }

    private static List<String> folded(String key) {
        return FILE.get(key).texts().stream().map(ThaiText::fold).toList();
    }

    private static String oneOf(String key) {
        return NameFile.longestFirst(folded(key));
    }
}
