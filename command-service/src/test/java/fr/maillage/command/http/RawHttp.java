package fr.maillage.command.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no well-made client would. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttp() {}

    /** @param body what follows the headers */
    record Answer(int status, String body) {}

    /** @param headers whole lines, in UTF-8 */
    static Answer post(URI root, String address, String body, String bearer, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var type = String.join("", headers).contains("Content-Type") ? "" : "Content-Type: application/json\r\n";
        var head = "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + bearer + "\r\nContent-Length: " + bytes.length + "\r\n" + type
                + String.join("\r\n", headers) + "\r\n\r\n";
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(answer.indexOf("\r\n\r\n")));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
