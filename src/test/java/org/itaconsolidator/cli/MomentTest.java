package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A moment that the program no longer has is never reached: a test that waits for it would prove nothing, or never end. */
class MomentTest {
    @ParameterizedTest
    @EnumSource(Moment.class)
    void isTheBeginningOfAMethodThatTheProgramHas(Moment moment) throws Exception {
        ClassLoader loader = getClass().getClassLoader();
        assertTrue(
                Arrays.stream(Class.forName(moment.type(), false, loader).getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(moment.method())),
                moment.type() + "." + moment.method());
    }
}
