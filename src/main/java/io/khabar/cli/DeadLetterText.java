package io.khabar.cli;

import io.khabar.model.DeadLetter;
import java.time.Instant;

/** Dead letters for people to read. */
final class DeadLetterText {
    private DeadLetterText() {}

    static String brief(DeadLetter letter) {
        return letter.id() + "  " + letter.reason() + " at " + letter.stage() + ", "
                + Instant.ofEpochMilli(letter.failedAt()) + "\n  " + letter.detail()
                + (letter.remedy().isEmpty() ? "" : "\n  " + letter.remedy()) + "\n  from " + letter.kafkaTopic() + "-"
                + letter.partition() + "@" + letter.offset()
                + (letter.redrives() == 0 ? "" : ", sent back " + letter.redrives() + " times");
    }
}
