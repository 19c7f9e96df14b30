package io.khabar.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.khabar.model.Bytes;
import io.khabar.model.Versions;
import java.time.LocalDate;
import java.util.SortedMap;

/** Domain records as JSON for people and programs without Avro: the contract's field names, absent values as null. */
public final class NewsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Bytes.class, new BytesAsBase64()))
            .addMixIn(Versions.class, VersionsAsMap.class)
            // What a record says of itself beside its components is not in the contract.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private NewsJson() {}

    /** Versions by name, as the contract has them. */
    private interface VersionsAsMap {
        @JsonValue
        SortedMap<String, String> byName();
    }

    /** One line. */
    public static String line(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + record.getClass() + " as JSON", e);
        }
    }

    /** One line, in UTF-8. */
    public static byte[] bytes(Object record) {
        try {
            return MAPPER.writeValueAsBytes(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + record.getClass() + " as JSON", e);
        }
    }

    /** Indented, over several lines. */
    public static String pretty(Object record) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + record.getClass() + " as JSON", e);
        }
    }
}
