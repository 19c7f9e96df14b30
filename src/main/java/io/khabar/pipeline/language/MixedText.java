package io.khabar.pipeline.language;

import io.khabar.pipeline.language.Judge.Standing;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a text is in which language.
 *
 * <p>A passage is of another language than the text's beginning if it is in another script, or if another language's function
 * words clearly lead in it, and the judge agrees. So only doubtful passages are judged, which is what makes it affordable.
 */
final class MixedText {

    /** Less is a name, a slogan, the title of a book. */
    private static final double LEAST_WEIGHT = 60;

    private static final double LEAST_SHARE = 0.1;

    /** A paragraph: enough in a text of any length. */
    private static final double ENOUGH_WEIGHT = 250;

    private static final double LEAST_PROBABILITY = 0.8;

    /** What a passage is judged by: about its first 300 characters. */
    private static final int SAMPLE = 350;

    private final Judge judge;
    private final Share beginning;
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private double whole;

    /**
     * A language's part in the text.
     *
     * @param weight of its letters
     */
    record Share(Standing standing, Script script, double weight) {

        Share with(Share more) {
            return new Share(standing, script, weight + more.weight);
        }
    }

    private MixedText(Judge judge, Share beginning) {
        this.judge = judge;
        this.beginning = beginning;
    }

    /** @param standing of the text's beginning */
    static MixedText survey(Words words, Standing standing, Script script, Judge judge) {
        MixedText text = new MixedText(judge, new Share(standing, script, 0));
        for (Passage passage : Passage.allOf(words)) {
            Share share = text.share(passage);
            text.shares.merge(share.standing().code(), share, Share::with);
            text.whole += share.weight();
        }
        return text;
    }

    /** The language of most of the text. */
    Share main() {
        return shares.values().stream()
                .max(Comparator.comparingDouble(Share::weight))
                .orElse(beginning);
    }

    /** Code of the language of a good part of the rest. */
    Optional<String> second() {
        Share main = main();
        double enough = Math.max(LEAST_WEIGHT, Math.min(ENOUGH_WEIGHT, LEAST_SHARE * whole));
        return shares.values().stream()
                .filter(share -> !share.standing().code().equals(main.standing().code()))
                .filter(share -> share.weight() >= enough)
                .max(Comparator.comparingDouble(Share::weight))
                .map(share -> share.standing().code());
    }

    private Share share(Passage passage) {
        Share same = new Share(beginning.standing(), beginning.script(), passage.weight());
        boolean otherScript = passage.script() != beginning.script();
        if (passage.weight() < LEAST_WEIGHT || !(otherScript || judge.doubts(beginning.standing(), passage))) {
            return same;
        }
        Standing standing = judge.judge(passage.beginning(SAMPLE));
        return standing.probability() < LEAST_PROBABILITY
                ? same
                : new Share(standing, passage.script(), passage.weight());
    }
}
