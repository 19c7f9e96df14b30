package io.khabar.pipeline.cleaning;

import io.khabar.model.CreditRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a credit line says before an outlet's name. */
final class CreditPhrases {
    private static final String RESOURCE = "/cleaning/credits.yaml";
    private static final int MOST_WORDS = 5;

    /**
     * A phrase found.
     *
     * @param end index after its last word
     */
    record Found(int end, CreditRole role) {}

    private final Map<String, CreditRole> roles = new HashMap<>();

    private CreditPhrases() {}

    static CreditPhrases fromResources() {
        CreditPhrases phrases = new CreditPhrases();
        for (Map<?, ?> entry : YamlResource.entries(RESOURCE)) {
            CreditRole role = CreditRole.valueOf(String.valueOf(entry.get("role")));
            YamlResource.strings(entry.get("before")).forEach(text -> phrases.roles.put(Word.phrase(text), role));
        }
        return phrases;
    }

    /** The longest phrase that begins at a word, or null. */
    @Nullable Found at(List<Word> words, int first) {
        for (int end = Math.min(words.size(), first + MOST_WORDS); end > first; end--) {
            CreditRole role = roles.get(Word.line(words.subList(first, end)));
            if (role != null) {
                return new Found(end, role);
            }
        }
        return null;
    }
}
