package io.khabar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The articles that ship with Khabar, and how many items they are. */
final class Samples {
    private static final String FOLDER = "/samples/";

    private Samples() {}

    /** Names of the items, in the order of feeding; an item of a file with several has its line behind a colon. */
    static List<String> items() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open("expected.tsv"), UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", 2)[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the files to a folder and returns them in the order of feeding. */
    static List<Path> copyTo(Path folder) {
        return items().stream()
                .map(item -> item.replaceFirst(":\\d+$", ""))
                .distinct()
                .map(file -> copy(file, folder))
                .toList();
    }

    /** Copies the list of the invented outlets that publish them to a folder. */
    static Path copyOutletsTo(Path folder) {
        return copy("outlets.yaml", folder);
    }

    /** The distinct words of the plain texts, in the order of reading. */
    static List<String> words() {
        return items().stream()
                .filter(item -> item.endsWith(".txt"))
                .flatMap(item -> Arrays.stream(read(item).split("[^\\p{L}\\p{M}]+")))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
    }

    private static String read(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample " + file, e);
        }
    }

    private static Path copy(String file, Path folder) {
        Path target = folder.resolve(file);
        try (InputStream in = open(file)) {
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(in, target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the sample " + file, e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Samples.class.getResourceAsStream(FOLDER + file), file);
    }
}
