package io.khabar.eval.peers;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.khabar.eval.language.LanguagePeer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lingua in its high accuracy mode, with all its languages; wants more than a gigabyte of heap. */
public final class LinguaPeer implements LanguagePeer {

    private @Nullable LanguageDetector detector;

    @Override
    public String name() {
        return "lingua";
    }

    @Override
    public void load() {
        detector = LanguageDetectorBuilder.fromAllLanguages()
                .withPreloadedLanguageModels()
                .build();
    }

    @Override
    public String detect(String text) {
        String code = Objects.requireNonNull(detector)
                .detectLanguageOf(text)
                .getIsoCode639_1()
                .name();
        return code.equals("NONE") ? "und" : code.toLowerCase(Locale.ROOT);
    }

    @Override
    public void unload() {
        Objects.requireNonNull(detector).unloadLanguageModels();
        detector = null;
    }
}
