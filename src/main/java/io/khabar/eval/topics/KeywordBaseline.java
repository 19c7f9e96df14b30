package io.khabar.eval.topics;

import java.util.Map;
import java.util.regex.Pattern;

/** What a quick search for keywords would flag, to be measured beside. */
final class KeywordBaseline {
    private static final Map<String, Pattern> KEYWORDS = Map.of(
            "arms-deals",
            Pattern.compile(
                    "صفق(ة|ات) (ال)?(سلاح|أسلحة|صواريخ|طائرات|مقاتلات)|(توريد|تسليم|تسلم|شراء|بيع|تصدير|تسليح|حظر).{0,40}"
                            + "(سلاح|أسلحة|الأسلحة|مقاتل|طائرات|صواريخ|دبابات|رافال|إف.?16|غواصات)|مساعدات عسكرية"),
            "syrian-conflict",
            Pattern.compile("(سوريا|سورية|السوري|السوريين|بشار الأسد|حلب|إدلب|الزبداني|جبهة النصرة).{0,300}"
                    + "(قصف|غار|معارك|اشتباك|مقتل|قتل|نظام|معارضة|حرب|أزمة|لاجئ|داعش)"));

    private KeywordBaseline() {}

    static boolean flags(String topic, String text) {
        Pattern keywords = KEYWORDS.get(topic);
        return keywords != null && keywords.matcher(text).find();
    }
}
