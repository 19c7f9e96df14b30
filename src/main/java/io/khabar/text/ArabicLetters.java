package io.khabar.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Which letters of the Arabic script are one letter in which language: pairs of a letter and what it reads as.
 *
 * <p>Every language that writes the script gets one yeh and one kaf, since keyboards mix them. Arabic folds the most;
 * Persian keeps its four letters; Urdu keeps its two h and two y; Sorani keeps its vowel {@code ە}.
 */
final class ArabicLetters {
    private static final String KEYBOARD = "\u06CCي\u06A9ك";
    private static final String ALEF = "أاإاآا\u0671ا";
    private static final String PERSIAN = KEYBOARD + ALEF + "ىيئيؤوةه\u06C0ه\u06C1ه\u06BEه\u06D5ه";
    private static final String ARABIC = PERSIAN + "گكپبچجڤفژز";
    private static final String URDU = KEYBOARD + "أاإاىي\u0647\u06C1\u06C3\u06C1ة\u06C1\u06C2\u06C1";
    private static final String SORANI = KEYBOARD + "ىيأاإا\u06BEهة\u06D5";
    private static final String PASHTO = KEYBOARD + "ىيأاإاآاةه\u06ABكګك";
    private static final String SINDHI = KEYBOARD + "ىي\u06C1ه\u06BEه";

    /** Rules by language code; a language that is not here folds no Arabic letter. */
    static final Map<String, String> LANGUAGES = languages();

    private ArabicLetters() {}

    private static Map<String, String> languages() {
        Map<String, String> rules = new HashMap<>();
        rules.put("ar", ARABIC);
        rules.put("fa", PERSIAN);
        rules.put("ur", URDU);
        rules.put("ckb", SORANI);
        rules.put("ps", PASHTO);
        rules.put("sd", SINDHI);
        return rules;
    }
}
