package io.khabar.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    @ParameterizedTest
    @CsvSource({
        "'',        'Host: 127.0.0.1:1',                            GRANTED",
        "'',        'Host: localhost:1',                            GRANTED",
        "'',        'Host: [::1]:1',                                GRANTED",
        "'',        'Host: 127.0.0.1:1|Origin: http://a.example',   WEB_PAGE",
        "'',        'Host: rebound.example:1',                      WEB_PAGE",
        "'',        'Host: 127.0.0.1.a.example',                    WEB_PAGE",
        "s3cret,    'Host: a.example|Authorization: Bearer s3cret', GRANTED",
        "s3cret,    'Host: 127.0.0.1|Authorization: Bearer s3cre',  TOKEN_NEEDED",
        "s3cret,    'Host: 127.0.0.1|Authorization: Basic s3cret',  TOKEN_NEEDED",
        "s3cret,    'Host: 127.0.0.1',                              TOKEN_NEEDED"
    })
    void grantsByTokenElseByPlace(String token, String headers, String verdict) throws IOException {
        Access access = Access.of(token);
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get(
                            "/", request -> request.result(access.of(request).name()));
                })
                .start("127.0.0.1", 0);
        try {
            assertThat(ask(server.port(), headers.replace("|", "\r\n"))).endsWith("\n" + verdict);
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesABlankTokenAndNeverTellsOne() {
        assertThatThrownBy(() -> Access.of(" ")).hasMessageContaining("blank");
        assertThat(Access.of("s3cret").toString()).doesNotContain("s3cret");
    }

    /** By hand, because Java's client lets nobody set Host. */
    private static String ask(int port, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
