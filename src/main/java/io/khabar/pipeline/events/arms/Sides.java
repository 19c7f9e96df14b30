package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Party.Link;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of {@code مفاوضات بين تركيا وروسيا حول شراء …}, {@code talks between Turkey and Russia on the purchase of
 * …}. Who makes the weapon sells it; else who is named first does what the word of trade says.
 */
final class Sides {
    private static final int REACH = 30;
    private static final int APART = 4;
    private static final int TALKS_REACH = 8;

    private final Reading reading;
    private final List<Party> parties;

    Sides(Reading reading, List<Party> parties) {
        this.reading = reading;
        this.parties = parties;
    }

    Roles of(Trade trade, List<Weapon> weapons) {
        for (int i = 0; i + 1 < parties.size(); i++) {
            Party first = parties.get(i);
            Party second = parties.get(i + 1);
            if (isPair(first, second) && isBefore(first, trade) && isTalkedOf(first, trade)) {
                return of(first, second, trade, maker(weapons));
            }
        }
        return Roles.UNKNOWN;
    }

    private static boolean isPair(Party first, Party second) {
        boolean near = second.span().from() - first.span().to() <= APART;
        boolean joined = second.link() == Link.NONE || second.link() == Link.BETWEEN;
        return first.link() == Link.BETWEEN && near && joined && !first.key().equals(second.key());
    }

    private static boolean isBefore(Party first, Trade trade) {
        return first.span().to() <= trade.at() && first.span().to() > trade.at() - REACH;
    }

    /** Talks or a deal, not clashes: the word may stand before the two or behind them. */
    private boolean isTalkedOf(Party first, Trade trade) {
        int from = first.span().from();
        return trade.tag() == Tag.DEAL
                || reading.before(from, Tag.TALKS, TALKS_REACH) >= 0
                || reading.before(from, Tag.DEAL, TALKS_REACH) >= 0
                || reading.before(trade.at(), Tag.TALKS, trade.at() - from) >= 0;
    }

    private static @Nullable String maker(List<Weapon> weapons) {
        return weapons.isEmpty() ? null : weapons.get(0).maker();
    }

    private static Roles of(Party first, Party second, Trade trade, @Nullable String maker) {
        if (maker != null && maker.equals(second.country())) {
            return new Roles(second, first);
        }
        boolean gives = trade.tag() == Tag.GIVE || trade.tag() == Tag.ARM;
        if (gives || (maker != null && maker.equals(first.country()))) {
            return new Roles(first, second);
        }
        return trade.tag() == Tag.GET ? new Roles(second, first) : Roles.UNKNOWN;
    }
}
