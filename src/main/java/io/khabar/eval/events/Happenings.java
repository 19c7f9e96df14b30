package io.khabar.eval.events;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what a label says of a happening into keys that labels of other articles on it share. */
final class Happenings {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> WIDE = Set.of("province", "state", "region", "water", "district");

    private final Extractor extractor;

    Happenings(Extractor extractor) {
        this.extractor = extractor;
    }

    /** Two incidents are one where kind, doer and dead agree, or kind, doer and town. */
    Set<String> ofIncident(Map<String, String> row) {
        String doer = row.getOrDefault("sub_event", "") + "|" + plain(row.getOrDefault("actor1", ""));
        Set<String> keys = new LinkedHashSet<>();
        String dead = row.getOrDefault("fatalities", "");
        if (!dead.isEmpty() && !"0".equals(dead)) {
            keys.add(doer + "|" + dead + " killed");
        }
        town(row.getOrDefault("place", ""), doer, keys);
        return keys;
    }

    private void town(String place, String doer, Set<String> keys) {
        for (Entity entity : extractor.entities(place, "ar")) {
            boolean town = entity.kind() == EntityKind.PLACE && !WIDE.contains(String.valueOf(entity.category()));
            if (town) {
                keys.add(doer + "|" + entity.id());
                return;
            }
        }
    }

    /** Without what stands in brackets, and without those named beside the first. */
    private static String plain(String actor) {
        return actor.replaceAll("\\(.*?\\)", "").replaceAll("[,;].*", "").strip();
    }

    /** Two deals are one where the countries, the weapon, its number, and how far the deal has come agree. */
    Set<String> ofDeal(Map<String, String> row) {
        WeaponNames weapon = WeaponNames.ofGold(row.getOrDefault("weapon", ""), extractor);
        Set<String> names = weapon.systems().isEmpty() ? weapon.kinds() : weapon.systems();
        Matcher number = NUMBER.matcher(row.getOrDefault("quantity", ""));
        return Set.of(String.join(
                "|",
                plain(row.getOrDefault("supplier", "")),
                plain(row.getOrDefault("recipient", "")),
                String.join("+", new TreeSet<>(names)),
                number.find() ? number.group() : "",
                phase(row.getOrDefault("stage", ""))));
    }

    private static String phase(String stage) {
        return switch (stage) {
            case "talks", "offered", "approved" -> "proposed";
            case "ordered", "licensed-production" -> "agreed";
            case "delivering", "delivered" -> "delivery";
            default -> "stopped";
        };
    }
}
