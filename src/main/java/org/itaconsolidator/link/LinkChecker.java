package org.itaconsolidator.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkOutcome;

/**
 * Asks for addresses: first for the heading alone (HEAD); where a server does not give that, for the page, which is not read.
 * Each step of a redirect is looked at like the first address.
 */
public final class LinkChecker {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final LinkLimits limits;
    private final Clock clock;
    private final Predicate<InetAddress> allowed;
    private final Resolver resolver;
    private final WebRequest request;

    /** From when on each host may be asked again; of one host nobody asks twice at the same time. */
    private final Map<String, long[]> freeAt = new ConcurrentHashMap<>();

    /** Which machines have a name: asked once for each step, so that none is asked but those that were looked at. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] listMachines(String host) throws UnknownHostException;
    }

    /** A checker that asks machines of the internet only. */
    public LinkChecker(String userAgent, LinkLimits limits, Clock clock) {
        this(userAgent, limits, clock, PublicWeb::holds, InetAddress::getAllByName, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    /** One that asks other machines: for tests with servers and names of their own. */
    LinkChecker(
            String userAgent,
            LinkLimits limits,
            Clock clock,
            Predicate<InetAddress> allowed,
            Resolver resolver,
            SSLSocketFactory secured) {
        this.limits = limits;
        this.clock = clock;
        this.allowed = allowed;
        this.resolver = resolver;
        this.request = new WebRequest(userAgent, limits.patience(), secured);
    }

    /**
     * Asks for addresses, hosts side by side.
     *
     * @param quoted as deliveries quote them; those beyond the limits are left out of the answer
     * @return in the order given
     */
    public List<LinkCheck> check(List<String> quoted) throws InterruptedException {
        long end = System.nanoTime() + limits.total().toNanos();
        List<String> asked = quoted.stream().distinct().limit(limits.most()).toList();
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        for (String each : asked) {
            String host = PublicWeb.findAddress(each).map(URI::getHost).orElse("");
            byHost.computeIfAbsent(host.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(each);
        }
        ExecutorService threads = Executors.newFixedThreadPool(limits.hosts());
        try {
            List<Future<List<LinkCheck>>> hosts = byHost.values().stream()
                    .map(ofHost -> threads.submit(() -> ofHost(ofHost, end)))
                    .toList();
            Map<String, LinkCheck> checks = new LinkedHashMap<>();
            for (Future<List<LinkCheck>> host : hosts) {
                host.get().forEach(check -> checks.put(check.url(), check));
            }
            return asked.stream().filter(checks::containsKey).map(checks::get).toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("links could not be checked", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private List<LinkCheck> ofHost(List<String> quoted, long end) throws InterruptedException {
        List<LinkCheck> checks = new ArrayList<>();
        for (String each : quoted) {
            if (System.nanoTime() >= end) {
                break;
            }
            checks.add(checkOne(each));
        }
        return checks;
    }

    private LinkCheck checkOne(String quoted) throws InterruptedException {
        Optional<URI> next = PublicWeb.findAddress(quoted);
        if (next.isEmpty()) {
            return answer(quoted, LinkOutcome.NOT_A_WEB_ADDRESS, OptionalInt.empty());
        }
        try {
            for (int step = 0; step <= limits.redirects(); step++) {
                URI address = next.get();
                List<InetAddress> machines = List.of(resolver.listMachines(address.getHost()));
                if (!machines.stream().allMatch(allowed)) {
                    return answer(quoted, LinkOutcome.NOT_A_WEB_ADDRESS, OptionalInt.empty());
                }
                WebRequest.Answer answer = ask(address, machines);
                next = redirect(address, answer);
                if (next.isEmpty()) {
                    return answer(quoted, outcome(answer.status()), OptionalInt.of(answer.status()));
                }
            }
        } catch (UnknownHostException e) {
            // nobody has this name
        } catch (IOException | IllegalArgumentException e) {
            // no answer, or none that can be understood
        }
        return answer(quoted, LinkOutcome.UNREACHABLE, OptionalInt.empty());
    }

    private LinkCheck answer(String quoted, LinkOutcome outcome, OptionalInt status) {
        return new LinkCheck(quoted, OffsetDateTime.now(clock), outcome, status);
    }

    private WebRequest.Answer ask(URI address, List<InetAddress> machines) throws IOException, InterruptedException {
        try {
            WebRequest.Answer head = send("HEAD", address, machines);
            if (head.status() < 400) {
                return head;
            }
        } catch (IOException e) {
            // some servers end the connection where they do not know HEAD
        }
        return send("GET", address, machines);
    }

    private WebRequest.Answer send(String method, URI address, List<InetAddress> machines)
            throws IOException, InterruptedException {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        long[] free = freeAt.computeIfAbsent(host, any -> new long[] {System.nanoTime()});
        synchronized (free) {
            long wait = free[0] - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
            }
            try {
                return request.send(method, address, machines);
            } finally {
                free[0] = System.nanoTime() + limits.pause().toNanos();
            }
        }
    }

    /** Where an answer leads on to; empty where it is the last one. */
    private static Optional<URI> redirect(URI from, WebRequest.Answer answer) throws IOException {
        if (answer.status() / 100 != 3 || answer.location().isEmpty()) {
            return Optional.empty();
        }
        URI resolved = from.resolve(answer.location().get().replace(" ", "%20"));
        return Optional.of(PublicWeb.findAddress(resolved.toString())
                .orElseThrow(() -> new IOException("it leads to no address on the web")));
    }

    private static LinkOutcome outcome(int status) {
        if (status / 100 == 2) {
            return LinkOutcome.WORKS;
        }
        return status == NOT_FOUND || status == GONE ? LinkOutcome.NOT_FOUND : LinkOutcome.REFUSED;
    }
}
