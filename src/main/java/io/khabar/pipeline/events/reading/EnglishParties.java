package io.khabar.pipeline.events.reading;

import io.khabar.model.EntityKind;
import io.khabar.pipeline.events.reading.Party.Kind;
import java.util.Set;

/** How English hangs a country or a group on those who act for it, or only describes them by it. */
final class EnglishParties {
    private static final Set<String> LINKING = Set.of("s", "led");
    private static final Set<String> QUALIFIERS = Set.of(
            "backed",
            "allied",
            "funded",
            "trained",
            "armed",
            "made",
            "built",
            "supplied",
            "occupied",
            "held",
            "controlled",
            "based",
            "born",
            "supported",
            "sponsored",
            "speaking",
            "style",
            "era",
            "designed");

    private final Reading reading;

    EnglishParties(Reading reading) {
        this.reading = reading;
    }

    /** {@code Russian-backed rebels}, {@code US-made jets}: not Russia's, not the United States. */
    boolean isOnlyQualified(Mention mention) {
        int next = mention.to();
        boolean hyphen = reading.continues(next) && (reading.gapAfter(next - 1) & Gap.DASH) != 0;
        return hyphen && QUALIFIERS.contains(reading.view().token(next));
    }

    /** The token behind a name, past {@code 's} or {@code -led}. */
    int afterLink(Mention mention, Span within) {
        int at = mention.to();
        boolean linked = at < within.to()
                && reading.continues(at)
                && (reading.gapAfter(at - 1) & ~Gap.QUOTE & ~Gap.DASH) == 0
                && LINKING.contains(reading.view().token(at));
        return linked ? at + 1 : at;
    }

    /** {@code ministers from Egypt}, {@code fighters from the Islamic State}: whose they are, not whence they come. */
    boolean isOrigin(int k, Kind kind) {
        boolean from = reading.isSubjectFirst()
                && reading.continues(k)
                && reading.view().is(k, "from");
        return from && (kind == Kind.STATE || (kind == Kind.FORCE && isGroup(afterArticle(k + 1))));
    }

    private int afterArticle(int k) {
        return k < reading.size() && reading.view().is(k, "the") ? k + 1 : k;
    }

    private boolean isGroup(int k) {
        Mention owner = reading.mention(k);
        return owner != null && owner.entity().kind() == EntityKind.ARMED_GROUP;
    }
}
