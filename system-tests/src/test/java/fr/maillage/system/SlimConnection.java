package fr.maillage.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** One kept-alive connection that costs next to nothing: on a shared machine the client must not be what is measured. */
final class SlimConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String host;
    private final String bearer;

    SlimConnection(Http service) throws IOException {
        var address = URI.create(service.base());
        bearer = service.key();
        host = address.getAuthority();
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** The status of the answer; its body is read and dropped. */
    int post(String path, String type, String key, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        var head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + bearer
                + "\r\nContent-Type: " + type + "\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + bytes.length
                + "\r\n\r\n";
        var request = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(ISO_8859_1), 0, request, 0, head.length());
        System.arraycopy(bytes, 0, request, head.length(), bytes.length);
        socket.getOutputStream().write(request);
        return readAnswer();
    }

    private int readAnswer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks();
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2L);
        }
        line();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("The connection was closed");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
