package io.khabar.sources.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has been read and delivered, as it is kept in Kafka.
 *
 * @param path of the file, for people
 * @param fingerprint of the file when it was read
 * @param records read so far, rejected ones counted
 * @param isFinished whether it was read to its end
 */
record FileProgress(String path, String fingerprint, long records, boolean isFinished) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Of a file: what was kept of it if it is still the same, else its beginning. */
    static FileProgress resume(@Nullable String kept, String path, String fingerprint) {
        FileProgress before = kept == null ? null : parse(kept);
        return before != null && before.fingerprint.equals(fingerprint)
                ? before
                : new FileProgress(path, fingerprint, 0, false);
    }

    private static @Nullable FileProgress parse(String json) {
        try {
            return MAPPER.readValue(json, FileProgress.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    FileProgress at(long count) {
        return new FileProgress(path, fingerprint, count, false);
    }

    FileProgress finished(long count) {
        return new FileProgress(path, fingerprint, count, true);
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a flat record can be written as JSON", e);
        }
    }
}
