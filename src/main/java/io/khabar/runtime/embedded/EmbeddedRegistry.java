package io.khabar.runtime.embedded;

import io.khabar.runtime.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Schema Registry of Confluent's interface as a child process, its schemas kept in a directory. The child ends when it is
 * closed, when this process ends, and when this process is killed.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final long STOP_PATIENCE_SECONDS = 15;

    private final Process process;
    private final URI url;

    private EmbeddedRegistry(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts a registry that accepts a schema only if it is compatible with all before it, both ways.
     *
     * @param directory where the registry keeps its schemas; its owner sees to it that no other registry uses it
     * @param port the registry's port on the loopback address, or 0 for any free one
     */
    public static EmbeddedRegistry start(Path directory, int port) {
        EmbeddedRegistry registry = start(directory, port, Map.of());
        try {
            RegistryHealth.requireFullTransitiveCompatibility(registry.url);
            return registry;
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** Starts a registry with properties of its own on top, its compatibility rule left as it is. */
    public static EmbeddedRegistry start(Path directory, int port, Map<String, String> properties) {
        if (port != 0) {
            // Only asks whether the port is free: a process cannot hand a socket to its child.
            BoundSocket.bind(port, "--registry-port").close();
        }
        Path log = directory.resolve("registry.log");
        Process process = launch(directory, log, RegistryProperties.of(directory, port, properties));
        try {
            return new EmbeddedRegistry(process, RegistryHealth.awaitUrl(process, log, START_PATIENCE));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Process launch(Path directory, Path log, Map<String, String> properties) {
        RegistryDistribution distribution = RegistryDistribution.besideThisApplication();
        try {
            return new ProcessBuilder(RegistryProperties.command(properties, distribution.guardedCommand(directory)))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new StartFailure("the embedded Schema Registry cannot be started in " + directory + ": " + e, e);
        }
    }

    /** Where a client of Confluent's interface connects. */
    public String url() {
        return url.toString();
    }

    /** The operating system's number of the registry's process. */
    public long processId() {
        return process.pid();
    }

    /** Whether the registry's process is there. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets the registry end in order, and after a while ends it by force. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
