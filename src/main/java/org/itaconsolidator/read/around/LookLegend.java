package org.itaconsolidator.read.around;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.CellLook.Colour;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a line says of a certain look: that scores of it are no result, or measures of it none: "ช่องสีเทา = คะแนนคาดการณ์", "ตัวเอียง
 * หมายถึง ค่าประมาณ". A line may say more of other looks: "สีเขียว = ดำเนินการ สีแดง = ยกเลิก".
 *
 * @param letters how the letters are set that it speaks of
 * @param colours the colours that it names
 * @param filled whether it speaks of the colour of cells
 * @param coloured whether it speaks of the colour of letters
 */
public record LookLegend(
        CellRef at, String text, Set<CellLook.Letters> letters, Set<Colour> colours, boolean filled, boolean coloured) {
    private static final int LONGEST = 200;
    private static final Map<String, Colour> NAMES = Map.ofEntries(
            Map.entry("แดง", Colour.RED),
            Map.entry("เทา", Colour.GREY),
            Map.entry("เหลือง", Colour.YELLOW),
            Map.entry("ทอง", Colour.YELLOW),
            Map.entry("เขียว", Colour.GREEN),
            Map.entry("ฟ้า", Colour.BLUE),
            Map.entry("น้ำเงิน", Colour.BLUE),
            Map.entry("ส้ม", Colour.ORANGE),
            Map.entry("ชมพู", Colour.PINK),
            Map.entry("ม่วง", Colour.PURPLE),
            Map.entry("ดำ", Colour.BLACK),
            Map.entry("น้ำตาล", Colour.BROWN),
            Map.entry("ขาว", Colour.WHITE));

    private static final String PINK = "ชมพู";

    private static final Pattern NAMED = Pattern.compile("สี(" + String.join("|", NAMES.keySet()) + ")");
    private static final String COLOUR = NAMED + "(?:อ่อน|เข้ม)?";

    /** One of these stands in every such line: a look that costs little, as most texts speak of no look. */
    private static final List<String> OF_LOOKS =
            List.of("สี", "เอียง", "เอน", "หนา", "เข้ม", "เส้นใต้", "แรเงา", "ไฮไล", "talic", "bold", "nderline");

    /** What may stand in front of the word for the look. */
    private static final Pattern FRONT = Pattern.compile(
            "^(?:หมายเหตุ|คำอธิบาย|สัญลักษณ์|[:\\-*•(\\[\\d.]|คะแนน|ตัวเลข|ข้อมูล|ผล|ค่า|ช่อง|เซลล์|แถว|รายการ|ตัวชี้วัด|ข้อ|ที่|ซึ่ง|มี|เป็น|ใช้|ใน|แสดง|ด้วย|พิมพ์|ทำ|ใส่)*");

    private static final Pattern LOOK = Pattern.compile("(?<italic>(?:ตัว|อักษร|เลข)*(?:เอียง|เอน)|italics?)"
            + "|(?<bold>(?:ตัวอักษร|ตัวเลข|ตัว|อักษร)(?:หนา|เข้ม)|bold)"
            + "|(?<underlined>ขีดเส้นใต้|underlined?)"
            + "|(?<filled>(?:ช่อง|เซลล์|แถบ|แถว|พื้น(?:หลัง)?|ไฮไล[ทต]์?|ระบาย|ป้าย|ถม|แรเงา)*"
            + "(?:(?:พื้น(?:หลัง)?|ไฮไล[ทต]์?|ระบาย|ป้าย|ถม|แรเงา|ช่อง|เซลล์|แถบ|แถว)" + COLOUR
            + "|แรเงา|ไฮไล[ทต]์?|ระบายสี|ป้ายสี|ถมสี))"
            + "|(?<coloured>(?:ตัวเลข|ตัวอักษร|ตัวหนังสือ|อักษร|หมึก|เลข|ตัว)" + COLOUR + ")"
            + "|(?<any>" + COLOUR + "|มีสี|ใส่สี|ทำสี|ลงสี)");

    private static final Pattern MORE =
            Pattern.compile("(?:(?:และ|หรือ|/|,|กับ)?(?:ช่อง|เซลล์|แถบ|แถว|พื้น(?:หลัง)?)?" + COLOUR + ")*");
    private static final Pattern RELATION = Pattern.compile(
            "^(?:[=:\\-–—→>)\\]]|คือ|หมายถึง|หมายความว่า|แทน|แสดง(?:ถึง|ว่า)?|เป็น|ได้แก่|means?|are|is)+");

    /** The legends that a text holds, one for each look, without those that let scores be the result. */
    public static List<LookLegend> listOf(String text, CellRef at, ScopeJudge scope) {
        return listOf(text, at, meaning -> scope.meaning(meaning).refuses());
    }

    /** The legends that a text holds, one for each look, if {@code refuses} says of its meaning that it takes back what looks so. */
    public static List<LookLegend> listOf(String text, CellRef at, Predicate<String> refuses) {
        if (text.length() > LONGEST || !ThaiText.holdsOne(text, OF_LOOKS)) {
            return List.of();
        }
        String said = ThaiText.fold(text);
        Matcher look = LOOK.matcher(said);
        int begin = 0;
        while (look.find(begin) && !FRONT.matcher(said).region(0, look.start()).matches()) {
            begin = look.start() + 1;
        }
        List<LookLegend> legends = new ArrayList<>();
        for (boolean found = look.find(begin); found; ) {
            LookLegend legend = of(said, look, text, at);
            int end = endOfLook(said, look.end());
            found = findColour(look, end);
            String meaning = said.substring(end, found ? look.start() : said.length());
            if (refuses.test(RELATION.matcher(meaning).replaceFirst(""))) {
                legends.add(legend);
            }
        }
        return legends;
    }

    /** The next look that names a colour: it begins what the line says of that one. */
    private static boolean findColour(Matcher look, int from) {
        boolean found = look.find(from);
        while (found && !NAMED.matcher(look.group()).find()) {
            found = look.find();
        }
        return found;
    }

    private static LookLegend of(String said, Matcher look, String text, CellRef at) {
        Set<CellLook.Letters> letters = EnumSet.noneOf(CellLook.Letters.class);
        for (CellLook.Letters each : CellLook.Letters.values()) {
            if (look.group(each.name().toLowerCase(Locale.ROOT)) != null) {
                letters.add(each);
            }
        }
        Set<Colour> colours = EnumSet.noneOf(Colour.class);
        Matcher named = NAMED.matcher(said).region(look.start(), endOfLook(said, look.end()));
        while (named.find()) {
            colours.add(NAMES.get(named.group(1)));
        }
        boolean any = look.group("any") != null;
        return new LookLegend(
                at, text, letters, colours, any || look.group("filled") != null, any || look.group("coloured") != null);
    }

    private static int endOfLook(String said, int end) {
        Matcher more = MORE.matcher(said).region(end, said.length());
        return more.lookingAt() ? more.end() : end;
    }

    public boolean isOf(CellLook look) {
        return letters.stream().anyMatch(look.letters()::contains)
                || filled && look.fill().filter(this::isNamed).isPresent()
                || coloured && look.colour().filter(this::isNamed).isPresent();
    }

    private boolean isNamed(Colour colour) {
        return colours.isEmpty()
                || colour == Colour.ANY
                || colours.contains(colour)
                // a light red is called red where no pink is named
                || colour == Colour.PINK && colours.contains(Colour.RED) && !text.contains(PINK);
    }
}
