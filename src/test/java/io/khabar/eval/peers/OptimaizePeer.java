package io.khabar.eval.peers;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import io.khabar.eval.language.LanguagePeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Optimaize's language detector with its built-in profiles. */
public final class OptimaizePeer implements LanguagePeer {

    private @Nullable LanguageDetector detector;

    @Override
    public String name() {
        return "optimaize";
    }

    @Override
    public void load() {
        try {
            detector = LanguageDetectorBuilder.create(NgramExtractors.standard())
                    .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String detect(String text) {
        return Objects.requireNonNull(detector).getProbabilities(text).stream()
                .findFirst()
                .map(language -> language.getLocale().getLanguage())
                .orElse("und");
    }

    @Override
    public void unload() {
        detector = null;
    }
}
