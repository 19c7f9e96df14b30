package io.khabar.runtime.embedded;

import io.khabar.runtime.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The unpacked registry: a runnable jar and its libraries. */
record RegistryDistribution(Path jar) {

    private static final String RUNNER_SUFFIX = "-runner.jar";

    /** The distribution that the build puts beside the classes or the jar of this application. */
    static RegistryDistribution besideThisApplication() {
        return in(applicationPlace().resolveSibling("registry"));
    }

    static RegistryDistribution in(Path home) {
        if (!Files.isDirectory(home)) {
            throw missing(home);
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().endsWith(RUNNER_SUFFIX))
                    .findFirst()
                    .map(RegistryDistribution::new)
                    .orElseThrow(() -> missing(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartFailure missing(Path home) {
        return new StartFailure("there is no Schema Registry to start in " + home
                + "; build it with 'mvn process-resources', or name a running one with --registry-url");
    }

    private static Path applicationPlace() {
        try {
            return Path.of(RegistryDistribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What to run with {@code java} so that the registry ends with this process.
     *
     * @param workplace a directory where the guard's class can be put
     */
    List<String> guardedCommand(Path workplace) throws IOException {
        String classPath = jar.toAbsolutePath() + System.getProperty("path.separator") + guardIn(workplace);
        return List.of("-cp", classPath, RegistryGuard.class.getName(), mainClass());
    }

    private static Path guardIn(Path workplace) throws IOException {
        Path root = workplace.resolve("guard").toAbsolutePath();
        String resource = RegistryGuard.class.getName().replace('.', '/') + ".class";
        Path target = root.resolve(resource);
        Files.createDirectories(target.resolveSibling(""));
        try (var bytes = RegistryGuard.class.getResourceAsStream("RegistryGuard.class")) {
            if (bytes == null) {
                throw new IOException("the class file of " + RegistryGuard.class.getName() + " cannot be read");
            }
            Files.write(target, bytes.readAllBytes());
        }
        return root;
    }

    private String mainClass() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        }
    }
}
