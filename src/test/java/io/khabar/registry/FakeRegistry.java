package io.khabar.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Answers each request with the next of the statuses it was given, and the last one for ever. */
final class FakeRegistry implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Integer> statuses;
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    private FakeRegistry(List<Integer> statuses) throws IOException {
        this.statuses = new ArrayDeque<>(statuses);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeRegistry answering(Integer... statuses) throws IOException {
        return new FakeRegistry(List.of(statuses));
    }

    private void answer(HttpExchange exchange) throws IOException {
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        int status = statuses.size() > 1 ? statuses.pop() : statuses.peek();
        byte[] body =
                (status == 200 ? "[]" : "{\"error_code\":" + status + ",\"message\":\"as told\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
