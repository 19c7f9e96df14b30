package io.khabar.runtime.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the registry's process is set up. */
final class RegistryProperties {

    private static final List<String> SMALL_AND_QUICK_TO_START =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private RegistryProperties() {}

    static Map<String, String> of(Path directory, int port, Map<String, String> overrides) {
        Map<String, String> properties = new TreeMap<>(Map.of(
                "quarkus.http.host",
                BoundSocket.HOST,
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.management.host",
                BoundSocket.HOST,
                "quarkus.management.port",
                "0",
                // The line that tells the port.
                "quarkus.log.category.\"io.quarkus\".level",
                "INFO",
                "apicurio.datasource.url",
                "jdbc:h2:file:" + directory.toAbsolutePath().resolve("schemas")));
        properties.putAll(overrides);
        return properties;
    }

    static List<String> command(Map<String, String> properties, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_AND_QUICK_TO_START);
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(program);
        return command;
    }
}
