package io.khabar.wire;

import io.khabar.model.DeadLetter;
import io.khabar.model.Ids;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** What is true of every dead letter, whether a step rejected the record or failed on it. */
public final class DeadLetters {
    /** Header of a record that was sent back: how often. */
    public static final String REDRIVES = "khabar_redrives";

    private DeadLetters() {}

    /** The same failure twice has the same id. */
    public static String id(String stage, String kafkaTopic, int partition, long offset) {
        return Ids.of("dead-letter", stage, kafkaTopic, Integer.toString(partition), Long.toString(offset));
    }

    /** How often a record was sent back before, by its headers. */
    public static int redrives(Headers headers) {
        Header last = headers.lastHeader(REDRIVES);
        return last == null ? 0 : Integer.parseInt(new String(last.value(), StandardCharsets.US_ASCII));
    }

    /** Whether a dead letter has been sent back since its record failed: it is told once more then, under its id. */
    public static boolean isSentBack(DeadLetter letter) {
        return letter.redrives() > Integer.parseInt(letter.headers().getOrDefault(REDRIVES, "0"));
    }

    /** The dead letter as it is told once more when it is sent back. */
    public static DeadLetter sentBack(DeadLetter letter) {
        return new DeadLetter(
                letter.id(),
                letter.stage(),
                letter.reason(),
                letter.detail(),
                letter.remedy(),
                letter.kafkaTopic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.value(),
                letter.headers(),
                letter.source(),
                letter.itemId(),
                letter.failedAt(),
                letter.redrives() + 1);
    }

    /** Headers as text that turns back into the same bytes. */
    public static SortedMap<String, String> readable(Headers headers) {
        SortedMap<String, String> readable = new TreeMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                readable.put(header.key(), new String(header.value(), StandardCharsets.ISO_8859_1));
            }
        }
        return readable;
    }
}
