package io.khabar.sources.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.khabar.sources.fetch.FetchRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class MisbehavingServerTest {
    private static final int MIB = 1024 * 1024;
    private static final FetchLimits LIMITS = new FetchLimits(4 * MIB, 8 * MIB, 3, Duration.ofSeconds(4));

    private MisbehavingServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingServer();
        fetcher = new HttpFetcher(AddressPolicy.allowing(Set.of(InetAddress.getLoopbackAddress())), LIMITS);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void getsWhatIsSound() throws FetchRefused {
        server.on("/", 200, "Content-Type: text/html; charset=windows-1256\r\n", "<p>x</p>");

        Fetched answer = fetcher.get(server.at("/"), Map.of("If-None-Match", "\"e\""));

        assertThat(answer.body().array()).asString(UTF_8).isEqualTo("<p>x</p>");
        assertThat(answer.mediaType().charset()).isEqualTo("windows-1256");
        assertThat(server.requests.get(0)).contains("If-None-Match: \"e\"").contains("User-Agent: Khabar/");
    }

    @Test
    void refusesRedirectsInACircleAndTooMany() {
        server.on("/a", 302, "Location: /b\r\n", "");
        server.on("/b", 302, "Location: /a\r\n", "");
        for (int i = 0; i < 9; i++) {
            server.on("/n" + i, 301, "Location: /n" + (i + 1) + "\r\n", "");
        }

        assertThat(reason(server.at("/a"))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(reason(server.at("/n0"))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://127.0.0.2/",
                "http://2130706434/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://[2002:a00:1::]/"
            })
    void refusesARedirectToTheInside(String inside) {
        server.on("/", 302, "Location: " + inside + "\r\n", "");

        assertThat(reason(server.at("/"))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(reason(URI.create(inside))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "gopher://x/", "http://user:pw@example.org/", "http:///x", "mailto:a@b"})
    void refusesARedirectToWhatIsNoHttp(String address) {
        server.on("/", 302, "Location: " + address + "\r\n", "");

        assertThat(reason(server.at("/"))).isIn(Reason.BAD_ADDRESS, Reason.BAD_REDIRECT);
    }

    @Test
    void refusesASlowDripOfABody() {
        server.on("/", out -> {
            out.write("HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n".getBytes(ISO_8859_1));
            drip(out);
        });

        assertThat(reason(server.at("/"))).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void refusesASlowDripOfAHead() {
        server.on("/", out -> {
            out.write("HTTP/1.1 200 X\r\nX: ".getBytes(ISO_8859_1));
            drip(out);
        });

        assertThat(reason(server.at("/"))).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void refusesAGzipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[200 * MIB]);
        }
        server.on("/", 200, "Content-Encoding: gzip\r\n", bytes.toByteArray());

        assertThat(reason(server.at("/"))).isIn(Reason.COMPRESSION_RATIO, Reason.TOO_LARGE_DECOMPRESSED);
    }

    @Test
    void refusesFiftyMegabytesAnnouncedOrNot() {
        server.on("/announced", 200, "", new byte[50 * MIB]);
        server.on("/unannounced", out -> {
            out.write("HTTP/1.1 200 X\r\nConnection: close\r\n\r\n".getBytes(ISO_8859_1));
            out.write(new byte[50 * MIB]);
        });

        assertThat(reason(server.at("/announced"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(server.at("/unannounced"))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesABodyShorterThanAnnounced() {
        server.on("/", out -> out.write("HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nshort".getBytes(ISO_8859_1)));

        assertThat(reason(server.at("/"))).isEqualTo(Reason.CUT_OFF);
    }

    @Test
    void refusesABodyThatIsNotCompressedAsItSays() {
        server.on("/gzip", 200, "Content-Encoding: gzip\r\n", "plain");
        server.on("/br", 200, "Content-Encoding: br\r\n", "plain");

        assertThat(reason(server.at("/gzip"))).isIn(Reason.UNREADABLE_ENCODING, Reason.CUT_OFF);
        assertThat(reason(server.at("/br"))).isEqualTo(Reason.UNREADABLE_ENCODING);
    }

    @Test
    void refusesWhatIsNoHttpAndHeadsWithoutEnd() {
        server.on(
                "/noise",
                out -> out.write("220 mail.example ESMTP\r\n".repeat(100).getBytes(ISO_8859_1)));
        server.on("/heads", out -> {
            out.write("HTTP/1.1 200 X\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(ISO_8859_1));
            }
        });

        assertThat(reason(server.at("/noise"))).isIn(Reason.CONNECTION_FAILED, Reason.CUT_OFF);
        assertThat(reason(server.at("/heads"))).isEqualTo(Reason.CONNECTION_FAILED);
    }

    @Test
    void saysOfEveryRefusalWhatAndWhy() {
        server.on("/", 302, "Location: http://10.0.0.1/\r\n", "");

        FetchRefused refused = catchThrowableOfType(FetchRefused.class, () -> fetcher.get(server.at("/"), Map.of()));

        assertThat(refused).hasMessage("10.0.0.1 is at 10.0.0.1, which is not on the public internet");
    }

    private Reason reason(URI address) {
        FetchRefused refused = catchThrowableOfType(FetchRefused.class, () -> fetcher.get(address, Map.of()));
        assertThat(refused).as("refusal of %s", address).isNotNull();
        assertThat(refused.getMessage()).isNotBlank();
        return refused.reason();
    }

    private static void drip(java.io.OutputStream out) throws Exception {
        for (int i = 0; i < 500; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
        }
    }
}
