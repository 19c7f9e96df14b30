package io.khabar.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.registry.PublishedSchema;
import io.khabar.registry.RegistryClient;
import io.khabar.v1.Evidence;
import io.khabar.v1.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

    private static final String PLACES = "news.places.v1";

    private final MockSchemaRegistryClient confluent = new MockSchemaRegistryClient();
    private final AvroSerde<Evidence> serde = AvroSerde.of(Evidence.class, RegistryClient.over(confluent));

    @Test
    void givesBackWhatItWrote() {
        Evidence place = place(3, 7);

        assertThat(read(write(place))).isEqualTo(place);
    }

    @Test
    void writesAZeroAndTheIdThatTheRegistryGaveTheSchema() throws Exception {
        byte[] bytes = write(place(3, 7));

        int id = confluent.getId(PLACES + "-value", new AvroSchema(PublishedSchema.of(Evidence.getClassSchema())));
        assertThat(bytes).startsWith(0, id >>> 24, id >>> 16, id >>> 8, id);
    }

    @Test
    void tellsTheRegistryTheSchemaAsTheContractWritesIt() throws Exception {
        write(place(3, 7));

        assertThat(confluent.getLatestSchemaMetadata(PLACES + "-value").getSchema())
                .doesNotContain("avro.java.string");
    }

    @Test
    void readsWhatAProgramWithAnotherVersionOfTheSchemaWrote() throws Exception {
        Schema withNote = withNote(PublishedSchema.of(Evidence.getClassSchema()));
        int id = confluent.register("other-value", new AvroSchema(withNote));
        GenericRecord noted = new GenericRecordBuilder(withNote)
                .set(
                        "part",
                        new GenericData.EnumSymbol(withNote.getField("part").schema(), "BODY"))
                .set("start", 3)
                .set("end", 7)
                .set("text", "إردوغان")
                .set("note", "unknown here")
                .build();

        assertThat(read(written(id, noted))).isEqualTo(place(3, 7));
    }

    @Test
    void leavesADeletionADeletion() {
        assertThat(serde.serializer().serialize(PLACES, null)).isNull();
        assertThat(serde.deserializer().deserialize(PLACES, null)).isNull();
    }

    @Test
    void isSafeForManyThreads() {
        List<Evidence> places = IntStream.range(0, 20_000)
                .mapToObj(start -> place(start, start + 5))
                .toList();

        assertThat(places.parallelStream().map(place -> read(write(place))).toList())
                .isEqualTo(places);
    }

    @Test
    void staysFitForUseAfterABrokenRecord() {
        byte[] good = write(place(3, 7));
        byte[] cut = Arrays.copyOf(good, good.length - 1);

        assertThatThrownBy(() -> read(cut)).isInstanceOf(SerializationException.class);
        assertThat(read(good)).isEqualTo(place(3, 7));
    }

    @Test
    void saysThatARecordIsInAnotherFormat() {
        assertThatThrownBy(() -> read("{\"start\": 3}".getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessage(
                        "a record of news.places.v1 does not begin with the zero byte of Confluent's wire format but"
                                + " with 0x7b; its producer writes another format");
    }

    @Test
    void saysThatARecordIsCutShort() {
        assertThatThrownBy(() -> read(new byte[] {0, 0, 0}))
                .isInstanceOf(SerializationException.class)
                .hasMessage("a record of news.places.v1 is cut short: it has 3 bytes, and the schema id alone needs 5");
    }

    @Test
    void saysThatARecordEndsTooEarly() {
        byte[] header = Arrays.copyOf(write(place(3, 7)), 5);

        assertThatThrownBy(() -> read(header))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("(io.khabar.v1.Evidence) cannot be read as io.khabar.v1.Evidence")
                .hasMessageEndingWith("its bytes end too early");
    }

    @Test
    void saysThatBytesAreLeftOver() {
        byte[] good = write(place(3, 7));

        assertThatThrownBy(() -> read(Arrays.copyOf(good, good.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageEndingWith("bytes are left over behind the record");
    }

    @Test
    void saysThatTheRegistryDoesNotKnowTheSchemaId() {
        assertThatThrownBy(() -> read(new byte[] {0, 0, 0, 0, 99, 1}))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("a record of news.places.v1 names schema id 99: ")
                .hasMessageContaining("404");
    }

    @Test
    void saysThatTheSchemaIsOfAnotherRecord() throws Exception {
        Schema other = new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Tea\",\"fields\":[]}");
        int id = confluent.register("tea-value", new AvroSchema(other));

        assertThatThrownBy(() -> read(new byte[] {0, 0, 0, 0, (byte) id}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("a record of news.places.v1 with schema id " + id
                        + " (Tea) cannot be read as io.khabar.v1.Evidence");
    }

    private static Schema withNote(Schema schema) {
        String json = schema.toString();
        String note = ",{\"name\":\"note\",\"type\":\"string\",\"default\":\"\"}";
        return new Schema.Parser().parse(json.substring(0, json.lastIndexOf(']')) + note + "]}");
    }

    private static byte[] written(int schemaId, GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WireFormat.writeHeader(schemaId, bytes);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        return bytes.toByteArray();
    }

    private byte[] write(Evidence place) {
        return serde.serializer().serialize(PLACES, place);
    }

    private Evidence read(byte[] bytes) {
        return serde.deserializer().deserialize(PLACES, bytes);
    }

    private static Evidence place(int start, int end) {
        return new Evidence(Part.BODY, start, end, "إردوغان");
    }
}
