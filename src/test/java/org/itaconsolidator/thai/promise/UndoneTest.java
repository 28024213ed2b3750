package org.itaconsolidator.thai.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.itaconsolidator.thai.text.WordPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndoneTest {
    @ParameterizedTest
    @CsvSource({
        "ยังไม่แล้วเสร็จ, PARTLY_DONE",
        "ทำได้เพียงบางส่วน, PARTLY_DONE",
        "ดำเนินการไม่ทัน, PARTLY_DONE",
        "งานยังไม่เสร็จ, PARTLY_DONE",
        "ยังไม่ได้ดำเนินการจริง, NOT_DONE",
        "ยังไม่ได้ทำจริง ใส่ไว้ก่อน, NOT_DONE",
        "ยังไม่เกิดผลลัพธ์ เพราะยังไม่ได้จัด, NOT_DONE",
        "ไม่มีการดำเนินงานในรอบนี้, NOT_DONE",
        "ไม่มีผู้เข้าร่วม จึงไม่ได้จัดอบรม, NOT_DONE",
        "ไม่มีผู้เข้าร่วม, NOT_DONE",
        "งบประมาณไม่พอ จึงยกเลิก, CANCELLED",
        "ขอยกเลิกโครงการ, CANCELLED",
        "เลื่อนไปปีหน้า, POSTPONED",
        "เลื่อนไปดำเนินการปีงบประมาณ ๒๕๗๐, POSTPONED",
        "ระงับโครงการ, POSTPONED",
        "ชะลอการดำเนินการไว้ก่อน, POSTPONED"
    })
    void workThatWasNotDoneIsToldWhereverItStands(String text, Undone undone) {
        assertEquals(Optional.of(undone), Undone.find(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ประชาชนเข้าร่วมน้อย",
                "งบประมาณจำกัด",
                "ไม่มี",
                "ยังขาดบุคลากร",
                "ประชาชนยังไม่ได้รับข้อมูลอย่างทั่วถึง",
                "บุคลากรยังไม่เข้าใจระบบ",
                "ไม่มีงบประมาณในการดำเนินการเพียงพอ",
                "ไม่พบปัญหา",
                "ไม่มีการดำเนินการทางวินัย",
                "ไม่มีการจัดซื้อจัดจ้าง",
                "เลื่อนการจัดงานจากเดือนพฤษภาคม ๒๕๖๙",
                "ต้องเลื่อนไปจัดวันที่ ๑๐ มิถุนายน ๒๕๖๙",
                "ยกเลิกการใช้สำเนาบัตรประชาชน",
                "งดรับของขวัญ",
                "อยู่ระหว่างดำเนินการแก้ไขปัญหา",
                "ควรจัดอบรมให้ครบทุกกอง",
                "ผู้เข้าร่วมยังไม่ครบตามเป้าหมาย",
                "ไม่ได้ดำเนินการล่าช้า"
            })
    void whatOnlyMadeItHardIsNothingOfIt(String text) {
        assertEquals(Optional.empty(), Undone.find(text));
    }

    /** A result tells it only where it tells of no other deed. */
    @ParameterizedTest
    @CsvSource({
        "รอดำเนินการ, NOT_DONE",
        "ค้างดำเนินการ, NOT_DONE",
        "ยังไม่มีผลการดำเนินงาน, NOT_DONE",
        "ขาดบุคลากร จึงยังไม่ได้ทำ, NOT_DONE",
        "จัดประชุมแล้ว แต่ยังไม่ได้เผยแพร่,",
        "จัดทำคู่มือแล้ว ยังไม่ได้จัดพิมพ์,",
        "ยังไม่ได้เผยแพร่ แต่จัดทำเสร็จแล้ว,",
        "ดำเนินการแล้วเสร็จ,",
        "ยกเลิก งบไม่พอ, CANCELLED",
        "ปีที่ผ่านมา ไม่ได้ดำเนินการ, NOT_DONE",
        "เรื่องร้องเรียน ๒ เรื่อง ยุติทั้งหมด,",
        "บุคลากร งด ละ เลิก การรับของขวัญ เมื่อวันที่ ๖ มกราคม ๒๕๖๙,",
        "บุคลากร ๒๐ คน ยกเลิก ๒ คน,",
        "ยังไม่ถึงกำหนด, NOT_YET",
        "อยู่ในแผนไตรมาส ๓, NOT_YET",
        "กำหนดจัดอบรมในช่วงเดือนสิงหาคม, NOT_YET",
        "ประชุมคณะทำงานแล้ว จะจัดอบรมในเดือนกรกฎาคม,",
        "อยู่ในแผนพัฒนาท้องถิ่น,"
    })
    void resultThatTellsNothingElseSaysIt(String text, Undone undone) {
        assertEquals(Optional.ofNullable(undone), Undone.findAlone(text));
    }

    /** What is said of the measure in its own words is said as of any work, whatever its verb; "nothing of it came up" is not that. */
    @ParameterizedTest
    @CsvSource({
        "ยังไม่ได้เปิดช่องทาง Line OA, เปิดช่องทาง Line OA, NOT_DONE",
        "ยังไม่ได้เปิดช่องทาง LineOA เนื่องจากขาดงบประมาณ, ๑. การเปิดช่องทาง Line OA ของกองคลัง, NOT_DONE",
        "ไม่สามารถลดขั้นตอนการบริการได้, ลดขั้นตอนการบริการ, NOT_DONE",
        "ยกเลิกการประกาศนโยบาย No Gift Policy, ประกาศนโยบาย No Gift Policy, CANCELLED",
        "เลื่อนลงนามประกาศเจตนารมณ์ออกไป, ลงนามประกาศเจตนารมณ์, POSTPONED",
        "ยกเลิกการใช้สำเนาบัตรประชาชน, ยกเลิกการใช้สำเนาบัตรประชาชน,",
        "ไม่มีการจัดซื้อจัดจ้าง, จัดซื้อจัดจ้าง,",
        "ยังไม่ได้รับเรื่องร้องเรียน, รับเรื่องร้องเรียน,",
        "ยังไม่ได้ลงนามประกาศเจตนารมณ์ครบทุกคน, ลงนามประกาศเจตนารมณ์,",
        "ประชุมคณะทำงานแล้ว ยังไม่ได้เปิดช่องทาง Line OA, เปิดช่องทาง Line OA, NOT_DONE",
        "จัดทำคู่มือแล้ว ยังไม่ได้เปิดช่องทาง Line OA, เปิดช่องทาง Line OA,",
        "ติดตั้งกล้อง 4 ตัวแล้ว ยังไม่ได้ติดตั้งกล้องวงจรปิด 2 ตัว, ติดตั้งกล้องวงจรปิด,",
        "ยังไม่ได้งดรับของขวัญ, งดรับของขวัญและของกำนัล, NOT_DONE",
        "งดรับของขวัญ, ไม่รับของขวัญและของกำนัล,",
        "ยังไม่ได้เปิดช่องทาง Line OA แต่จัดทำคู่มือแล้ว, เปิดช่องทาง Line OA,"
    })
    void wordsOfTheMeasureSayItAsThoseOfAnyWork(String text, String measure, Undone undone) {
        assertEquals(Optional.ofNullable(undone), Undone.findInOwnWords(text, measure));
    }

    /** Nothing is asked of a measure that waits for what did not come; one that makes something was to be carried out. */
    @ParameterizedTest
    @CsvSource({
        "ไม่มีผู้ร้องเรียน, จัดการเรื่องร้องเรียนการจัดเก็บภาษี, เมื่อมีเรื่องร้องเรียน, true",
        "ตลอดปีไม่มีการร้องเรียนเจ้าหน้าที่, ดำเนินการต่อเรื่องร้องเรียนเจ้าหน้าที่ทุจริต, ตลอดปี, true",
        "ในปีงบประมาณ ๒๕๖๙ ไม่มีเรื่องร้องเรียนการทุจริต, แก้ไขเรื่องร้องเรียน, '', true",
        "เรื่องร้องเรียน ๐ เรื่อง, ตอบข้อร้องเรียน, '', true",
        "ไม่มีเรื่องร้องเรียน, จัดทำช่องทางร้องเรียน, ตลอดปี, false",
        "ไม่มีเรื่องร้องเรียนแต่ยังไม่ได้ตั้งตู้, จัดการเรื่องร้องเรียน, ตลอดปี, false",
        "ไม่มีงบประมาณ, จัดการเรื่องร้องเรียน, ตลอดปี, false",
        "ยังไม่มีผู้ร้องเรียน, จัดการเรื่องร้องเรียน, ตลอดปี, true",
        "ยังไม่มีการตรวจสอบเรื่องร้องเรียน, ตรวจสอบเรื่องร้องเรียนการทุจริต, ตลอดปี, false",
        "ไม่มีการจัดการเรื่องร้องเรียน, การจัดการเรื่องร้องเรียนการทุจริต, ตลอดปี, false",
        "ไม่มีการประชุมชี้แจงเจ้าหน้าที่, ประชุมชี้แจงเจ้าหน้าที่ทุกครั้งที่มีการแก้ไขระเบียบ, '', false",
        "ไม่มีเรื่องร้องเรียน จัดอบรมเจ้าหน้าที่เรียบร้อย, จัดการเรื่องร้องเรียน, ตลอดปี, false"
    })
    void thatNothingCameUpIsAnAnswerOfWhatWaitsForIt(String text, String measure, String period, boolean nothing) {
        assertEquals(nothing, Undone.saysThatNothingCameUp(text, measure, period));
    }

    @ParameterizedTest
    @CsvSource({
        "ขยายเวลาไปปีงบประมาณ 2570, POSTPONED",
        "เลื่อนไปปีหน้า, POSTPONED",
        "เลื่อนออกไปและจัดอบรมเสร็จเรียบร้อยแล้วในปีงบประมาณ 2568,",
        "ขยายเวลาไปจนแล้วเสร็จในปีงบประมาณ 2568,",
        "ยกยอดไปจัดในเดือนกันยายนปี 2568,"
    })
    void whatWasDoneAfterADelayIsNotPostponed(String text, Undone undone) {
        assertEquals(Optional.ofNullable(undone), Undone.findAlone(text));
    }

    /** One alternative without such a word ("(?i:postponed)") makes a pattern be tried at each letter of every result. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancelled-work",
                "postponed-work",
                "not-done-work",
                "partly-done-work",
                "not-yet-due",
                "cancelled-alone",
                "postponed-alone",
                "not-yet-alone",
                "not-done-alone",
                "alone-names-no-deed",
                "asides",
                "own-may-be-denied"
            })
    void isLookedForOnlyInTextsThatHoldOneOfItsWords(String list) {
        WordPattern clause = WordPattern.of(DoingWords.pattern(list, "<clause-start>"));
        assertFalse(clause.mayBeIn("ประชุมผู้บริหารเมื่อวันที่ 15 มกราคม 2568"));
    }
}
