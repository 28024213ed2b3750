package org.itaconsolidator.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings.ChartChoice;

/** Draws every sample into a folder, to be looked at. */
final class Gallery {
    private static final Map<String, ChartContent> SAMPLES = Collections.unmodifiableMap(makeSamples());
    private static final Map<String, BodiesContent> SIDE_BY_SIDE = Collections.unmodifiableMap(makeSideBySide());

    private Gallery() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException, FontsUnavailable {
        Path folder = Path.of(arguments[0]);
        Fonts fonts = Fonts.load(folder.resolve("fonts"));
        PngFile.write(new LetterSample(), fonts, folder.resolve("letters.png"));
        SvgFile.write(new LetterSample(), fonts, folder.resolve("letters.svg"));
        Charts charts = new Charts(fonts);
        for (Map.Entry<String, ChartContent> sample : samples().entrySet()) {
            charts.draw(folder.resolve(sample.getKey()), sample.getValue(), ChartChoice.ALL);
        }
        for (Map.Entry<String, BodiesContent> sample : sideBySide().entrySet()) {
            charts.drawSideBySide(folder.resolve(sample.getKey()), sample.getValue());
        }
    }

    /** Several bodies by name: two, as many as fit, many, long names and gaps. */
    static Map<String, BodiesContent> sideBySide() {
        return SIDE_BY_SIDE;
    }

    private static Map<String, BodiesContent> makeSideBySide() {
        Map<String, BodiesContent> samples = new LinkedHashMap<>();
        samples.put("bodies-2", Samples.bodies(2, 0, "องค์การบริหารส่วนตำบลตัวอย่าง"));
        samples.put("bodies-9", Samples.bodies(9, 1, "เทศบาลตำบลตัวอย่าง"));
        samples.put("bodies-40", Samples.bodies(40, 3, "องค์การบริหารส่วนตำบลตัวอย่าง"));
        samples.put("bodies-100", Samples.bodies(100, 7, "องค์การบริหารส่วนตำบลตัวอย่าง"));
        samples.put(
                "bodies-long",
                Samples.bodies(
                        5,
                        1,
                        "องค์การบริหารส่วนตำบลหนองน้ำใสป่าที่ปู่กำกับดูแล"
                                .repeat(3)
                                .substring(0, 117)));
        samples.put("bodies-none", Samples.bodies(3, 3, "เทศบาลตำบลตัวอย่าง"));
        samples.put("bodies-1", Samples.bodies(1, 0, "เทศบาลตำบลตัวอย่าง"));
        samples.put("bodies-100-long", Samples.bodies(100, 7, long120("องค์การบริหารส่วนตำบล")));
        samples.put("bodies-zero", Samples.bodies(12, 0, "เทศบาลตำบลตัวอย่าง", 2569, BigDecimal.ZERO));
        samples.put("bodies-full", Samples.bodies(48, 0, "เทศบาลตำบลตัวอย่าง", 2569, BigDecimal.valueOf(100)));
        samples.put("bodies-letters", Samples.bodies(20, 1, "เทศบาลตำบลตัวอย่าง", 2565, null));
        return samples;
    }

    /** Good and hostile results by name. */
    static Map<String, ChartContent> samples() {
        return SAMPLES;
    }

    private static Map<String, ChartContent> makeSamples() {
        Map<String, ChartContent> samples = new LinkedHashMap<>();
        samples.put("four-years", Samples.fourYears());
        samples.put("gaps", gaps());
        samples.put("one-year", oneYear().content());
        samples.put(
                "one-indicator",
                new Samples(Samples.CARD)
                        .year(2569, "-", "-", "- - - - - - - - 66.5 -")
                        .content());
        samples.put("all-zero", repeated("0", 2).measures(Map.of(1, 0)).content());
        samples.put(
                "all-full", repeated("100", 3).measures(Map.of(4, 1250, 0, 4)).content());
        samples.put("eight-years", repeated("83.33", 8).content());
        samples.put("long-name", longName());
        samples.put("both-scales", bothScales());
        samples.put("fallen", fallen());
        samples.put("sixty-divisions", sixtyDivisions());
        samples.put("gone", gone());
        samples.put("six-hundred-dates", sixHundredDates());
        samples.put("nothing", new Samples(Samples.CARD).content());
        samples.put("whole-one-year", whole("87.5", 1, 5, "กอง", Samples.NAMES));
        samples.put("whole-one-indicator", whole("66.5", 2, 5, "กอง", Map.of(1, "การปฏิบัติหน้าที่")));
        samples.put("whole-zero", whole("0", 2, 5, "กอง", Samples.NAMES));
        samples.put("whole-full", whole("100", 2, 5, "กอง", Samples.NAMES));
        samples.put("whole-sixty", whole("87.5", 2, 60, "กองส่งเสริมการเกษตร", Samples.NAMES));
        samples.put("whole-long", whole("87.5", 3, 60, long120("กอง"), longNames()));
        samples.put("without-scores", withoutScores(5, "กอง"));
        samples.put("without-scores-sixty", withoutScores(60, long120("กอง")));
        return samples;
    }

