package io.khabar.eval.peers;

import io.khabar.eval.language.LanguagePeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.jspecify.annotations.Nullable;

/** Tika's OpenNLP module with its own model. */
public final class TikaPeer implements LanguagePeer {

    private @Nullable LanguageDetector detector;

    @Override
    public String name() {
        return "tika";
    }

    @Override
    public void load() {
        try {
            detector = new OpenNLPDetector().loadModels();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String detect(String text) {
        String code = Objects.requireNonNull(detector).detect(text).getLanguage();
        return code.isEmpty() ? "und" : code;
    }

    @Override
    public void unload() {
        detector = null;
    }
}
