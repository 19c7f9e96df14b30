package io.khabar.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/** The five bytes that Confluent puts before each record: a zero, and the schema's id, most significant byte first. */
public final class WireFormat {

    static final int HEADER_LENGTH = 5;
    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** The subject under which the registry keeps the value schemas of a Kafka topic. */
    public static String valueSubjectOf(String kafkaTopic) {
        return kafkaTopic + "-value";
    }

    static void writeHeader(int schemaId, ByteArrayOutputStream target) {
        target.write(MAGIC);
        target.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
    }

    /**
     * The id of the schema that a record was written with.
     *
     * @throws SerializationException when the bytes are not in this format
     */
    public static int schemaIdOf(String kafkaTopic, byte[] bytes) {
        if (bytes.length > 0 && bytes[0] != MAGIC) {
            throw new SerializationException("a record of " + kafkaTopic
                    + " does not begin with the zero byte of Confluent's wire format but with "
                    + String.format("0x%02x", bytes[0]) + "; its producer writes another format");
        }
        if (bytes.length < HEADER_LENGTH) {
            throw new SerializationException("a record of " + kafkaTopic + " is cut short: it has " + bytes.length
                    + " bytes, and the schema id alone needs " + HEADER_LENGTH);
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }
}
