package io.khabar.pipeline.language;

/** Which script a text is written in. */
final class ScriptVote {

    /** Names and brands stand in Latin letters in texts of all scripts, and weigh much in a short one. */
    private static final double LATIN_IN_SHORT_TEXT = 0.5;

    private static final double LATIN_IN_LONG_TEXT = 0.8;
    private static final int SHORT = 120;

    /** Japanese mixes in so much Han that a little kana tells it from Chinese. */
    private static final double KANA_SHARE = 0.08;

    private final int[] letters = new int[Script.values().length];

    /** Counts the words from {@code first} on, up to {@code end}. */
    ScriptVote(Words words, int first, int end) {
        for (int word = first; word < end; word++) {
            letters[words.script(word)] += words.letters(word);
        }
    }

    int letters(Script script) {
        return letters[script.number()];
    }

    /** The script with most weight; without any letters, the first. */
    Script winner() {
        Script winner = Script.LATIN;
        double most =
                letters(Script.LATIN) * (letters(Script.LATIN) < SHORT ? LATIN_IN_SHORT_TEXT : LATIN_IN_LONG_TEXT);
        for (Script script : Script.values()) {
            double weight = script == Script.LATIN ? 0 : letters(script) * script.weight();
            if (weight > most) {
                winner = script;
                most = weight;
            }
        }
        int kana = letters(Script.KANA);
        return winner == Script.HAN && kana > KANA_SHARE * (kana + letters(Script.HAN)) ? Script.KANA : winner;
    }
}
