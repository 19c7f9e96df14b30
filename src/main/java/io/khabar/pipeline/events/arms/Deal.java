package io.khabar.pipeline.events.arms;

import io.khabar.model.Actor;
import io.khabar.model.ArmsStage;
import io.khabar.model.ArmsTransfer;
import io.khabar.model.EventDate;
import io.khabar.model.EventKind;
import io.khabar.model.EventMode;
import io.khabar.model.Evidence;
import io.khabar.model.NewsEvent;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Readers;
import io.khabar.pipeline.events.report.ArticleFacts;
import io.khabar.pipeline.events.report.EventDraft;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mention of an arms deal: a weapon, who hands it to whom, and where that stands.
 *
 * @param money the deal's value, where the words give it
 * @param evidence the words that report it, then those of weapon and value
 * @param stated whether a verb or the words around say the stage; a noun by itself, {@code تسليم المقاتلات}, leaves it open
 * @param inferred whether a role was taken from elsewhere in the article
 */
record Deal(
        Weapon weapon,
        Roles roles,
        ArmsStage stage,
        EventMode mode,
        @Nullable Dated dated,
        @Nullable Money money,
        Readers part,
        List<Evidence> evidence,
        boolean stated,
        boolean inferred) {
    private static final double SURE = 0.9;
    private static final double INFERRED = 0.7;
    private static final double GENERIC = 0.1;

    Deal withRoles(Roles other) {
        return new Deal(weapon, other, stage, mode, dated, money, part, evidence, stated, true);
    }

    Deal withWeapon(Weapon other) {
        return new Deal(other, roles, stage, mode, dated, money, part, evidence, stated, inferred);
    }

    Deal at(ArmsStage otherStage, EventMode otherMode, @Nullable Dated otherDate) {
        return new Deal(weapon, roles, otherStage, otherMode, otherDate, money, part, evidence, stated, inferred);
    }

    /** What tells deals of one article apart. */
    String key() {
        return key(roles.supplier()) + "|" + key(roles.recipient()) + "|" + weapon.key();
    }

    private static String key(@Nullable Party party) {
        return party == null ? "" : party.key();
    }

    NewsEvent toEvent(ArticleFacts article) {
        EventDate date = dated == null ? part.dates().ofArticle() : dated.date();
        EventDraft draft = new EventDraft(EventKind.ARMS_TRANSFER, mode, evidence.get(0))
                .on(date)
                .arms(transfer())
                .confidence((inferred ? INFERRED : SURE) - (weapon.isNamed() ? 0 : GENERIC))
                .identifiedBy(List.of(
                        key(),
                        phase(),
                        date == null
                                ? ""
                                : date.from().getYear() + "-" + date.from().getMonthValue()))
                .summary(summary());
        add(draft, "supplier", roles.supplier());
        add(draft, "recipient", roles.recipient());
        draft.supportedBy(dated == null ? null : dated.words());
        evidence.forEach(draft::supportedBy);
        return draft.of(article);
    }

    /** Articles on one deal may be a step apart: proposed, agreed, under way, and stopped are four happenings. */
    private String phase() {
        return switch (stage) {
            case TALKS, OFFERED, APPROVED -> "proposed";
            case ORDERED, LICENSED_PRODUCTION -> "agreed";
            case DELIVERING, DELIVERED -> "delivery";
            case SUSPENDED, CANCELLED, THREATENED -> "stopped";
        };
    }

    private static void add(EventDraft draft, String role, @Nullable Party party) {
        if (party != null) {
            draft.actor(new Actor(role, party.entity(), party.name(), party.country()), party.words());
        }
    }

    private ArmsTransfer transfer() {
        Integer count = count(weapon.quantity());
        Integer total = count(weapon.total());
        boolean handedOver = stage == ArmsStage.DELIVERED || (stage == ArmsStage.DELIVERING && weapon.first());
        Integer ordered = handedOver ? total : total == null ? count : total;
        return new ArmsTransfer(
                stage,
                weapon.designation(),
                weapon.entity(),
                weapon.words().text(),
                weapon.category(),
                ordered,
                handedOver ? count : null,
                money == null ? null : money.value(),
                money == null ? null : money.currency());
    }

    private static @Nullable Integer count(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.count();
    }

    private String summary() {
        String what = weapon.designation() == null ? weapon.english() : weapon.designation();
        String many = weapon.quantity() == null ? "" : weapon.quantity().count() + " × ";
        return "%s → %s: %s%s, %s"
                .formatted(
                        name(roles.supplier()),
                        name(roles.recipient()),
                        many,
                        what,
                        stage.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String name(@Nullable Party party) {
        if (party == null) {
            return "?";
        }
        return party.country() == null
                ? party.name()
                : new Locale.Builder().setRegion(party.country()).build().getDisplayCountry(Locale.ENGLISH);
    }
}
