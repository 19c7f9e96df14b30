package io.khabar.pipeline.events.reading;

import io.khabar.model.EntityKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For which country the people of a text act, by the office they are once named with: {@code نظيره التركي رجب طيب إردوغان}. */
final class OfficeCountries {
    private static final int REACH = 4;

    private final Reading reading;
    private @Nullable Map<String, String> byPerson;

    OfficeCountries(Reading reading) {
        this.reading = reading;
    }

    /** ISO 3166-1 alpha-2 code for a person's entity id. */
    @Nullable String of(String person) {
        Map<String, String> known = byPerson;
        if (known == null) {
            known = learn();
            byPerson = known;
        }
        return known.get(person);
    }

    private Map<String, String> learn() {
        Map<String, String> known = new HashMap<>();
        for (int i = 1; i < reading.size(); i++) {
            Mention mention = reading.mention(i);
            if (mention == null || mention.from() != i || mention.entity().kind() != EntityKind.PERSON) {
                continue;
            }
            String country = countryBefore(i);
            if (country != null) {
                known.putIfAbsent(mention.entity().id(), country);
            }
        }
        return known;
    }

    private @Nullable String countryBefore(int token) {
        Mention before = reading.mention(token - 1);
        boolean country = before != null && before.entity().kind() == EntityKind.COUNTRY;
        return before != null && country && isOffice(before.from())
                ? before.entity().country()
                : null;
    }

    private boolean isOffice(int token) {
        return reading.before(token, Tag.OFFICE, REACH) >= 0 || reading.before(token, Tag.COUNTERPART, 2) >= 0;
    }
}
