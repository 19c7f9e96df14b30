package io.khabar.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.pipeline.intake.charset.Charsets;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * UTF-16 turned into UTF-8 as it is read: a line feed is two bytes there, and either may be half of another character, so its
 * lines cannot be told apart before.
 */
final class Utf8Input extends InputStream {
    private static final int HEAD = 4096;
    private static final int PIECE = 16 * 1024;

    private final Reader reader;
    private final char[] piece = new char[PIECE];
    /** Characters at the piece's beginning that were read before: the first half of a pair. */
    private int carried;

    private byte[] bytes = {};
    private int next;

    private Utf8Input(Reader reader) {
        this.reader = reader;
    }

    /** The stream itself, unless its first bytes are UTF-16. */
    static InputStream of(InputStream in) throws IOException {
        InputStream buffered = in.markSupported() ? in : new BufferedInputStream(in, HEAD);
        buffered.mark(HEAD);
        Charset wide = Charsets.wide(buffered.readNBytes(HEAD));
        buffered.reset();
        return wide == null ? buffered : new Utf8Input(new InputStreamReader(buffered, wide));
    }

    @Override
    public int read() throws IOException {
        return next < bytes.length || fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (next == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(most, bytes.length - next);
        System.arraycopy(bytes, next, into, from, count);
        next += count;
        return count;
    }

    private boolean fill() throws IOException {
        int read = reader.read(piece, carried, PIECE - carried);
        int length = carried + Math.max(0, read);
        boolean isCut = read > 0 && Character.isHighSurrogate(piece[length - 1]);
        int whole = isCut ? length - 1 : length;
        bytes = new String(piece, 0, whole).getBytes(UTF_8);
        next = 0;
        carried = length - whole;
        System.arraycopy(piece, whole, piece, 0, carried);
        return bytes.length > 0 || (read > 0 && fill());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
