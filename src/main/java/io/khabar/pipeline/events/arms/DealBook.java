package io.khabar.pipeline.events.arms;

import io.khabar.model.ArmsStage;
import io.khabar.model.DatePrecision;
import io.khabar.model.EventMode;
import io.khabar.model.Part;
import io.khabar.pipeline.events.reading.Dated;
import io.khabar.pipeline.events.reading.Party;
import io.khabar.pipeline.events.reading.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deals of one article: fills what single sentences leave out, and makes one of several mentions. */
final class DealBook {
    /** Far more than any article has; hostile text ends here. */
    private static final int MOST = 200;

    private static final Set<String> GENERIC = Set.of("weapons", "aid");

    /** Who holds a rifle seldom has it from where rifles of its make come from. */
    private static final Set<String> HELD = Set.of("small arms", "ammunition", "artillery");

    private final List<Deal> mentions = new ArrayList<>();

    void addAll(List<Deal> deals) {
        for (Deal deal : deals) {
            if (mentions.size() < MOST) {
                mentions.add(deal);
            }
        }
    }

    /** Deals with supplier and recipient, one for each, in reading order. */
    List<Deal> deals() {
        List<Deal> named = nameWeapons();
        Map<String, Deal> merged = new LinkedHashMap<>();
        for (Deal deal : named) {
            Deal filled = fill(deal, named);
            if (filled.roles().isComplete() && isTold(filled)) {
                add(filled, merged);
            }
        }
        return merged.values().stream()
                .filter(deal -> !isRecalled(deal, merged))
                .toList();
    }

    /** {@code هذه الأسلحة} between two parties is what the article said they trade. */
    private static boolean isRecalled(Deal deal, Map<String, Deal> all) {
        boolean generic = deal.inferred()
                && !deal.weapon().isNamed()
                && GENERIC.contains(deal.weapon().category());
        return generic
                && all.values().stream()
                        .anyMatch(other ->
                                !GENERIC.contains(other.weapon().category()) && agrees(deal.roles(), other.roles()));
    }

    /** {@code أربع طائرات أخرى} and {@code المنظومة} are those named last. */
    private List<Deal> nameWeapons() {
        List<Deal> named = new ArrayList<>();
        Weapon last = null;
        for (Deal deal : mentions) {
            Weapon weapon = deal.weapon();
            boolean refers =
                    !weapon.isNamed() && last != null && last.category().equals(weapon.category());
            named.add(refers && last != null ? deal.withWeapon(weapon.named(last)) : deal);
            last = weapon.isNamed() ? weapon : last;
        }
        return named;
    }

    private static Deal fill(Deal deal, List<Deal> all) {
        if (deal.roles().isComplete()) {
            return deal;
        }
        List<Deal> complete = all.stream()
                .filter(other -> other.roles().isComplete() && agrees(deal.roles(), other.roles()))
                .toList();
        for (Deal other : complete) {
            if (other.weapon().key().equals(deal.weapon().key())) {
                return deal.withRoles(deal.roles().or(other.roles()));
            }
        }
        Deal made = byMaker(deal);
        boolean half = !isEmpty(deal.roles()) && !complete.isEmpty();
        boolean unknown = !made.roles().isComplete();
        return unknown && half ? deal.withRoles(deal.roles().or(complete.get(0).roles())) : made;
    }

    private static boolean isEmpty(Roles roles) {
        return roles.supplier() == null && roles.recipient() == null;
    }

    private static boolean agrees(Roles known, Roles other) {
        return agrees(known.supplier(), other.supplier()) && agrees(known.recipient(), other.recipient());
    }

    private static boolean agrees(@Nullable Party known, @Nullable Party other) {
        return known == null || other == null || known.key().equals(other.key());
    }

    /** The country that makes a weapon sells it, where the text names no other seller. */
    private static Deal byMaker(Deal deal) {
        String maker = deal.weapon().maker();
        Party recipient = deal.roles().recipient();
        if (maker == null
                || recipient == null
                || maker.equals(recipient.country())
                || HELD.contains(deal.weapon().category())
                || deal.roles().supplier() != null) {
            return deal;
        }
        Party supplier = new Party(
                Party.Kind.COUNTRY,
                deal.weapon().words(),
                "country/" + maker,
                maker,
                Party.Link.NONE,
                deal.weapon().span());
        return deal.withRoles(new Roles(supplier, recipient));
    }

    /** A bare word for aircraft or ammunition is too little to be a deal. */
    private static boolean isTold(Deal deal) {
        return deal.weapon().isNamed() || !"aircraft".equals(deal.weapon().english());
    }