    /** Measures in every state and steps to do, and no scores. */
    private static ChartContent withoutScores(int divisions, String division) {
        Samples samples = new Samples(Samples.CARD);
        List<String> names = IntStream.rangeClosed(1, divisions)
                .mapToObj(i -> division + " " + i)
                .toList();
        for (int i = 0; i < divisions; i++) {
            samples.progress(names.get(i), 1, 20 + i, 300, 1, 0, 2, 1, 1, 999);
        }
        LocalDate day = LocalDate.of(2026, 11, 20);
        List<NextStep> steps = Stream.of(NextStep.Kind.values())
                .map(kind -> new NextStep(
                        kind, names, Optional.of(day), 3, List.of(), Optional.of(FiscalYear.ofBuddhist(2569))))
                .toList();
        return samples.agenda(new Agenda(
                        day,
                        Optional.of(FiscalYear.ofBuddhist(2569)),
                        Optional.empty(),
                        new FormsCame(
                                divisions,
                                1,
                                1,
                                divisions - 1,
                                0,
                                0,
                                0,
                                new TreeMap<>(Map.of(
                                        Form.REPORT, new FormsCame.OfForm(divisions, 1, names.subList(1, divisions))))),
                        steps,
                        List.of()))
                .content();
    }

    /** A name of 120 letters, of which 3 are left for a number at its end. */
    static String long120(String begin) {
        return (begin + "ส่งเสริมและพัฒนาคุณภาพชีวิตผู้สูงอายุและผู้พิการ".repeat(4)).substring(0, 116);
    }

    private static Map<Integer, String> longNames() {
        return Samples.NAMES.keySet().stream()
                .collect(Collectors.toMap(number -> number, number -> long120("การปฏิบัติหน้าที่") + " " + number));
    }

    /** Every kind of data at once, so that each picture is drawn that can be: the same score everywhere in a year. */
    private static ChartContent whole(
            String score, int years, int divisions, String division, Map<Integer, String> names) {
        Samples samples = new Samples(Samples.CARD).names(names);
        String scores = names.keySet().stream().map(any -> score).collect(Collectors.joining(" "));
        for (int year = 2570 - years; year < 2570; year++) {
            String then = score.equals("87.5") && year < 2569 ? "80" : score; // 0 and 100 stay what they are
            samples.year(year, "ผ่าน", then, scores.replace(score, then)).instruments(year, then, then, then);
        }
        for (int i = 1; i <= divisions; i++) {
            samples.progress(division + " " + i, i % 5, i % 4, 0, i % 6, 1, i % 7);
        }
        Map<Integer, Integer> measures =
                names.keySet().stream().collect(Collectors.toMap(number -> number, number -> number));
        return samples.measures(measures)
                .calendar(IntStream.rangeClosed(1, divisions)
                        .mapToObj(i -> division + " " + i + "|mm l o n r kkk m l o n r k")
                        .toArray(String[]::new))
                .unconfirmed(2569)
                .content();
    }

    private static Samples oneYear() {
        return new Samples(Samples.CARD)
                .digits(Digits.ARABIC)
                .year(2565, "D", "60.61", "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50")
                .instruments(2565, "80.42", "87.10", "25.89");
    }

    private static ChartContent gaps() {
        return new Samples(Samples.CARD)
                .year(
                        2566,
                        "ต้องปรับปรุงโดยด่วน",
                        "60.61",
                        "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50")
                .instruments(2566, "80.42", "87.10", "25.89")
                .year(2568, "-", "-", "90.21 84.11 - 83.47 86.72 88.05 90.10 84.66 85.71 78.50")
                .instruments(2568, "-", "87.60", "82.11")
                .year(2569, "ต้องปรับปรุงโดยด่วน", "69.99", "93.88 89.02 91.35 - 90.74 91.20 92.63 87.41 95.24 85.00")
                .instruments(2569, "-", "90.41", "90.12")
                .measures(Map.of(1, 3, 9, 1, 0, 2))
                .content();
    }

