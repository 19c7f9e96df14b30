package io.khabar.pipeline.language;

import io.khabar.text.fasttext.FastTextModel;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weighs what the words of one script say of their language: n-grams, letters that a language does not have, function words.
 *
 * <p>All weights are in the unit of the model's logarithmic probabilities. They were set once, coarsely; halving or doubling
 * any one of them moves the measured accuracy by a few tenths of a percent.
 */
final class Judge {

    /** Counts against a language, times ln(1 + letters it does not have). */
    private static final double FOREIGN_LETTERS = 5;

    /** The same in Arabic script, whose letters do not travel with names. */
    private static final double FOREIGN_ARABIC_LETTERS = 7;

    /** Counts against a language, times ln(1 + letters it has only in names and loan words). */
    private static final double BORROWED_LETTERS = 1;

    /** Counts for a language, times ln(1 + 2 * its function words). */
    private static final double FUNCTION_WORDS = 2.5;

    private static final double RARE = 2;

    /** For the hinted language in a text of no letters; nothing is left of it at {@link #HINTED_WEIGHT}. */
    private static final double HINT = 1;

    private static final double HINTED_WEIGHT = 100;

    private static final Optional<String> NO_HINT = Optional.empty();

    /** How many function words another language must have more to raise doubts. */
    private static final int LEAD = 2;

    /** Scores that lie this far behind the best one have no share in the probability. */
    private static final double HOPELESS = 10;

    private static final double[] LOGARITHMS = IntStream.range(0, 1024)
            .mapToDouble(halves -> Math.log(1 + halves / 2.0))
            .toArray();

    private final FastTextModel model;
    private final Profiles profiles;

    Judge(FastTextModel model, Profiles profiles) {
        this.model = model;
        this.profiles = profiles;
    }

    /**
     * How the candidates stand.
     *
     * @param language number of the most probable one
     * @param code its BCP 47 code
     * @param probability of this code, among the languages that are written in the script
     */
    record Standing(int language, String code, double probability) {}

    Standing judge(Passage passage) {
        return judge(passage, NO_HINT);
    }

    /** @param hint code of the language to prefer when a short text leaves it open */
    Standing judge(Passage passage, Optional<String> hint) {
        int[] candidates = profiles.candidates(passage.script());
        if (candidates.length == 1) {
            return new Standing(candidates[0], profiles.profile(candidates[0]).code(), 1);
        }
        Tally tally = Tally.of(passage, model, profiles);
        double foreign = passage.script() == Script.ARABIC ? FOREIGN_ARABIC_LETTERS : FOREIGN_LETTERS;
        double hinted = HINT * Math.max(0, 1 - passage.weight() / HINTED_WEIGHT);
        double[] foreignLetters = tally.foreignLetters();
        double[] borrowedLetters = tally.borrowedLetters();
        float[] modelled = tally.logProbabilities();
        double[] scores = new double[candidates.length];
        for (int i = 0; i < scores.length; i++) {
            int language = candidates[i];
            Profile profile = profiles.profile(language);
            scores[i] = modelled[language]
                    + FUNCTION_WORDS * growing(2 * tally.functionWords(language))
                    - foreign * growing(foreignLetters[language])
                    - BORROWED_LETTERS * growing(borrowedLetters[language])
                    - (profile.rare() ? RARE : 0)
                    + (hint.filter(profile.code()::equals).isPresent() ? hinted : 0);
        }
        return standing(candidates, scores);
    }

    /** Whether some other language has clearly more function words in the passage. */
    boolean doubts(Standing standing, Passage passage) {
        int[] hits = new int[model.labels().size()];
        int most = 0;
        Words words = passage.words();
        for (int word = passage.first(); word < passage.end(); word++) {
            for (int language : profiles.languagesOfWord(words.hash(word))) {
                most = Math.max(most, ++hits[language]);
            }
        }
        return most >= hits[profiles.functionWordsFor(standing.language())] + LEAD;
    }

    /** ln(1 + count); counts are whole or half. */
    private static double growing(double count) {
        int halves = (int) (2 * count);
        return halves < LOGARITHMS.length ? LOGARITHMS[halves] : Math.log(1 + count);
    }

    private Standing standing(int[] candidates, double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        String code = profiles.profile(candidates[best]).code();
        double all = 0;
        double same = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[best] - scores[i] < HOPELESS) {
                double share = Math.exp(scores[i] - scores[best]);
                all += share;
                same += profiles.profile(candidates[i]).code().equals(code) ? share : 0;
            }
        }
        return new Standing(candidates[best], code, same / all);
    }
}
