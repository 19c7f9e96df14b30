package io.khabar.pipeline.entities.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/** Where gazetteer files come from: the application itself or a user's folder. */
final class GazetteerFiles {
    private static final String ROOT = "/gazetteer/";

    private GazetteerFiles() {}

    /** A file by name and content. */
    record TextFile(String name, String content) {}

    static TextFile shipped(String name) {
        try (InputStream stream = open(name)) {
            InputStream plain = name.endsWith(".xz") ? new XZInputStream(stream) : stream;
            return new TextFile(name, new String(plain.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("gazetteer file " + name + " is damaged", e);
        }
    }

    static List<TextFile> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(GazetteerFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new GazetteerException("gazetteer folder " + folder + " cannot be read", e);
        }
    }

    private static TextFile read(Path file) {
        try {
            return new TextFile(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GazetteerException(
                    "gazetteer file " + file + " cannot be read: it must be a readable file in UTF-8", e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = GazetteerFiles.class.getResourceAsStream(ROOT + name);
        if (stream == null) {
            throw new IllegalStateException("the application lacks its gazetteer file " + name);
        }
        return stream;
    }
}
