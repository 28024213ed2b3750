package org.itaconsolidator.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.json.Json;

/** Chromium, without a window, looking at a folder that a server on this machine gives it; beside the page a script that measures. */
final class Browser implements AutoCloseable {
    /** Of all elements that hold text themselves: the worst contrast, reckoned from the colours that the browser shows. */
    private static final String SCRIPT = """
            <!DOCTYPE html><html><body style="margin:0"><iframe id="f" src="/index.html" style="border:0;width:%dpx;height:2000px"></iframe>
            <pre id="result"></pre><script>
            function rgb(c) { return c.match(/[\\d.]+/g).map(Number); }
            function lum(c) { return c.slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4))
                .reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0); }
            function ground(e) { for (; e; e = e.parentElement) {
                const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] === 1) return c; } return [255, 255, 255]; }
            document.getElementById('f').onload = async () => {
              const d = document.getElementById('f').contentDocument, root = d.documentElement, images = [...d.images];
              images.forEach(i => i.loading = 'eager');
              await Promise.all(images.map(i => i.decode().catch(() => 0)));
              const wide = [...d.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1
                  && !e.closest('thead') && getComputedStyle(e).position !== 'absolute'
                  && getComputedStyle(e.closest('ul, figure') || e.parentElement).overflowX !== 'auto'); // what moves sideways by itself
              const asked = [...d.querySelectorAll('.headline, .beside .steps-of')], below = asked
                  .filter(e => e.getBoundingClientRect().bottom > 844).map(e => e.textContent);
              const thin = [...d.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
                  && e.getBoundingClientRect().width < 48 && e.getBoundingClientRect().height > 100 && !e.closest('thead'));
              let worst = 99, where = '';
              for (const e of d.querySelectorAll('body *')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const a = lum(rgb(getComputedStyle(e).color)), b = lum(ground(e));
                const c = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (c < worst) { worst = c; where = e.tagName + ' ' + e.className; } }
              d.querySelectorAll('details').forEach(e => e.open = true);
              const stops = [...d.querySelectorAll('a[href], summary, button, input, [tabindex]')]
                  .filter(e => getComputedStyle(e.closest('details') || e).display !== 'none'); // what only a phone folds
              const unreached = stops.filter(e => { e.focus(); return d.activeElement !== e || e.tabIndex < 0
                  || getComputedStyle(e).outlineStyle === 'none' && !e.matches(':focus-visible') || !e.getClientRects().length; });
              const small = stops.filter(e => !e.closest('p, li, h4, td, th, figcaption') && !e.classList.contains('skip')
                  && e.getBoundingClientRect().height < 24);
              document.getElementById('result').textContent = JSON.stringify({
                title: d.title, asked: asked.length, below, scrollWidth: root.scrollWidth, clientWidth: root.clientWidth,
                wide: wide.slice(0, 5).map(e => e.tagName + ' ' + e.className), thin: thin.map(e => e.tagName + ' ' + e.className), contrast: Math.floor(worst * 100), where,
                stops: stops.length, first: stops.length ? stops[0].className : '', unreached: unreached.length,
                small: small.length, broken: images.filter(i => !i.naturalWidth).length, unread: images.filter(i => !i.closest('picture') && i.getBoundingClientRect().width < 0.57 * i.getAttribute('width')).length, images: images.length,
                lines: d.body.innerText.length });
            };
            </script></body></html>
            """;

    private static final Pattern RESULT = Pattern.compile("<pre id=\"result\">([^<]+)</pre>");

    private final String program;
    private final Path folder;
    private final Path profile;
    private final HttpServer server;
    private final List<String> missing = Collections.synchronizedList(new ArrayList<>());
    private String console = "";

    private Browser(String program, Path folder, Path profile) throws IOException {
        this.program = program;
        this.folder = folder;
        this.profile = profile;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The browser of this machine; empty where there is none. */
    static Optional<Browser> find(Path folder, Path profile) throws IOException {
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            Optional<Path> found = Stream.of(System.getenv("PATH").split(":"))
                    .map(each -> Path.of(each, name))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (found.isPresent()) {
                return Optional.of(new Browser(found.get().toString(), folder, profile));
            }
        }
        return Optional.empty();
    }

    /** What the page is like in a window so wide. */
    Map<?, ?> measure(int width) throws IOException, InterruptedException {
        String dom =
                call("--dump-dom", "http://localhost:" + server.getAddress().getPort() + "/measure-" + width);
        Matcher result = RESULT.matcher(dom);
        if (!result.find()) {
            throw new IOException("nothing was measured: " + dom + console);
        }
        return (Map<?, ?>) Json.parse(result.group(1).replace("&amp;", "&").replace("&lt;", "<"));
    }

    /** The text of each sheet of the page as it is printed; empty where no program of this machine reads it. */
    List<String> print() throws IOException, InterruptedException {
        Path paper = profile.resolveSibling("page.pdf");
        call(
                "--print-to-pdf=" + paper,
                "--no-pdf-header-footer",
                "http://localhost:" + server.getAddress().getPort() + "/index.html");
        try {
            Process reading = new ProcessBuilder("pdftotext", "-layout", paper.toString(), "-").start();
            String text = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split("\f"));
        } catch (IOException e) {
            return List.of(); // it is not there
        }
    }

    /** Errors and warnings that the browser has written down. */
    List<String> complaints() {
        return console.lines().filter(line -> line.contains(":CONSOLE")).toList();
    }

    /** What the page asked for and is not there. */
    List<String> missing() {
        return missing;
    }

    private String call(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--window-size=1400,2200",
                "--virtual-time-budget=20000",
                "--user-data-dir=" + profile));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(profile.getParent(), "out", ".txt");
        Path err = Files.createTempFile(profile.getParent(), "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the browser does not answer: " + Files.readString(err));
        }
        console = Files.readString(err);
        return Files.readString(out);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/measure-")) {
                byte[] page = String.format(SCRIPT, Integer.parseInt(path.substring(9)))
                        .getBytes(StandardCharsets.UTF_8);
                send(exchange, "text/html; charset=utf-8", page);
                return;
            }
            Path file = folder.resolve(path.substring(1)).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                if (!path.equals("/favicon.ico")) {
                    missing.add(path);
                }
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                send(exchange, path.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8", in.readAllBytes());
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
