package io.khabar.pipeline.entities;

import io.khabar.text.TextView;
import java.util.List;
import java.util.Set;

/** Languages whose names take endings, and the forms that a token may have without them. */
final class Inflection {
    private static final Set<String> LANGUAGES = Set.of("ru", "tr", "az", "ckb", "ku", "fa", "ur", "ps", "ug", "sd");

    private Inflection() {}

    static boolean marks(String language) {
        return LANGUAGES.contains(language);
    }

    /** The token's base forms; none for a word in lower case of a script that has capitals. */
    static List<String> forms(TextView view, int i) {
        int first = view.text().codePointAt(view.startUtf16(i));
        return Character.isLowerCase(first) ? List.of() : view.candidates(i);
    }
}