    private static Samples repeated(String score, int years) {
        Samples samples = new Samples(Samples.CARD);
        String ten = IntStream.range(0, 10).mapToObj(i -> score).collect(Collectors.joining(" "));
        for (int year = 2570 - years; year < 2570; year++) {
            samples.year(year, "ผ่าน", score, ten).instruments(year, score, score, score);
        }
        return samples;
    }

    private static ChartContent longName() {
        String name = ("องค์การบริหารส่วนตำบลหนองน้ำใสป่าที่ปู่กำกับดูแลประสิทธิภาพการสื่อสารป้องกันการทุจริต"
                        + "บ้านใหม่ชัยพฤกษ์".repeat(4))
                .substring(0, 120);
        Body body = new Body(name, "เฉลิมพระเกียรติสมเด็จพระเทพรัตนราชสุดา", "พระนครศรีอยุธยา");
        Scorecard card = new Scorecard(body, "กองการศึกษา ศาสนาและวัฒนธรรม", SourceKind.SELF_ASSESSMENT);
        return new Samples(card)
                .names(Map.of(
                        1,
                                "การปฏิบัติหน้าที่ของเจ้าหน้าที่ผู้รับผิดชอบในการป้องกันและปราบปรามการทุจริตของหน่วยงานทั้งหมด",
                        2, "ก".repeat(150),
                        3, "中文 naïve"))
                .year(2568, "ผ่านดีเยี่ยม", "99.99", "100 0 50.005")
                .year(2569, "ต้องปรับปรุงโดยด่วน", "12.34", "1.5 99.99 0.01")
                .content();
    }

    /** Six years over the change of the levels, one of them missing. */
    private static ChartContent bothScales() {
        return new Samples(Samples.CARD)
                .year(2563, "D", "60.61", "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50")
                .instruments(2563, "80.42", "87.10", "25.89")
                .year(2564, "C", "73.99", "88.10 78.90 84.20 79.15 85.00 86.32 87.74 82.05 60.43 56.86")
                .instruments(2564, "83.07", "85.37", "58.65")
                .year(2566, "ต้องปรับปรุง", "84.99", "90.21 84.11 87.90 83.47 86.72 88.05 90.10 84.66 85.71 78.11")
                .instruments(2566, "86.48", "87.60", "81.91")
                .year(2567, "ผ่าน", "85.07", "90.21 84.11 87.90 83.47 86.72 88.05 90.10 84.66 85.71 78.50")
                .instruments(2567, "86.48", "87.60", "82.11")
                .year(2568, "ผ่านดี", "90.36", "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .instruments(2568, "90.63", "90.41", "90.12")
                .unconfirmed(2566, 2567)
                .content();
    }

    /** A year worse than the one before in some, better in others. */
    private static ChartContent fallen() {
        return new Samples(Samples.CARD)
                .year(2567, "ผ่านดี", "90.36", "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .instruments(2567, "90.63", "90.41", "90.12")
                .year(2568, "ต้องปรับปรุง", "77.22", "88.10 78.90 94.20 79.15 85.00 86.32 87.74 92.05 70.43 55.00")
                .instruments(2568, "85.07", "88.70", "62.72")
                .content();
    }

    /** Two indicators that the latest year lacks. */
    private static ChartContent gone() {
        return new Samples(Samples.CARD)
                .year(2568, "ผ่าน", "85.07", "90.21 84.11 87.90 - 86.72 88.05 90.10 84.66 - 78.50")
                .year(2569, "ผ่านดี", "90.36", "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .gone(2567, "การบริหารงานบุคคล")
                .gone(2568, "การบริหารงานบุคคล")
                .gone(2568, "การเปิดเผยข้อมูลภาครัฐ")
                .content();
    }

    private static ChartContent sixHundredDates() {
        String all = "m".repeat(300) + "k".repeat(300);
        return new Samples(Samples.CARD)
                .calendar("กองคลัง|" + all + " m l o n r kk m l o n r", "|k . . mm")
                .content();
    }

    private static ChartContent sixtyDivisions() {
        Samples samples = new Samples(Samples.CARD).measures(Map.of(1, 200));
        for (int i = 1; i <= 60; i++) {
            String name = i % 7 == 0
                    ? "กองส่งเสริมและพัฒนาคุณภาพชีวิตผู้สูงอายุและผู้พิการ"
                            .repeat(3)
                            .substring(0, 116)
                    : "กองตัวอย่าง";
            samples.progress(name + " " + i, i % 5, i % 4, i % 3, i % 6, i % 2, i % 7);
        }
        return samples.content();
    }
}
