package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.itaconsolidator.app.Consolidator;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.json.Json;

/** Asks for the status of a job in every way that there is: what tests do with each store that they make. */
final class StatusTold {
    private StatusTold() {}

    /** Fails unless the status is told in both languages, as text and as JSON; nothing where the job has no store yet. */
    static void everywhere(Path job, Path store, Path home, Clock clock) {
        if (!Files.isRegularFile(store)) {
            return;
        }
        Consolidator readOnce = readOnce(new BatchConsolidator(clock));
        for (String language : List.of("th", "en")) {
            assertTrue(ask(readOnce, job, home, clock, language).lines().count() > 1);
            String told = ask(readOnce, job, home, clock, language, "--json");
            Map<?, ?> document = assertDoesNotThrow(() -> (Map<?, ?>) Json.parse(told));
            assertTrue(document.containsKey("deliveries"), told);
        }
    }

    /** Reads the status once, however often it is asked for: it is the same in every language and form. */
    private static Consolidator readOnce(Consolidator consolidator) {
        AtomicReference<Object> status = new AtomicReference<>();
        return (Consolidator) Proxy.newProxyInstance(
                Consolidator.class.getClassLoader(), new Class<?>[] {Consolidator.class}, (proxy, called, given) -> {
                    boolean isStatus = called.getName().equals("status");
                    Object answer =
                            isStatus && status.get() != null ? status.get() : called.invoke(consolidator, given);
                    if (isStatus) {
                        status.set(answer);
                    }
                    return answer;
                });
    }

    private static String ask(
            Consolidator consolidator, Path job, Path home, Clock clock, String language, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        List<String> words = new ArrayList<>(List.of("status", job.toString(), "--lang", language));
        words.addAll(List.of(more));
        int code = new Ita(screen, clock, home, () -> consolidator, new StopSignal())
                .answer(words.toArray(String[]::new))
                .number();
        assertEquals(0, code, () -> err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
