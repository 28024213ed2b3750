package org.itaconsolidator.job.basis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.file.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run had to leave out, each told once. Safe for several threads. */
public final class Shortfalls {
    private static final Logger LOG = LoggerFactory.getLogger(Shortfalls.class);

    private final List<Shortfall> told = new ArrayList<>();

    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    public synchronized void add(Shortfall shortfall) {
        if (!told.contains(shortfall)) {
            told.add(shortfall);
        }
    }

    /** Always in the same order, whichever thread told its own first. */
    public synchronized List<Shortfall> list() {
        return told.stream()
                .sorted(Comparator.comparing(Shortfall::code)
                        .thenComparing(each -> new TreeMap<>(each.words()).toString()))
                .toList();
    }

    /**
     * Does work for one body. Where the program fails at it, that is told, and the other bodies have theirs; a disk or a store
     * that fails concerns everybody.
     *
     * @param code what is left out of the body then
     * @return whether it was done
     */
    public boolean attempt(String code, Body body, Work work) throws IOException {
        return attempt(new Shortfall(code, Map.of("body", body.name())), work);
    }

    /** The same of something that is no single body's. */
    public boolean attempt(Shortfall without, Work work) throws IOException {
        try {
            work.run();
            return true;
        } catch (RuntimeException | Error e) {
            if (!StoreFailures.isOfContent(e)) {
                throw e;
            }
            LOG.error("the program failed at a part of the output: {}", without.code(), e);
            add(without);
            return false;
        }
    }
}
