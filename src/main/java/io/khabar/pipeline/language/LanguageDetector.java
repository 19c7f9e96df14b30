package io.khabar.pipeline.language;

import io.khabar.model.Language;
import io.khabar.pipeline.language.Judge.Standing;
import io.khabar.text.fasttext.FastTextModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the language of a text. Immutable and safe for use by many threads; the same text gets the same answer. */
public final class LanguageDetector {

    /** How much of a text is looked at, in UTF-16 units: what lies behind says nothing new, and texts may be huge. */
    static final int LONGEST_TEXT = 16_384;

    /** What the language is judged by, letters and marks of words: some 400 characters of the text. */
    private static final int ENOUGH = 500;

    private static final String MODEL = "/language/lid.176.ftz";
    private static final String PROFILES = "/language/languages.tsv";

    /** Three Latin letters, two Arabic ones, one Chinese character. */
    private static final double LEAST_WEIGHT = 3;

    /** Of the answers below, hardly one in ten was right. */
    private static final double LEAST_CONFIDENCE = 0.2;

    /** Letters after which a text's shortness still takes a third off the confidence. */
    private static final double GROWTH = 6;

    private static final String VERSION = "lid.176/1";
    private static final String NO_SCRIPT = "Zyyy";

    private final Judge judge;

    private LanguageDetector(FastTextModel model, List<Profile> known) {
        judge = new Judge(model, new Profiles(model.labels(), known));
    }

    /** The detector with the model and the language profiles that come with the project; loading takes some 100 ms. */
    public static LanguageDetector shipped() {
        try (InputStream model = resource(MODEL);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(resource(PROFILES), StandardCharsets.UTF_8))) {
            return new LanguageDetector(
                    FastTextModel.read(model),
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(Profile::parse)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes when the same text may get another answer. */
    public String version() {
        return VERSION;
    }

    public Language detect(String text) {
        return detect("", text, null);
    }

    public Language detect(String title, String body) {
        return detect(title, body, null);
    }

    /**
     * Names the language of an article.
     *
     * @param hint BCP 47 code of the language that the source claims; decides only where a short text leaves it open
     */
    public Language detect(String title, String body, @Nullable String hint) {
        Words words = WordReader.read(beginning(title, body));
        Passage beginning = Passage.beginningOf(words, 0, words.count(), ENOUGH);
        if (beginning.weight() < LEAST_WEIGHT) {
            return undetermined(
                    beginning.weight() == 0 ? NO_SCRIPT : beginning.script().code(), 0);
        }
        Standing standing = judge.judge(beginning, Optional.ofNullable(hint));
        MixedText mixed = MixedText.survey(words, standing, beginning.script(), judge);
        MixedText.Share main = mixed.main();
        double confidence = main.standing().probability() * (1 - Math.exp(-beginning.weight() / GROWTH));
        if (confidence < LEAST_CONFIDENCE || isArabicInLatinLetters(words, main.script())) {
            return undetermined(main.script().code(), confidence);
        }
        return new Language(
                main.standing().code(),
                main.script().code(),
                rounded(confidence),
                mixed.second().orElse(null));
    }

    /** Chats write the letters that Latin lacks as digits; no language of the model is written so. */
    private static boolean isArabicInLatinLetters(Words words, Script script) {
        return script == Script.LATIN && words.digitsInWords() >= 2 && words.digitsInWords() * 10 >= words.count();
    }

    private static Language undetermined(String script, double confidence) {
        return new Language(Language.UNDETERMINED, script, rounded(confidence), null);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 10_000) / 10_000.0;
    }

    private static String beginning(String title, String body) {
        String start = beginning(body);
        return title.isEmpty() ? start : beginning(title) + '\n' + start;
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(LanguageDetector.class.getResourceAsStream(name), name);
    }
}
