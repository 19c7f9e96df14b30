package io.khabar.sources.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds articles.
 *
 * @param path as found
 * @param form how it holds them
 * @param compression of it
 */
record InputFile(Path path, FileForm form, Compression compression) {

    /** By the file's name; empty where the name says of no form that is read. */
    static Optional<InputFile> of(Path path) {
        String name = fileName(path).toLowerCase(Locale.ROOT);
        Compression compression = Compression.of(name);
        return FileForm.of(compression.without(name)).map(form -> new InputFile(path, form, compression));
    }

    /** As items name it, with slashes on every system. */
    String origin() {
        return path.toString().replace('\\', '/');
    }

    /** Name of the folder it is in, which stands for its source where nothing else does. */
    String folder() {
        Path parent = path.toAbsolutePath().normalize().getParent();
        String name = fileName(parent);
        return name.isEmpty() ? "files" : name;
    }

    static String fileName(@Nullable Path path) {
        Path name = path == null ? null : path.getFileName();
        return name == null ? "" : name.toString();
    }
}
