package org.itaconsolidator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.itaconsolidator.message.FirstPage.About;
import org.itaconsolidator.message.FirstPage.Answer;
import org.itaconsolidator.message.FirstPage.ToDo;
import org.itaconsolidator.message.FirstPage.Weakest;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.Mark;
import org.junit.jupiter.api.Test;

/** What has no room on page one is counted, wherever it is laid out. */
class FirstPageTest {
    private final HeadlineText words = new HeadlineText(UnaryOperator.identity());

    private FirstPage page(int below, int steps) {
        return new FirstPage(
                words,
                "",
                "",
                "อะไรอ่อนที่สุด ปี 2566",
                below,
                List.of(),
                IntStream.rangeClosed(1, steps)
                        .mapToObj(i -> new ToDo("ทำ " + i, "ทำ " + i, Optional.of(NextStep.Kind.SEND), "ก", "โดยเร็ว"))
                        .toList(),
                List.of());
    }

    @Test
    void headingSaysHowManyMoreAreWeak() {
        assertEquals("อะไรอ่อนที่สุด ปี 2566 (และอีก 7 ตัว)", page(10, 0).weakestOf(3));
        assertEquals("อะไรอ่อนที่สุด ปี 2566", page(3, 0).weakestOf(3));
    }

    @Test
    void lastLineSaysHowManyMoreStepsThereAre() {
        assertEquals(
                List.of("ทำ 1", "ทำ 2", "และอีก 3 เรื่อง"),
                page(0, 5).toDo(2).stream().map(ToDo::what).toList());
        assertEquals(2, page(0, 2).toDo(2).size());
        assertEquals(Optional.empty(), page(0, 0).toDo(2).get(0).step(), "nothing to do is a line, and no step");
    }

    @Test
    void cutAnswerSaysHowManyMoreLinesItHas() {
        Answer answer = new Answer(About.OWED, "ใครค้าง", List.of("ก", "ข", "ค"));
        assertEquals(List.of("ก", "ข · และอีก 1 เรื่อง"), answer.first(2, words).lines());
        assertEquals(answer, answer.first(3, words));
    }

    @Test
    void weakestKeepsSoManyLinesAndLetters() {
        Weakest whole = new Weakest(
                "6. คุณภาพ",
                "ต่ำกว่า 3.00",
                "ก".repeat(30) + " " + "ข".repeat(30),
                "ก".repeat(30) + " " + "ข".repeat(30),
                "",
                List.of("ตอบ", "หนึ่ง", "และอีก 1 เรื่อง"),
                "มาตรการ 2 เรื่อง");
        assertEquals(whole, whole.within(5, 100, words.readOn()));
        Weakest shorter = whole.within(1, 60, words.readOn());
        assertEquals(List.of("ตอบ"), shorter.beingDone());
        assertEquals(
                List.of("ตอบ", "มาตรการ 2 เรื่อง"),
                whole.within(2, 60, words.readOn()).beingDone(),
                "no measure is left out untold");
        assertEquals("ก".repeat(30) + words.readOn(), shorter.reason());
        Weakest longer = shorter.saying(whole, 2);
        assertEquals(List.of("ตอบ", "มาตรการ 2 เรื่อง"), longer.beingDone());
        assertEquals(shorter.reason(), longer.reason(), "the reason stays as it is");
    }

    /** "มีผลวิเคราะห์ 5 จาก 26 แห่ง เช่น อบต.หนึ่ง (ปี 2568):…" tells whose example it is, and no example. */
    @Test
    void exampleOfWhichNothingIsLeftIsLeftOut() {
        String all = "มีผลวิเคราะห์ 5 จาก 26 แห่ง";
        String whose = all + " เช่น อบต.หนองบัวแดงใต้ (ปี 2568): ";
        Weakest whole = example(whose, "ก".repeat(90), all);
        assertEquals(all, whole.within(1, 70, "…").reason());
        assertEquals(all, whole.within(1, whose.length() + 20, "…").reason());
        assertEquals(whose + "ก".repeat(90), whole.within(1, 200, "…").reason());
        assertEquals(
                whose + "ก".repeat(30) + "…",
                example(whose, "ก".repeat(30) + " " + "ข".repeat(60), all)
                        .within(1, 110, "…")
                        .reason());
        assertEquals(
                whose + "สั้น",
                example(whose, "สั้น", all).within(1, whose.length() + 4, "…").reason(),
                "all of it");
    }

    /** Words without a blank were cut at the one before them: nothing was left of the example. */
    @Test
    void exampleIsCutWithinItsOwnWords() {
        String all = "มีผลวิเคราะห์ 1 จาก 5 แห่ง";
        String whose = all + " เช่น อบต.ท่าช้างคล้อง (ปี 2568): ";
        String words = "ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบันและค้นหายากกว่าที่ประชาชนคาดหวังไว้มาก";
        assertEquals(
                whose + "ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบันและค้นหายาก…",
                example(whose, words, all).within(1, 105, "…").reason());
        assertEquals(
                "อบต.หนึ่ง (ปี 2568): ข้อมูลบนเว็บไซต์ไม่…",
                example("อบต.หนึ่ง (ปี 2568): ", words, "").within(1, 30, "…").reason(),
                "the only body that is weak");
    }

    private static Weakest example(String whose, String words, String all) {
        return new Weakest("4. ทรัพย์สิน", "ต่ำกว่า 3.00", whose + words, words, all, List.of("ตอบ"), "");
    }

    @Test
    void marksAreThoseOfItsOwnWords() {
        Weakest weakest = new Weakest(
                "4. ทรัพย์สิน", "ต่ำกว่าเป้าหมาย 7.05†", "ดูหมายเหตุ*", "ดูหมายเหตุ*", "", List.of("• แผน*"), "");
        FirstPage told = new FirstPage(
                words,
                "",
                "ปี 2569 ได้ 91.88",
                "",
                1,
                List.of(weakest),
                List.of(),
                List.of(new Answer(About.PLACE, "เทียบ*", List.of("ค่าเฉลี่ย 90.00"))));
        assertEquals(Set.of(Mark.DOUBTED), told.listMarks());
    }
}
