package io.khabar.pipeline.language;

import io.khabar.text.fasttext.FastTextModel;
import io.khabar.text.fasttext.Features;
import java.util.function.IntFunction;

/** What was counted in the words of one script of one text: n-grams for the model, letters, function words. */
final class Tally {

    /** What a name counts: names look alike in all languages and bring their own letters along. */
    private static final float NAME = 0.5f;

    private final FastTextModel model;
    private final Profiles profiles;
    private final Features features;
    private final Features featuresOfNames;

    /** By language. */
    private final int[] functionWords;

    /** By letter, the sum of the weights of the words that it stands in. */
    private final float[] weightOfLetter;

    private final int[] lettersSeen;
    private int distinctLetters;

    private Tally(FastTextModel model, Profiles profiles) {
        this.model = model;
        this.profiles = profiles;
        features = model.features();
        featuresOfNames = model.features();
        functionWords = new int[model.labels().size()];
        weightOfLetter = new float[profiles.letterCount()];
        lettersSeen = new int[profiles.letterCount()];
    }

    static Tally of(Passage passage, FastTextModel model, Profiles profiles) {
        Tally tally = new Tally(model, profiles);
        Words words = passage.words();
        boolean namesStandOut = passage.script().hasCase() && isInSentenceCase(passage);
        for (int word = passage.first(); word < passage.end(); word++) {
            if (words.script(word) == passage.script().number()) {
                tally.add(words, word, namesStandOut && words.isCapitalised(word));
            }
        }
        return tally;
    }

    /** Not so where all words are capitalised, as in English headlines. */
    private static boolean isInSentenceCase(Passage passage) {
        int capitalised = 0;
        for (int word = passage.first(); word < passage.end(); word++) {
            capitalised += passage.words().isCapitalised(word) ? 1 : 0;
        }
        int others = passage.end() - passage.first() - capitalised;
        return others >= 2 && 2 * others >= capitalised;
    }

    private void add(Words words, int word, boolean isName) {
        char[] chars = words.chars();
        int from = words.start(word);
        int to = words.end(word);
        model.addWord(chars, from, to, words.hash(word), isName ? featuresOfNames : features);
        for (int language : profiles.languagesOfWord(words.hash(word))) {
            functionWords[language]++;
        }
        for (int i = from + 1; i < to - 1; i++) {
            addLetter(profiles.letterNumber(chars[i]), isName ? NAME : 1);
        }
    }

    private void addLetter(int letter, float weight) {
        if (weightOfLetter[letter] == 0) {
            lettersSeen[distinctLetters++] = letter;
        }
        weightOfLetter[letter] += weight;
    }

    float[] logProbabilities() {
        return model.logProbabilities(features, featuresOfNames, NAME);
    }

    int functionWords(int language) {
        return functionWords[language];
    }

    /** By language, how many letters it does not have, those in names counted half. */
    double[] foreignLetters() {
        return sumUp(profiles::languagesWithout);
    }

    /** By language, how many letters it has only in names and loan words, those in names counted half. */
    double[] borrowedLetters() {
        return sumUp(profiles::languagesThatBorrow);
    }

    private double[] sumUp(IntFunction<int[]> languagesOfLetter) {
        double[] letters = new double[functionWords.length];
        for (int i = 0; i < distinctLetters; i++) {
            for (int language : languagesOfLetter.apply(lettersSeen[i])) {
                letters[language] += weightOfLetter[lettersSeen[i]];
            }
        }
        return letters;
    }
}
