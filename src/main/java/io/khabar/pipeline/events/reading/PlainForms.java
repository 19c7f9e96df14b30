package io.khabar.pipeline.events.reading;

import java.util.List;
import java.util.Map;

/** Takes words as they are written; a verb's notation is {@code past/present}, either side may be left out. */
final class PlainForms implements WordForms {

    @Override
    public Map<String, Integer> ofVerb(String notation) {
        int slash = notation.indexOf('/');
        if (slash < 0) {
            return Map.of(notation, Form.VERB | Form.PAST);
        }
        return Map.of(
                notation.substring(0, slash), Form.VERB | Form.PAST,
                notation.substring(slash + 1), Form.VERB | Form.PRESENT);
    }

    @Override
    public Map<String, Integer> ofNoun(String notation) {
        return Map.of(notation, 0);
    }

    @Override
    public Iterable<String> ofLaterWord(String word) {
        return List.of(word);
    }
}
