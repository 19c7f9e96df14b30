package io.khabar.pipeline.events.arms;

import io.khabar.model.ArmsStage;
import io.khabar.model.EntityKind;
import io.khabar.model.EventMode;
import io.khabar.model.Evidence;
import io.khabar.model.NewsEvent;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Mention;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import io.khabar.pipeline.events.report.ArticleFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the arms transfers that an article reports. */
public final class ArmsFinder {
    private static final Tag[] TRADE = {
        Tag.GIVE, Tag.GET, Tag.ARM, Tag.DEAL, Tag.OFFER, Tag.APPROVE, Tag.SUSPEND, Tag.SEIZE
    };
    private static final int LONGEST_SENTENCE = 160;
    private static final int DATE_REACH = 24;

    private ArmsFinder() {}

    /** Reads title and body, in this order. */
    public static List<NewsEvent> find(ArticleFacts article, List<Readers> parts) {
        DealBook book = new DealBook();
        for (Readers part : parts) {
            if (mayTrade(part.reading())) {
                readPart(part, book);
            }
        }
        return book.deals().stream().map(deal -> deal.toEvent(article)).toList();
    }

    private static boolean mayTrade(Reading reading) {
        for (Tag tag : TRADE) {
            if (reading.anywhere(tag)) {
                return true;
            }
        }
        return false;
    }

    private static void readPart(Readers part, DealBook book) {
        for (Span sentence : part.reading().sentences()) {
            int from = sentence.from();
            while (from < sentence.to()) {
                int to = Math.min(sentence.to(), from + LONGEST_SENTENCE);
                readSentence(part, new Span(from, to), book);
                from = to;
            }
        }
    }

    private static void readSentence(Readers part, Span span, DealBook book) {
        if (!speaksOfTrade(part.reading(), span)) {
            return;
        }
        WeaponReader weaponReader = new WeaponReader(part.reading(), part.numbers());
        List<Weapon> weapons = weaponReader.in(span);
        if (weapons.isEmpty()) {
            return;
        }
        List<Party> parties = part.parties().traders(span);
        List<Trade> trades = new TradeReader(part.reading(), parties).in(span);
        SentenceReader reader = new SentenceReader(part, span, parties, trades);
        Governors.assign(part.reading(), weapons, trades)
                .forEach((trade, governed) -> book.addAll(reader.read(trade, governed)));
    }

    private static boolean speaksOfTrade(Reading reading, Span span) {
        boolean trade = false;
        boolean weapon = false;
        for (int i = span.from(); i < span.to() && !(trade && weapon); i = reading.end(i)) {
            trade |= !reading.senses(i).isEmpty() && reading.hasAny(i, TRADE);
            weapon |= reading.has(i, Tag.WEAPON) || isListedWeapon(reading.mention(i));
        }
        return trade && weapon;
    }

    private static boolean isListedWeapon(@Nullable Mention mention) {
        return mention != null && mention.entity().kind() == EntityKind.WEAPON;
    }

    /** Reads the trades of one sentence. */
    private record SentenceReader(Readers part, Span span, List<Party> parties, List<Trade> trades) {

        List<Deal> read(Trade trade, List<Weapon> weapons) {
            StageReader stages = new StageReader(part.reading(), part.modes());
            StageReader.Operators operators = stages.operators(trade);
            List<Roles> all = roles(trade, operators.first(), weapons, stages);
            Dated dated = dated(trade);
            EventMode mode = part.modes().at(trade.at(), dated == null ? null : dated.date());
            if (mode == null) {
                return List.of();
            }
            List<Deal> deals = new ArrayList<>();
            Money money = Money.in(part.reading(), part.numbers(), span);
            for (Weapon weapon : weapons) {
                boolean coming = mode == EventMode.ANNOUNCED && !trade.isVerb();
                ArmsStage stage = stages.stage(trade, operators, weapon.first() || coming);
                boolean stated = weapon.first() || isStated(trade, operators);
                for (Roles roles : all) {
                    List<Evidence> words = evidence(trade, weapon, roles, money);
                    deals.add(new Deal(weapon, roles, stage, mode, dated, money, part, words, stated, false));
                }
            }
            return deals;
        }

        private static boolean isStated(Trade trade, StageReader.Operators operators) {
            return trade.isVerb() || !operators.tags().isEmpty();
        }

        /** One pair for each who receives. */
        private List<Roles> roles(Trade trade, int operator, List<Weapon> weapons, StageReader stages) {
            RoleFinder finder = new RoleFinder(part.reading(), parties);
            Roles roles = finder.of(trade, weapons, operator);
            for (int i = trades.indexOf(trade) - 1; i >= 0 && isOpen(trade, roles); i--) {
                Trade earlier = trades.get(i);
                roles = whole(
                        finder.of(earlier, weapons, stages.operators(earlier).first()), roles);
            }
            Party other = finder.alsoTo(roles);
            return other == null ? List.of(roles) : List.of(roles, new Roles(roles.supplier(), other));
        }

        /** {@code صفقة تشمل …}: what a deal contains is traded as the words before it say; so is what goes without parties. */
        private static boolean isOpen(Trade trade, Roles roles) {
            return !roles.isComplete() && (trade.tag() == Tag.CONTAINS || roles.equals(Roles.UNKNOWN));
        }

        private static Roles whole(Roles earlier, Roles roles) {
            return earlier.isComplete() ? earlier : roles;
        }

        private List<Evidence> evidence(Trade trade, Weapon weapon, Roles roles, @Nullable Money money) {
            Reading reading = part.reading();
            List<Evidence> words =
                    new ArrayList<>(List.of(reading.evidence(core(trade, weapon, roles)), weapon.words()));
            if (money != null) {
                words.add(reading.evidence(money.span()));
            }
            return words;
        }

        private @Nullable Dated dated(Trade trade) {
            Span near = new Span(
                    Math.max(span.from(), trade.at() - DATE_REACH), Math.min(span.to(), trade.at() + DATE_REACH));
            return part.dates().near(trade.at(), near, part.modes().isAhead(trade.at()));
        }

        private static Span core(Trade trade, Weapon weapon, Roles roles) {
            int from = Math.min(trade.at(), weapon.span().from());
            int to = Math.max(trade.span().to(), weapon.span().to());
            for (Party party : new Party[] {roles.supplier(), roles.recipient()}) {
                if (party != null) {
                    from = Math.min(from, party.span().from());
                    to = Math.max(to, party.span().to());
                }
            }
            return new Span(from, to);
        }
    }
}
