package io.khabar.eval.events;

import io.khabar.model.ArmsTransfer;
import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Part;
import io.khabar.pipeline.events.reading.Lexicon;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Tag;
import io.khabar.text.TextView;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text of a few words says of a weapon: the systems it names, and else the kinds.
 *
 * @param systems gazetteer ids and designations without hyphens
 * @param kinds {@code category|english} of the lexicon
 */
record WeaponNames(Set<String> systems, Set<String> kinds) {
    private static final Lexicon ENGLISH = Lexicon.shipped("en");
    private static final Lexicon ARABIC = Lexicon.shipped("ar");

    static WeaponNames ofGold(String text, Extractor extractor) {
        List<Entity> entities = extractor.entities(text, "en");
        return of(text, entities, ENGLISH);
    }

    static WeaponNames ofFound(ArmsTransfer arms) {
        WeaponNames described = of(arms.description(), List.of(), ARABIC);
        Set<String> systems = new HashSet<>();
        if (arms.weapon() != null) {
            systems.add(arms.weapon());
        } else if (arms.designation() != null) {
            systems.add(plain(arms.designation()));
        }
        return new WeaponNames(systems, described.kinds());
    }

    private static WeaponNames of(String text, List<Entity> entities, Lexicon lexicon) {
        TextView view = TextView.of(text, lexicon.language());
        Reading reading = Reading.of(view, Part.BODY, lexicon, entities);
        Set<String> systems = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < reading.size(); i++) {
            String token = view.token(i);
            if (token.matches("[a-z]{1,4}\\d+\\w*")) {
                systems.add(token);
            }
            Sense kind = reading.sense(i, Tag.WEAPON);
            if (kind != null) {
                kinds.add(kind.value());
            }
        }
        entities.stream()
                .filter(entity -> entity.kind() == EntityKind.WEAPON)
                .forEach(entity -> systems.add(entity.id()));
        return new WeaponNames(systems, kinds);
    }

    private static String plain(String designation) {
        return designation.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether two descriptions mean one weapon: by system where both name one, else by kind. */
    boolean means(WeaponNames other) {
        if (!systems.isEmpty() && !other.systems.isEmpty()) {
            return systems.stream().anyMatch(other.systems::contains);
        }
        return kinds.stream().anyMatch(kind -> other.kinds.stream().anyMatch(there -> sameKind(kind, there)));
    }

    /** Aircraft and ships are told apart by what they are called, anything else by its category. */
    private static boolean sameKind(String one, String two) {
        boolean fine = one.startsWith("aircraft") || one.startsWith("ships");
        return fine ? one.equals(two) : category(one).equals(category(two));
    }

    private static String category(String kind) {
        return kind.substring(0, kind.indexOf('|'));
    }
}
