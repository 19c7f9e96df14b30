package io.khabar.pipeline.quotes.reading;

import io.khabar.text.Folding;
import io.khabar.text.Lexicon;
import io.khabar.text.TextView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words of speech of one language, read from {@code quotes/<language>.yaml}. Safe for many threads. */
public final class SpeechWords {
    private static final List<String> CONJUNCTIONS = List.of("و", "ف");
    private static final List<String> ARTICLES = List.of("", "ال", "ل", "لل", "ب", "بال");

    private final boolean verbFirst;
    private final Lexicon lexicon;
    private final int[] cues;
    private final Map<String, String> offices;

    private SpeechWords(Builder builder, boolean verbFirst) {
        this.verbFirst = verbFirst;
        this.lexicon = builder.lexicon.build();
        this.cues = builder.cues.stream().mapToInt(Integer::intValue).toArray();
        this.offices = Map.copyOf(builder.offices);
    }

    /** The shipped words of a language; absent for a language that has none. */
    public static @Nullable SpeechWords shipped(String language) {
        String path = "/quotes/" + language + ".yaml";
        try (InputStream in = SpeechWords.class.getResourceAsStream(path)) {
            if (in == null) {
                return null;
            }
            Load load = new Load(LoadSettings.builder().setLabel(path).build());
            return new Builder(language).read(path, (Map<?, ?>) load.loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Whether the speaker stands behind the verb unless something else is said, as in Arabic. */
    public boolean verbFirst() {
        return verbFirst;
    }

    /** The word for an office without article and clitics, by its folded token: {@code وزير} of {@code والوزير}. */
    @Nullable String office(String token) {
        return offices.get(token);
    }

    /** Takes what the words at a place do. */
    interface Found {
        /** Cues of the entry at the tokens {@code [first, last]}; a longer entry at one place comes later. */
        void cue(int cues, int first, int last);
    }

    void find(TextView view, Found found) {
        lexicon.find(view, (entry, first, last) -> found.cue(cues[entry], first, last));
    }

    /** Collects the words of a file. */
    private static final class Builder {
        private final boolean arabic;
        private final Lexicon.Builder lexicon;
        private final List<Integer> cues = new ArrayList<>();
        private final Map<String, String> offices = new HashMap<>();
        private final String language;

        Builder(String language) {
            this.arabic = "ar".equals(language);
            this.language = language;
            this.lexicon = Lexicon.in(language);
        }

        SpeechWords read(String path, Map<?, ?> file) {
            boolean verbFirst = false;
            for (Map.Entry<?, ?> entry : file.entrySet()) {
                String key = String.valueOf(entry.getKey());
                if (entry.getValue() instanceof List<?> words) {
                    words.forEach(word -> addWord(cue(path, key), word.toString()));
                } else {
                    verbFirst = "verb first".equals(String.valueOf(entry.getValue()));
                }
            }
            return new SpeechWords(this, verbFirst);
        }

        private static Cue cue(String path, String key) {
            try {
                return Cue.of(key);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(path + ": unknown key " + key, e);
            }
        }

        private void addWord(Cue cue, String word) {
            if (cue == Cue.OFFICE) {
                addOffice(word);
            } else if (!arabic) {
                add(word, cue.bit());
            } else if (cue == Cue.SAY) {
                VerbForms.of(word).forEach((form, bits) -> addJoinable(form, cue.bit() | bits));
            } else {
                addJoinable(word, cue.bit());
            }
        }

        private void addOffice(String word) {
            String base = Folding.fold(word, language);
            for (String article : arabic ? ARTICLES : List.of("")) {
                addJoinable(article + word, Cue.OFFICE.bit());
                offices.put(Folding.fold(article + word, language), base);
                CONJUNCTIONS.forEach(joined -> offices.put(Folding.fold(joined + article + word, language), base));
            }
        }

        private void addJoinable(String word, int bits) {
            add(word, bits);
            CONJUNCTIONS.forEach(conjunction -> add(conjunction + word, bits | Cue.JOINED.bit()));
        }

        private void add(String phrase, int bits) {
            int entry = lexicon.addExact(phrase);
            if (entry == cues.size()) {
                cues.add(bits);
            } else if (entry >= 0) {
                cues.set(entry, cues.get(entry) | bits);
            }
        }
    }
}
