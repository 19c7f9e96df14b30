package io.khabar.ops.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The contract's files as they were packed into the program: the folder {@code schemas} of the sources. */
public final class ContractFiles {
    /** The document that describes every Kafka topic. */
    public static final String ASYNCAPI = "asyncapi.yaml";

    private static final String FOLDER = "/contract/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(?:/[A-Za-z0-9-]+)*\\.(?:yaml|avsc)");

    private ContractFiles() {}

    /** A file's text, by its path below {@code schemas}; empty if there is none. */
    public static Optional<String> read(String path) {
        if (!NAME.matcher(path).matches()) {
            return Optional.empty();
        }
        try (InputStream stream = ContractFiles.class.getResourceAsStream(FOLDER + path)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String required(String path) {
        return read(path).orElseThrow(() -> new IllegalStateException("the program was packed without " + path));
    }
}
