package io.khabar.runtime.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.runtime.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory that holds all local state; one process at a time owns it, until it is closed. */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK_FILE = "khabar.lock";
    private static final String EPHEMERAL_PREFIX = "khabar-ephemeral-";

    private final Path root;
    private final boolean ephemeral;
    private final FileChannel lockChannel;

    private DataDirectory(Path root, boolean ephemeral, FileChannel lockChannel) {
        this.root = root;
        this.ephemeral = ephemeral;
        this.lockChannel = lockChannel;
    }

    /** Where data is kept unless told otherwise: the place that the operating system has for a user's application data. */
    public static Path usual() {
        return DataHome.of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"))
                .resolve("khabar");
    }

    /** Opens a directory that outlives this process, made if absent; fails if another process owns it. */
    public static DataDirectory open(Path root) {
        return open(root.toAbsolutePath().normalize(), false);
    }

    /** Opens a new directory that {@link #close()} deletes; also deletes those that killed processes left behind. */
    public static DataDirectory openEphemeral() {
        try {
            Path root = Files.createTempDirectory(EPHEMERAL_PREFIX);
            DataDirectory opened = open(root, true);
            deleteAbandonedBeside(root);
            return opened;
        } catch (IOException e) {
            throw new StartFailure("cannot make a temporary data directory: " + e, e);
        }
    }

    private static DataDirectory open(Path root, boolean ephemeral) {
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(
                    root.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw inUse(root, channel);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return new DataDirectory(root, ephemeral, channel);
        } catch (IOException e) {
            throw new StartFailure(
                    "cannot use the data directory " + root + ": " + e + "; choose another with --data-dir", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static StartFailure inUse(Path root, FileChannel channel) throws IOException {
        String owner;
        try (channel) {
            ByteBuffer process = ByteBuffer.allocate(32);
            channel.read(process, 0);
            owner = UTF_8.decode(process.flip()).toString();
        }
        return new StartFailure("the data directory " + root + " is in use by another Khabar (process " + owner
                + "); stop that one, choose another directory with --data-dir, or use --ephemeral");
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** A directory inside this one, made if absent. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the directory free for another process, and deletes it if it is ephemeral. */
    @Override
    public void close() {
        try {
            if (ephemeral) {
                deleteTree(root);
            }
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAbandonedBeside(Path own) throws IOException {
        try (Stream<Path> siblings = Files.list(own.resolveSibling(""))) {
            List<Path> others = siblings.filter(path -> !path.equals(own))
                    .filter(path -> path.getFileName().toString().startsWith(EPHEMERAL_PREFIX))
                    .filter(path -> Files.isWritable(path.resolve(LOCK_FILE)))
                    .toList();
            for (Path other : others) {
                deleteIfAbandoned(other);
            }
        }
    }

    private static void deleteIfAbandoned(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK_FILE), StandardOpenOption.WRITE)) {
            // An empty lock file belongs to a process that is just about to lock it.
            if (channel.size() > 0 && lock(channel) != null) {
                deleteTree(directory);
            }
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
