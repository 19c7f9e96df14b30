package io.khabar.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where a running Khabar can be reached, written into its data directory for the other commands to find.
 *
 * @param kafka {@code bootstrap.servers} of its broker
 * @param registry addresses of its Schema Registry
 * @param process number of its process
 * @param pages where its dashboard and other pages are, by name
 */
public record Endpoints(String kafka, List<String> registry, long process, Map<String, String> pages) {
    private static final String FILE = "endpoints.properties";
    private static final String PAGE = "page.";

    public Endpoints {
        registry = List.copyOf(registry);
        pages = Map.copyOf(pages);
    }

    /** Reads what a Khabar that is still alive wrote there; empty if there is none. */
    public static Optional<Endpoints> of(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return Optional.of(read(properties)).filter(Endpoints::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Endpoints read(Properties properties) {
        Map<String, String> pages = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PAGE))
                .collect(Collectors.toMap(name -> name.substring(PAGE.length()), properties::getProperty));
        return new Endpoints(
                properties.getProperty("kafka", ""),
                List.of(properties.getProperty("registry", "").split(",")),
                Long.parseLong(properties.getProperty("process", "0")),
                pages);
    }

    private boolean isAlive() {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Writes them; a reader sees the old or the new, never half of them. */
    void write(Path dataDirectory) {
        Properties properties = new Properties();
        properties.setProperty("kafka", kafka);
        properties.setProperty("registry", String.join(",", registry));
        properties.setProperty("process", Long.toString(process));
        pages.forEach((name, address) -> properties.setProperty(PAGE + name, address));
        Path draft = dataDirectory.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(draft, UTF_8)) {
                properties.store(writer, "where the Khabar that runs on this directory can be reached");
            }
            Files.move(
                    draft,
                    dataDirectory.resolve(FILE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + draft, e);
        }
    }

    /** Takes them away, so that nobody looks for what has stopped. */
    static void remove(Path dataDirectory) {
        try {
            Files.deleteIfExists(dataDirectory.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
