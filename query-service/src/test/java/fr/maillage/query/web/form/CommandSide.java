package fr.maillage.query.web.form;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An address that forms are sent on to: it keeps what arrives and answers what it was told to. */
public final class CommandSide {

    /**
     * What arrived.
     *
     * @param bearer the token it came with
     */
    public record Arrived(
            String address,
            @Nullable String bearer,
            @Nullable String structure,
            @Nullable String reason,
            @Nullable String language,
            String body) {}

    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile @Nullable CountDownLatch held;

    public CommandSide() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** As the service is told where it is. */
    public String setting() {
        return "--maillage.command-url=http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(int code, String json) {
        status = code;
        answer = json;
    }

    /**
     * Answers line by line, and keeps all but the first to itself at first.
     *
     * @return to be counted down once the others may follow
     */
    public CountDownLatch answersSlowly(String lines) {
        var latch = new CountDownLatch(1);
        answers(200, lines);
        held = latch;
        return latch;
    }

    /** What arrived next, within a few seconds; null where nothing did. */
    public @Nullable Arrived next() throws InterruptedException {
        return arrived.poll(10, TimeUnit.SECONDS);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        arrived.add(new Arrived(
                exchange.getRequestURI().toString(),
                headers.getFirst("Authorization"),
                headers.getFirst("Maillage-Structure"),
                headers.getFirst("Maillage-Reason"),
                headers.getFirst("Accept-Language"),
                body));
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        var latch = held;
        if (latch != null) {
            held = null;
            takeTime(exchange, bytes, latch);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void takeTime(HttpExchange exchange, byte[] lines, CountDownLatch latch) throws IOException {
        var first = new String(lines, StandardCharsets.UTF_8).indexOf('\n') + 1;
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(lines, 0, first);
            out.flush();
            latch.await(10, TimeUnit.SECONDS);
            out.write(lines, first, lines.length - first);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
