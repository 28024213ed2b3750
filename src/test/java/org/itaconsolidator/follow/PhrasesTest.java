package org.itaconsolidator.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PhrasesTest {
    @TestFactory
    List<DynamicTest> everyLineOfTheTunedFilesReadsAsItSays() {
        return Stream.concat(PhraseFile.phrases("phrases.yaml").stream(), PhraseFile.results("results.yaml").stream())
                .map(line -> DynamicTest.dynamicTest(
                        line.text() + " " + line.where(), () -> assertEquals(line.expected(), line.read(), line::text)))
                .toList();
    }
}
