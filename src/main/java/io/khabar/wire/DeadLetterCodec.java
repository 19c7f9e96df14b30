package io.khabar.wire;

import io.khabar.model.Bytes;
import io.khabar.model.DeadLetter;
import io.khabar.model.RejectReason;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Dead letters on the wire. */
final class DeadLetterCodec implements Codec<DeadLetter, io.khabar.v1.DeadLetter> {
    @Override
    public io.khabar.v1.DeadLetter toAvro(DeadLetter letter) {
        return new io.khabar.v1.DeadLetter(
                letter.id(),
                letter.stage(),
                Codec.named(io.khabar.v1.RejectReason.class, letter.reason()),
                letter.detail(),
                letter.remedy(),
                letter.kafkaTopic(),
                letter.partition(),
                letter.offset(),
                buffer(letter.key()),
                buffer(letter.value()),
                letter.headers(),
                letter.source(),
                letter.itemId(),
                Instant.ofEpochMilli(letter.failedAt()),
                letter.redrives());
    }

    @Override
    public DeadLetter fromAvro(io.khabar.v1.DeadLetter avro) {
        return new DeadLetter(
                avro.getId(),
                avro.getStage(),
                Codec.named(RejectReason.class, avro.getReason()),
                avro.getDetail(),
                avro.getRemedy(),
                avro.getKafkaTopic(),
                avro.getPartition(),
                avro.getOffset(),
                bytes(avro.getKey()),
                bytes(avro.getValue()),
                avro.getHeaders(),
                avro.getSource(),
                avro.getItemId(),
                avro.getFailedAt().toEpochMilli(),
                avro.getRedrives());
    }

    private static @Nullable ByteBuffer buffer(@Nullable Bytes bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes.array());
    }

    private static @Nullable Bytes bytes(@Nullable ByteBuffer buffer) {
        return buffer == null ? null : RawItemCodec.bytes(buffer);
    }
}
