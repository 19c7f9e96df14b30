package io.khabar.pipeline.intake.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-16 without a byte order mark: every other byte is one of the few high bytes that a script's letters share. */
final class WideEncoding {
    private static final int SAMPLE = 4096;
    private static final double SHARE = 0.9;

    private WideEncoding() {}

    static @Nullable Charset of(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 8 || bytes.length % 2 != 0) {
            return null;
        }
        if (isHighHalf(bytes, 0, length) && !isHighHalf(bytes, 1, length)) {
            return StandardCharsets.UTF_16BE;
        }
        return isHighHalf(bytes, 1, length) && !isHighHalf(bytes, 0, length) ? StandardCharsets.UTF_16LE : null;
    }

    /** Whether every other byte is the high byte of Latin, Cyrillic, Hebrew, Arabic or general punctuation, some of them zero. */
    private static boolean isHighHalf(byte[] bytes, int first, int length) {
        int high = 0;
        int zero = 0;
        for (int i = first; i < length; i += 2) {
            high += (bytes[i] >= 0x00 && bytes[i] <= 0x07) || bytes[i] == 0x20 ? 1 : 0;
            zero += bytes[i] == 0 ? 1 : 0;
        }
        return zero > 0 && high >= SHARE * length / 2;
    }
}
