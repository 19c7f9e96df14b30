package io.khabar.sources.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, whatever is in them; of a line that is too long only that it was there. */
final class BoundedLines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int until;
    private long number;
    private long length;
    private byte[] kept = {};

    /**
     * Over a stream that stays the caller's.
     *
     * @param longest line that is kept, in bytes without its end
     */
    BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line that is not blank; false at the end. */
    boolean advance() throws IOException {
        do {
            if (!read()) {
                return false;
            }
        } while (length <= longest && isBlank());
        return true;
    }

    /** The line's bytes without its end; null where it is too long. */
    byte @Nullable [] line() {
        return length > longest ? null : trimmed();
    }

    /** The line's place in the file, from 1, blank ones counted. */
    long number() {
        return number;
    }

    /** The line's length in bytes, also of one that is too long. */
    long length() {
        return length;
    }

    private boolean read() throws IOException {
        line.reset();
        length = 0;
        boolean any = false;
        while (from < until || fill()) {
            any = true;
            int end = indexOfNewline();
            keep(end - from);
            from = end;
            if (end < until) {
                from++;
                break;
            }
        }
        number += any ? 1 : 0;
        kept = length > longest ? new byte[0] : line.toByteArray();
        return any;
    }

    private void keep(int count) {
        length += count;
        if (length <= longest) {
            line.write(buffer, from, count);
        }
    }

    private int indexOfNewline() {
        for (int i = from; i < until; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return until;
    }

    private boolean fill() throws IOException {
        from = 0;
        until = Math.max(0, in.read(buffer));
        return until > 0;
    }

    private boolean isBlank() {
        for (byte each : kept) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private byte[] trimmed() {
        boolean endsInReturn = kept.length > 0 && kept[kept.length - 1] == '\r';
        return endsInReturn ? Arrays.copyOf(kept, kept.length - 1) : kept;
    }
}
