package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** Logs for machines: a line of JSON for each, with keys that are agreed on. */
class LogsTest {
    private static final Pattern KEY = Pattern.compile("addKeyValue\\(\\s*\"([^\"]*)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("\\| `(\\w+)` \\| log key");

    @Test
    void everyKeyIsAgreedOn() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                used.addAll(all(KEY, file));
            }
        }

        assertThat(used).isNotEmpty().isEqualTo(all(DOCUMENTED, Path.of("docs/rooms/platform.md")));
    }

    @Test
    void aLineOfJsonHasLevelMessageAndKeys() throws Exception {
        JsonNode line = new ObjectMapper().readTree(json("application changed state", "application", "dedup"));

        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.path("loggerName").asText()).isEqualTo("io.khabar.Example");
        assertThat(line.path("formattedMessage").asText()).isEqualTo("application changed state");
        assertThat(line.path("timestamp").isNumber()).isTrue();
        assertThat(line.path("kvpList").path(0).path("application").asText()).isEqualTo("dedup");
    }

    private static byte[] json(String message, String key, String value) throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("KHABAR_LOG_FORMAT", "json");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogsTest.class.getResource("/logback.xml")));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) Objects.requireNonNull(root.getAppender("json"));
        LoggingEvent event = new LoggingEvent(
                "fqcn", context.getLogger("io.khabar.Example"), Level.INFO, message, null, new Object[0]);
        event.setKeyValuePairs(List.of(new KeyValuePair(key, value)));
        return appender.getEncoder().encode(event);
    }

    private static Set<String> all(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(file, UTF_8));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
