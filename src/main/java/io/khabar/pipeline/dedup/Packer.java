package io.khabar.pipeline.dedup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes values one behind the other, short ones in few bytes. */
final class Packer {
    private static final int ID_DIGITS = 32;

    private byte[] bytes = new byte[64];
    private int size;

    Packer oneByte(int value) {
        makeRoom(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Seven bits a byte, the low ones first. */
    Packer number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            oneByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        oneByte((int) rest);
        return this;
    }

    Packer flag(boolean value) {
        return oneByte(value ? 1 : 0);
    }

    /** Six bytes: any time in milliseconds until the year 10889, and the keys of the index. */
    Packer sixBytes(long value) {
        for (int shift = 40; shift >= 0; shift -= 8) {
            oneByte((int) (value >>> shift));
        }
        return this;
    }

    Packer fourBytes(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            oneByte(value >>> shift);
        }
        return this;
    }

    Packer real(double value) {
        return fourBytes(Float.floatToIntBits((float) value));
    }

    /** 17 bytes for an id of 32 hex digits; any other one as text. */
    Packer id(String id) {
        if (!isHex(id)) {
            byte[] text = id.getBytes(StandardCharsets.UTF_8);
            return number(text.length + 1L).raw(text);
        }
        oneByte(0);
        for (int i = 0; i < ID_DIGITS; i += 2) {
            oneByte(HexFormat.fromHexDigit(id.charAt(i)) << 4 | HexFormat.fromHexDigit(id.charAt(i + 1)));
        }
        return this;
    }

    /** A flag, and the id if there is one. */
    Packer optionalId(@Nullable String id) {
        flag(id != null);
        return id == null ? this : id(id);
    }

    Packer optionalTime(@Nullable Long time) {
        flag(time != null);
        return time == null ? this : number((time << 1) ^ (time >> 63));
    }

    /** Length, then bytes. */
    Packer block(byte[] value) {
        return number(value.length).raw(value);
    }

    Packer text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    Packer raw(byte[] value) {
        makeRoom(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private static boolean isHex(String id) {
        if (id.length() != ID_DIGITS) {
            return false;
        }
        for (int i = 0; i < ID_DIGITS; i++) {
            char digit = id.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
