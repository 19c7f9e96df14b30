package io.khabar.sources.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers letter by letter what a test tells it to, right or wrong. */
public final class MisbehavingServer implements AutoCloseable {
    /** Writes a whole answer, head and all. */
    public interface Answer {
        void write(OutputStream out) throws Exception;
    }

    public final List<String> requests = new CopyOnWriteArrayList<>();
    /** What went wrong while answering: mostly the other side, which hung up. */
    public final List<Exception> hangUps = new CopyOnWriteArrayList<>();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public MisbehavingServer() throws IOException {
        threads.execute(this::accept);
    }

    public URI at(String path) {
        return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + path);
    }

    public void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** A status with headers and a body, as it should be. */
    public void on(String path, int status, String headers, byte[] body) {
        on(path, out -> {
            out.write(("HTTP/1.1 " + status + " X\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n"
                            + headers + "\r\n")
                    .getBytes(ISO_8859_1));
            out.write(body);
        });
    }

    public void on(String path, int status, String headers, String body) {
        on(path, status, headers, body.getBytes(UTF_8));
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            String[] words = head.toString().split(" ", 3);
            String path = words.length < 2 ? "" : words[1];
            Answer missing = out ->
                    out.write("HTTP/1.1 404 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
            answers.getOrDefault(path, missing).write(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (Exception e) {
            hangUps.add(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