    private static void add(Deal deal, Map<String, Deal> merged) {
        String key = deal.key();
        Deal there = merged.get(key);
        if (there != null && isAnotherLot(there, deal)) {
            key += "+";
            there = merged.get(key);
        }
        merged.put(key, there == null ? deal : merge(there, deal));
    }

    private static boolean isAnotherLot(Deal there, Deal deal) {
        boolean counted = there.weapon().quantity() != null && deal.weapon().quantity() != null;
        return deal.weapon().other() && counted;
    }

    private static Deal merge(Deal one, Deal two) {
        if (isOrderAndDate(one, two)) {
            return withDate(one, two);
        }
        if (isOrderAndDate(two, one)) {
            return withDate(two, one);
        }
        if (isAnnouncedBy(one, two)) {
            return two.withWeapon(merge(two.weapon(), one.weapon(), two.stage()));
        }
        boolean later = rank(two) > rank(one);
        Deal main = later ? two : one;
        Deal side = later ? one : two;
        Weapon weapon = merge(main.weapon(), side.weapon(), main.stage());
        Deal merged = main.withWeapon(weapon);
        boolean partly = weapon.total() != null && main.stage() == ArmsStage.DELIVERED;
        return partly ? merged.at(ArmsStage.DELIVERING, main.mode(), main.dated()) : merged;
    }

    /** An order whose delivery is announced for some later month stays an order, with that month. */
    private static boolean isOrderAndDate(Deal order, Deal delivery) {
        boolean announced = delivery.mode() == EventMode.ANNOUNCED && delivery.stage() == ArmsStage.DELIVERING;
        Dated dated = delivery.dated();
        return order.stage() == ArmsStage.ORDERED
                && announced
                && dated != null
                && dated.date().precision() != DatePrecision.DAY;
    }

    /** {@code باكستان تحصل على غواصات}: a headline's present puts it shorter than the body, {@code أبرمت اتفاقية للحصول على}. */
    private static boolean isAnnouncedBy(Deal headline, Deal body) {
        boolean title = headline.part().reading().part() == Part.TITLE
                && body.part().reading().part() != Part.TITLE;
        boolean open =
                headline.stage() == ArmsStage.DELIVERING && !headline.weapon().first();
        return title && open && body.stage() == ArmsStage.ORDERED;
    }

    private static Deal withDate(Deal order, Deal delivery) {
        Weapon weapon = merge(order.weapon(), delivery.weapon(), ArmsStage.ORDERED);
        return order.withWeapon(weapon).at(ArmsStage.ORDERED, EventMode.ANNOUNCED, delivery.dated());
    }

    private static Weapon merge(Weapon main, Weapon side, ArmsStage stage) {
        Weapon name = main.isNamed() || !side.isNamed() ? main : side;
        return new Weapon(
                name.entity(),
                name.designation(),
                name.category(),
                name.english(),
                name.maker(),
                main.quantity() == null ? side.quantity() : main.quantity(),
                total(main, side, stage),
                main.first() || side.first(),
                main.other(),
                main.words(),
                main.span());
    }

    /** Of how many: as either says, or the greater number beside the first of them. */
    private static @Nullable Quantity total(Weapon main, Weapon side, ArmsStage stage) {
        if (main.total() != null || side.total() != null) {
            return main.total() == null ? side.total() : main.total();
        }
        boolean delivery = stage == ArmsStage.DELIVERED || stage == ArmsStage.DELIVERING;
        return delivery && main.first() && isMore(side.quantity(), main.quantity()) ? side.quantity() : null;
    }

    private static boolean isMore(@Nullable Quantity one, @Nullable Quantity two) {
        return one != null && two != null && one.best() > two.best();
    }

    private static int rank(Deal deal) {
        int mode =
                deal.mode() == EventMode.BACKGROUND || deal.mode() == EventMode.DENIED ? 0 : ArmsStage.values().length;
        return mode + (deal.stated() ? rank(deal.stage()) : 0);
    }

    private static int rank(ArmsStage stage) {
        return switch (stage) {
            case TALKS -> 0;
            case OFFERED -> 1;
            case APPROVED -> 2;
            case LICENSED_PRODUCTION, ORDERED -> 3;
            case DELIVERING -> 4;
            case DELIVERED -> 5;
            case THREATENED -> 6;
            case SUSPENDED -> 7;
            case CANCELLED -> 8;
        };
    }
}
