package org.itaconsolidator.link;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One request at a time to a host, and a pause between two. */
final class HostTurns {
    /** Asks a host. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws IOException, InterruptedException;
    }

    private static final class Host {
        private long freeAt = Long.MIN_VALUE;
    }

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Duration pause;

    HostTurns(Duration pause) {
        this.pause = pause;
    }

    <T> T take(String name, Request<T> request) throws IOException, InterruptedException {
        Host host = hosts.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new Host());
        synchronized (host) {
            long wait = host.freeAt == Long.MIN_VALUE ? 0 : host.freeAt - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
            }
            try {
                return request.send();
            } finally {
                host.freeAt = System.nanoTime() + pause.toNanos();
            }
        }
    }
}
