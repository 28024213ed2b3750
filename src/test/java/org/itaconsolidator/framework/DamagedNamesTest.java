package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Test;

/** Whatever a scanner or a hurried hand does to one character: the right name is found. */
class DamagedNamesTest {
    private static final Framework FRAMEWORK =
            Frameworks.load(Optional.empty()).getFramework(FiscalYear.ofBuddhist(2568));

    @Test
    void oneWrongCharacterStillNamesTheIndicator() {
        for (IndicatorDef def : FRAMEWORK.indicators()) {
            for (String damaged : damaged(def.name())) {
                Optional<Integer> found =
                        FRAMEWORK.findIndicator("๓. " + damaged).map(IndicatorMatch::indicator);
                assertEquals(Optional.of(def.number()), found, damaged);
            }
        }
    }

    @Test
    void oneWrongCharacterStillNamesTheTopic() {
        for (Topic topic : FRAMEWORK.topics()) {
            for (String damaged : damaged(topic.name())) {
                Optional<Topic> found = FRAMEWORK.findTopic(damaged).map(TopicMatch::topic);
                assertEquals(Optional.of(topic), found, damaged);
            }
        }
    }

    @Test
    void anItemsOwnNameNeverFindsAnotherIndicatorsItem() {
        int found = 0;
        Frameworks frameworks = Frameworks.load(Optional.empty());
        for (FiscalYear year : frameworks.years()) {
            Framework framework = frameworks.getFramework(year);
            for (ItemDef item : framework.items()) {
                Optional<ItemMatch> match = item.name().flatMap(framework::findItemByText);
                if (match.isPresent()) {
                    found++;
                    assertEquals(item.code(), match.get().item().code(), year + " " + item.code());
                }
            }
        }
        assertTrue(found > 250, "found only " + found);
    }

    /** Each character dropped, doubled and changed; not the first, which may be taken for a mark in front. */
    private static List<String> damaged(String name) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i < name.length(); i++) {
            all.add(name.substring(0, i) + name.substring(i + 1));
            all.add(name.substring(0, i) + name.charAt(i) + name.substring(i));
            all.add(name.substring(0, i) + "ฌ" + name.substring(i + 1));
        }
        all.removeIf(damaged -> ThaiText.fold(damaged).equals(ThaiText.fold(name)));
        return all;
    }
}
