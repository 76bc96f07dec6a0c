package fr.maillage.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A page of somebody else's: of another origin, on a port of its own, which browsers send our cookies from all the same. */
final class OtherSite implements AutoCloseable {

    private final HttpServer server;
    private final String body;

    /** @param body what its editor pasted into it */
    OtherSite(String body) throws IOException {
        this.body = body;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::show);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void show(HttpExchange exchange) throws IOException {
        var page = ("<!DOCTYPE html><html lang=\"fr\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">"
                        + "<title>Une mairie</title><h1>Une mairie</h1>" + body)
                .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        try (var out = exchange.getResponseBody()) {
            out.write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
