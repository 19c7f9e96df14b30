package io.khabar.sources;

import io.khabar.wire.ContractClasses;
import io.khabar.wire.ContractSerdes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** The contract's records in plain Avro, without a registry. */
public final class PlainAvro implements ContractSerdes {
    @Override
    public <A extends SpecificRecord> Serde<A> serdeOf(Class<A> type) {
        ContractClasses.trust();
        Schema schema = SpecificData.get().getSchema(type);
        return Serdes.serdeFrom(
                (kafkaTopic, value) -> write(schema, value), (kafkaTopic, bytes) -> read(type, schema, bytes));
    }

    private static <A> byte[] write(Schema schema, A value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<A>(schema).write(value, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <A> A read(Class<A> type, Schema schema, byte[] bytes) {
        try {
            Object read = new SpecificDatumReader<>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            return type.cast(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
