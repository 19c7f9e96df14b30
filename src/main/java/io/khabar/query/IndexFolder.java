package io.khabar.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** Where an index lies inside its store's folder: in one of its form, which changes with what a document holds. */
final class IndexFolder {
    private static final String FORM = "2";

    private IndexFolder() {}

    /** The folder; an index of another form is deleted, and is made anew of the Kafka topic. */
    static Path in(Path store) {
        try {
            Files.createDirectories(store);
            try (Stream<Path> files = Files.list(store)) {
                for (Path file : files.filter(one -> !one.endsWith(FORM)).toList()) {
                    IOUtils.rm(file);
                }
            }
            return store.resolve(FORM);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the folder " + store, e);
        }
    }
}
