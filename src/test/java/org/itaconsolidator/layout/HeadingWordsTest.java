package org.itaconsolidator.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingWordsTest {
    private final HeadingWords words = HeadingWords.load();

    @Test
    void everyListOfTheFileIsRead() {
        assertEquals(
                YamlNode.own("layouts/heading-words.yaml").entries().size(),
                Stream.of(HeadingWords.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการดำเนินงานตามมาตรการ,RESULT",
        "ขั้นตอนตามมาตรการ,STEPS",
        "มาตรการที่กำหนดขึ้นใหม่,MEASURE",
        "วิธีการติดตามผลการดำเนินงาน,MONITORING",
        "การกำกับติดตามมาตรการ,MONITORING",
        "สำนัก/กองที่รับผิดชอบมาตรการ,RESPONSIBLE",
        "กำหนดแล้วเสร็จของโครงการ,PERIOD"
    })
    void firstWordSaysWhatTheColumnHolds(String heading, Field field) {
        assertEquals(Optional.of(field), words.findField(heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "งบประมาณตามมาตรการ",
                "จำนวนกิจกรรม",
                "ร้อยละของผลการดำเนินงาน",
                "มาตรการจัดการความเสี่ยง",
                "ผู้ตรวจสอบมาตรการ",
                "ความเห็นต่อมาตรการ",
                "ผลการดำเนินงานปีก่อน",
                "ตำแหน่งผู้รับผิดชอบ",
                "โครงการนี้สอดคล้องกับยุทธศาสตร์การพัฒนาของหน่วยงานและเป็นไปตามแผนซึ่งได้เสนอไว้แล้วในปีนี้"
            })
    void wordInsideOrOfAnotherSystemSaysNothing(String heading) {
        assertEquals(Optional.empty(), words.findField(heading));
    }

    /** A declared heading is looked up first; were it not declared, its first word would not lead elsewhere. */
    @Test
    void noDeclaredHeadingBeginsWithAWordOfAnotherField() {
        List<String> elsewhere = new ArrayList<>();
        Layouts.load()
                .headings()
                .forEach((field, headings) -> headings.forEach(heading -> words.findField(heading)
                        .filter(found -> found != field)
                        .ifPresent(found -> elsewhere.add(heading + " is " + field + ", taken as " + found))));
        assertEquals(List.of(), elsewhere);
        assertTrue(words.fields.keySet().stream().noneMatch(field -> field == Field.SCORE || field == Field.LEVEL));
    }
}
