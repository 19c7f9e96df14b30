package io.khabar.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.model.Bytes;
import io.khabar.model.Ids;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a file is still the one that it was: its size, and all of it up to 2 MiB; of a larger one the first and the last
 * MiB and the time of its last change.
 */
final class Fingerprint {
    private static final int PIECE = 1024 * 1024;

    private Fingerprint() {}

    static String of(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            long size = channel.size();
            if (size <= 2L * PIECE) {
                return Ids.of(read(channel, 0, (int) size), "whole", Long.toString(size));
            }
            String changed = Files.getLastModifiedTime(path).toInstant().toString();
            String head = Ids.of(read(channel, 0, PIECE), "head");
            return Ids.of(read(channel, size - PIECE, PIECE), "tail", head, Long.toString(size), changed);
        }
    }

    private static Bytes read(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {}
        return Bytes.of(bytes.array());
    }

    /** Under which a file's progress is kept. */
    static String key(Path path, String source) {
        String where = path.toAbsolutePath().normalize().toString();
        return "file/" + Ids.of(Bytes.of(where.getBytes(UTF_8)), "file", source);
    }
}
