package io.khabar.pipeline.dedup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Packer} wrote, in the same order. */
final class Unpacker {
    private static final int RAW_ID = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    int oneByte() {
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = oneByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    int count() {
        return (int) number();
    }

    boolean flag() {
        return oneByte() != 0;
    }

    long sixBytes() {
        long value = 0;
        for (int i = 0; i < 6; i++) {
            value = (value << 8) | oneByte();
        }
        return value;
    }

    int fourBytes() {
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << 8) | oneByte();
        }
        return value;
    }

    double real() {
        return Float.intBitsToFloat(fourBytes());
    }

    String id() {
        int length = count() - 1;
        if (length < 0) {
            at += RAW_ID;
            return HEX.formatHex(bytes, at - RAW_ID, at);
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    @Nullable String optionalId() {
        return flag() ? id() : null;
    }

    @Nullable Long optionalTime() {
        if (!flag()) {
            return null;
        }
        long folded = number();
        return (folded >>> 1) ^ -(folded & 1);
    }

    String text() {
        return new String(block(), StandardCharsets.UTF_8);
    }

    byte[] block() {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    boolean isAtEnd() {
        return at >= bytes.length;
    }
}
