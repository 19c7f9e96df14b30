package io.khabar.model;

import org.jspecify.annotations.Nullable;

/**
 * The language that a text is written in.
 *
 * @param code BCP 47, {@code und} where there is too little text to say
 * @param script ISO 15924 code of the dominant script, {@code Zyyy} where there are no letters
 * @param confidence in [0, 1]
 * @param second another language that a good part of the text is in
 */
public record Language(
        String code,
        String script,
        double confidence,
        @Nullable String second) {
    public static final String UNDETERMINED = "und";

    /** Whether the text was too little to say. */
    public boolean isUndetermined() {
        return code.equals(UNDETERMINED);
    }
}
