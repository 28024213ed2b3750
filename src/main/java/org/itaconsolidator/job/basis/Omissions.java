package org.itaconsolidator.job.basis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.app.RunOutcome.Shortfall;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.file.StoreFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run had to leave out, each reported once. Safe for several threads. */
public final class Omissions {
    private static final Logger LOG = LoggerFactory.getLogger(Omissions.class);

    private static final String NOT_READ = "body-not-read";

    private final List<Shortfall> told = new ArrayList<>();

    /** Bodies of which something stored cannot be read. */
    private final List<Body> left = new ArrayList<>();

    /** How many shortfalls there were before the output began; negative until then. */
    private int beforeOutput = -1;

    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /** Everything stored, without the bodies that were left out. */
    public synchronized ContentReader content(Store store) {
        ContentReader all = new ContentReader(store);
        return left.isEmpty() ? all : all.without(left);
    }

    /** Reads the store; if some bodies cannot be read, again without them. */
    public <T> T read(Store store, Function<ContentReader, T> reading) {
        try {
            return reading.apply(content(store));
        } catch (RuntimeException e) {
            if (!leaveOutUnreadable(store, e)) {
                throw e;
            }
            return reading.apply(content(store));
        }
    }

    /**
     * Leaves out the bodies of which something stored cannot be read.
     *
     * @return whether there are any: then the same work may succeed without them
     */
    public synchronized boolean leaveOutUnreadable(Store store, Throwable failure) {
        return StoreFailures.isOfContent(failure) && leaveOutUnreadable(store);
    }

    /** If a shortfall came from unreadable bodies, leaves these out instead: then the work can be repeated. */
    public synchronized boolean leaveOutInstead(String code, Store store) {
        List<Shortfall> of =
                told.stream().filter(each -> each.code().equals(code)).toList();
        return !of.isEmpty() && leaveOutUnreadable(store) && told.removeAll(of);
    }

    private boolean leaveOutUnreadable(Store store) {
        List<Body> unreadable = content(store).listUnreadable();
        unreadable.forEach(body -> add(new Shortfall(NOT_READ, Map.of("body", body.name()))));
        return left.addAll(unreadable);
    }

    /** Marks where the output begins: later shortfalls are dropped when it is made again. */
    public synchronized void beginOutput() {
        if (beforeOutput < 0) {
            beforeOutput = told.size();
        }
        told.subList(beforeOutput, told.size()).removeIf(each -> !each.code().equals(NOT_READ));
    }

    public synchronized void add(Shortfall shortfall) {
        if (!told.contains(shortfall)) {
            told.add(shortfall);
        }
    }

    /** The shortfalls in an order that does not depend on threads. */
    public synchronized List<Shortfall> list() {
        return told.stream()
                .sorted(Comparator.comparing(Shortfall::code)
                        .thenComparing(each -> new TreeMap<>(each.words()).toString()))
                .toList();
    }

    /**
     * Does work for one body. If the program fails at it, a shortfall says so, and the other bodies are done. A failing disk
     * or store concerns everybody.
     *
     * @param code what is left out of the body then
     * @return whether it was done
     */
    public boolean attempt(String code, Body body, Work work) throws IOException {
        return attempt(new Shortfall(code, Map.of("body", body.name())), work);
    }

    /** Does work that is not for a single body; if the program fails at it, the shortfall says so. */
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
