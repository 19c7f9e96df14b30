package io.khabar.sources.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The files under some paths, folder by folder, in the order of their names, the same on every run. Hidden ones are passed
 * over, and links to folders are not followed out of the tree. Holds the listings of the folders it is in, no more.
 */
final class InputTree {
    private final Deque<Path> ahead = new ArrayDeque<>();
    private final List<Path> given;
    private long unknown;

    InputTree(List<Path> given) throws NoSuchFileException {
        for (Path path : given) {
            if (!Files.isReadable(path)) {
                throw new NoSuchFileException(path.toString(), null, "does not exist or cannot be read");
            }
        }
        this.given = List.copyOf(given);
        this.ahead.addAll(given);
    }

    /** The next file, or empty at the end. */
    Optional<InputFile> next() throws IOException {
        while (!ahead.isEmpty()) {
            Path path = ahead.removeFirst();
            if (Files.isDirectory(path)) {
                enter(path);
            } else {
                Optional<InputFile> file = file(path);
                if (file.isPresent()) {
                    return file;
                }
            }
        }
        return Optional.empty();
    }

    /** How many files were passed over because their names say of no form that is read. */
    long unknown() {
        return unknown;
    }

    private Optional<InputFile> file(Path path) {
        Optional<InputFile> file = InputFile.of(path);
        if (file.isEmpty()) {
            unknown++;
        }
        return file;
    }

    private void enter(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder, InputTree::isWanted)) {
            listing.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(children);
        Collections.reverse(children);
        children.forEach(ahead::addFirst);
    }

    private static boolean isWanted(Path path) {
        boolean isLinkedFolder = Files.isSymbolicLink(path) && Files.isDirectory(path);
        return !InputFile.fileName(path).startsWith(".") && !isLinkedFolder;
    }

    /** Bytes on disk of all the files ahead, for a progress bar; walks the tree once more. */
    long totalBytes() throws IOException {
        InputTree walk = new InputTree(given);
        long total = 0;
        for (Optional<InputFile> file = walk.next(); file.isPresent(); file = walk.next()) {
            total += Files.size(file.get().path());
        }
        return total;
    }
}
