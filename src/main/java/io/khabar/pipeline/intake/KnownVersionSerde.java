package io.khabar.pipeline.intake;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A known version in 29 bytes: a layout number, the version's number, the arrival and the 16 bytes of the hash. */
final class KnownVersionSerde implements Serde<KnownVersion> {
    private static final byte LAYOUT = 1;
    private static final int HASH_BYTES = 16;
    private static final int BYTES = 1 + Integer.BYTES + Long.BYTES + HASH_BYTES;

    @Override
    public Serializer<KnownVersion> serializer() {
        return (store, known) -> known == null
                ? null
                : ByteBuffer.allocate(BYTES)
                        .put(LAYOUT)
                        .putInt(known.number())
                        .putLong(known.seenAt())
                        .put(HexFormat.of().parseHex(known.contentHash()))
                        .array();
    }

    @Override
    public Deserializer<KnownVersion> deserializer() {
        return (store, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes));
    }

    private static KnownVersion read(ByteBuffer bytes) {
        if (bytes.remaining() != BYTES || bytes.get() != LAYOUT) {
            throw new SerializationException("not a known version of layout " + LAYOUT + ", but " + bytes.capacity()
                    + " bytes; was the state written by another release?");
        }
        int number = bytes.getInt();
        long seenAt = bytes.getLong();
        byte[] hash = new byte[HASH_BYTES];
        bytes.get(hash);
        return new KnownVersion(number, HexFormat.of().formatHex(hash), seenAt);
    }
}
