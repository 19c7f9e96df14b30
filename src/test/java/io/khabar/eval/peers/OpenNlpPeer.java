package io.khabar.eval.peers;

import io.khabar.eval.language.LanguagePeer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** OpenNLP with the model that the project publishes. */
public final class OpenNlpPeer implements LanguagePeer {

    private @Nullable LanguageDetectorME detector;

    @Override
    public String name() {
        return "opennlp";
    }

    @Override
    public void load() {
        try (InputStream model = OpenNlpPeer.class.getResourceAsStream("/langdetect-183.bin")) {
            detector = new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String detect(String text) {
        return Objects.requireNonNull(detector).predictLanguage(text).getLang();
    }

    @Override
    public void unload() {
        detector = null;
    }
}
