package io.khabar.eval.events;

import io.khabar.text.TextView;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares places as texts write them. Words that say what a place is or which side of it is meant are left out; the found
 * name must have the labelled place's first name, or stand within it.
 */
final class PlaceNames {
    private static final Set<String> GENERIC = Set.of(
            "مدينه", "مدن", "بلده", "بلدتي", "بلدتين", "بلدات", "قريه", "قريتي", "قريتين", "قرى", "قري", "حي", "احياء",
            "منطقه", "مناطق", "محافظه", "ريف", "محيط", "قرب", "بالقرب", "من", "في", "على", "الى", "شمال", "جنوب", "شرق",
            "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "داخل", "اراضي", "حدود", "حدوديه", "حدودي", "شريط",
            "الواقعه", "واقعه", "مخيم", "مفرق", "سهل", "جبل", "حوض", "قضاء", "اطراف", "مدخل", "معسكر", "رييس", "تنظيم",
            "قاعده", "عسكريه", "مقابله", "جهه", "بريف", "بمحافظه", "بمدينه", "بشمال", "بجنوب", "بالغوطه", "لمحافظه");

    private PlaceNames() {}

    static boolean means(String found, String labelled) {
        List<String> wanted = List.copyOf(names(labelled));
        Set<String> said = names(found);
        if (wanted.isEmpty() || said.isEmpty()) {
            return names(labelled).isEmpty() && said.isEmpty();
        }
        return said.contains(wanted.get(0)) || wanted.get(0).equals(String.join("", said));
    }

    private static Set<String> names(String place) {
        TextView view = TextView.of(place, "ar");
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < view.size(); i++) {
            String bare = bare(view.token(i));
            if (!GENERIC.contains(view.token(i)) && !GENERIC.contains(bare) && !bare.isEmpty()) {
                names.add(stem(bare));
            }
        }
        return names;
    }

    private static String bare(String token) {
        for (String prefix : List.of("وال", "بال", "لل", "ال")) {
            if (token.startsWith(prefix) && token.length() > prefix.length() + 2) {
                return token.substring(prefix.length());
            }
        }
        return token;
    }

    /** سوريا, سورية and السورية are one. */
    private static String stem(String bare) {
        for (String ending : List.of("يه", "يا", "ي")) {
            if (bare.endsWith(ending) && bare.length() > ending.length() + 2) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return bare;
    }

    /** Share of a text's words that another has. */
    static double shared(String text, String other) {
        TextView one = TextView.of(text, "ar");
        TextView two = TextView.of(other, "ar");
        Set<String> words = new HashSet<>();
        for (int i = 0; i < two.size(); i++) {
            words.add(two.token(i));
        }
        int hits = 0;
        for (int i = 0; i < one.size(); i++) {
            hits += words.contains(one.token(i)) ? 1 : 0;
        }
        return Ratio.of(hits, one.size());
    }
}
