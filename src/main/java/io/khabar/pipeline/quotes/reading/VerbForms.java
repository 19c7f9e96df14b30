package io.khabar.pipeline.quotes.reading;

import java.util.LinkedHashMap;
import java.util.Map;

/** Arabic verbs of speech, written out in the third person from {@code past/present}: {@code قال/يقول}. */
final class VerbForms {
    private static final int FEMININE = Cue.FEMININE.bit();
    private static final int PLURAL = Cue.PLURAL.bit();

    private VerbForms() {}

    /** The forms with the bits of {@link Cue} that tell the subject's gender and number. */
    static Map<String, Integer> of(String notation) {
        int slash = notation.indexOf('/');
        Map<String, Integer> forms = new LinkedHashMap<>();
        addPast(slash < 0 ? notation : notation.substring(0, slash), forms);
        if (slash >= 0) {
            addPresent(notation.substring(slash + 2), forms);
        }
        return forms;
    }

    private static void addPast(String past, Map<String, Integer> forms) {
        boolean weak = past.endsWith("ى") || past.endsWith("عا");
        String stem = weak ? past.substring(0, past.length() - 1) : past;
        forms.put(past, 0);
        forms.put(stem + "ت", FEMININE);
        forms.put(stem + "وا", PLURAL);
        forms.put(stem + "تا", FEMININE | PLURAL);
        if (!weak) {
            forms.put(past + "ا", PLURAL);
        }
    }

    private static void addPresent(String rest, Map<String, Integer> forms) {
        boolean weak = rest.endsWith("ى") || rest.endsWith("ي") || rest.endsWith("و");
        String stem = weak ? rest.substring(0, rest.length() - 1) : rest;
        forms.put("ي" + rest, 0);
        forms.put("ت" + rest, FEMININE);
        forms.put("ي" + stem + "ون", PLURAL);
    }
}
