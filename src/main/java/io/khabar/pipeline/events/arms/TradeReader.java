package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of trade in a sentence and tells giving from getting where one form says both: {@code تسلم}. */
final class TradeReader {
    /** Countries that Arabic treats as masculine; the others agree with feminine verbs. */
    private static final Set<String> MASCULINE = Set.of("IQ", "LB", "JO", "MA", "SD", "YE", "KW");

    private static final Tag[] CORE = {
        Tag.ARM, Tag.GIVE, Tag.GET, Tag.DEAL, Tag.CONTAINS, Tag.OFFER, Tag.APPROVE, Tag.SUSPEND, Tag.SEIZE
    };
    private static final int NEAR = 3;

    private final Reading reading;
    private final List<Party> parties;

    TradeReader(Reading reading, List<Party> parties) {
        this.reading = reading;
        this.parties = parties;
    }

    List<Trade> in(Span span) {
        List<Trade> trades = new ArrayList<>();
        for (int i = span.from(); i < span.to(); i = reading.end(i)) {
            Trade trade = at(i);
            if (trade != null) {
                trades.add(trade);
            }
        }
        return trades;
    }

    private @Nullable Trade at(int i) {
        Span span = new Span(i, reading.end(i));
        Sense give = reading.sense(i, Tag.GIVE);
        Sense get = reading.sense(i, Tag.GET);
        if (give != null && get != null) {
            return gives(i, give) ? new Trade(Tag.GIVE, give, span) : new Trade(Tag.GET, get, span);
        }
        for (Tag tag : CORE) {
            Sense sense = reading.sense(i, tag);
            if (sense != null) {
                return new Trade(tag, sense, span);
            }
        }
        return null;
    }

    /** Whether {@code تسلم} is a feminine giver's present and not a masculine getter's past. */
    private boolean gives(int i, Sense give) {
        if (give.is(Form.FUTURE)) {
            return true;
        }
        Party before = bareEndingAt(i);
        if (before != null) {
            return !MASCULINE.contains(String.valueOf(before.country()));
        }
        Party next = bareFrom(i + 1);
        if (linkedAfter(i, Link.FROM)) {
            return false;
        }
        boolean twice = next != null && bareFrom(next.span().to()) != null;
        return twice
                || (linkedAfter(i, Link.TO) && (next == null || !MASCULINE.contains(String.valueOf(next.country()))));
    }

    private @Nullable Party bareEndingAt(int i) {
        return parties.stream()
                .filter(party -> party.span().to() == i && party.link() == Link.NONE)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Party bareFrom(int i) {
        return parties.stream()
                .filter(party -> party.span().from() == i && party.link() == Link.NONE)
                .findFirst()
                .orElse(null);
    }

    private boolean linkedAfter(int i, Link link) {
        return parties.stream()
                .anyMatch(party -> party.link() == link
                        && party.span().from() > i
                        && party.span().from() < i + NEAR * NEAR);
    }
}
