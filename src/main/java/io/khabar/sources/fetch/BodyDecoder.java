package io.khabar.sources.fetch;

import io.khabar.sources.fetch.FetchRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Undoes a Content-Encoding within bounds. */
public final class BodyDecoder {
    /** Text compresses well, but not a hundredfold; small bodies may, and harm nobody. */
    private static final int HIGHEST_RATIO = 100;

    private static final int HARMLESS = 1024 * 1024;
    private static final int STEP = 16 * 1024;

    private BodyDecoder() {}

    /**
     * The content.
     *
     * @param body as it came over the wire
     * @param encoding value of Content-Encoding
     * @param largest number of bytes that the content may have
     */
    public static byte[] decode(byte[] body, String encoding, int largest) throws FetchRefused {
        byte[] content = body;
        String[] codings = encoding.toLowerCase(Locale.ROOT).split(",", -1);
        for (int i = codings.length - 1; i >= 0; i--) {
            content = undo(codings[i].strip(), content, largest);
        }
        return content;
    }

    /** The content of an archived answer, whose archive may have undone the encoding and kept the header. */
    public static byte[] lenient(byte[] body, String encoding, int largest) throws FetchRefused {
        boolean isGzip = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
        return isGzip && encoding.contains("gzip") ? decode(body, encoding, largest) : body;
    }

    private static byte[] undo(String coding, byte[] body, int largest) throws FetchRefused {
        if (body.length == 0) {
            return body;
        }
        try {
            return switch (coding) {
                case "", "identity" -> body;
                case "gzip", "x-gzip" -> inflate(gunzip(body), body.length, largest);
                case "deflate" ->
                    inflate(new InflaterInputStream(new ByteArrayInputStream(body)), body.length, largest);
                default ->
                    throw new FetchRefused(
                            Reason.UNREADABLE_ENCODING,
                            "the body is compressed with " + coding + ", which was not asked for");
            };
        } catch (FetchRefused e) {
            throw e;
        } catch (ZipException e) {
            throw new FetchRefused(
                    Reason.UNREADABLE_ENCODING, "the body is no sound " + coding + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new FetchRefused(Reason.CUT_OFF, "the " + coding + " body ends too early or is damaged", e);
        }
    }

    private static InputStream gunzip(byte[] body) throws IOException {
        return GzipCompressorInputStream.builder()
                .setByteArray(body)
                .setDecompressConcatenated(true)
                .get();
    }

    private static byte[] inflate(InputStream in, int compressed, int largest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(largest, compressed * 4 + STEP));
        byte[] step = new byte[STEP];
        try (in) {
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                out.write(step, 0, read);
                refuseBomb(out.size(), compressed, largest);
            }
        }
        return out.toByteArray();
    }

    private static void refuseBomb(long size, int compressed, int largest) throws FetchRefused {
        if (size > largest) {
            throw new FetchRefused(
                    Reason.TOO_LARGE_DECOMPRESSED, "the body has more than " + largest + " bytes once decompressed");
        }
        if (size > HARMLESS && size / HIGHEST_RATIO > compressed) {
            throw new FetchRefused(
                    Reason.COMPRESSION_RATIO,
                    "the body of " + compressed + " bytes is more than " + HIGHEST_RATIO
                            + " times as large once decompressed");
        }
    }
}
