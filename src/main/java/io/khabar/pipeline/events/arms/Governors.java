package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which word of trade each weapon of a sentence hangs on. */
final class Governors {
    private static final int REACH = 32;
    private static final int DEAL_REACH = 20;
    private static final int BACK_REACH = 6;

    private Governors() {}

    static Map<Trade, List<Weapon>> assign(Reading reading, List<Weapon> weapons, List<Trade> trades) {
        Map<Trade, List<Weapon>> governed = new LinkedHashMap<>();
        for (Weapon weapon : weapons) {
            Trade trade = of(reading, weapon, trades);
            if (trade != null) {
                governed.computeIfAbsent(trade, key -> new ArrayList<>()).add(weapon);
            }
        }
        return governed;
    }

    private static @Nullable Trade of(Reading reading, Weapon weapon, List<Trade> trades) {
        Trade before = null;
        Trade deal = null;
        for (Trade trade : trades) {
            if (isSelf(weapon, trade)) {
                return trade;
            }
            if (reaches(reading, trade, weapon)) {
                before = trade.tag() == Tag.CONTAINS ? before(deal, trade) : trade;
                deal = trade.tag() == Tag.DEAL ? trade : deal;
            }
        }
        return before != null ? before : behind(reading, weapon, trades);
    }

    private static boolean reaches(Reading reading, Trade trade, Weapon weapon) {
        int distance = weapon.span().from() - trade.span().to();
        int reach = trade.tag() == Tag.DEAL || trade.tag() == Tag.OFFER ? DEAL_REACH : REACH;
        return distance >= 0 && distance < reach && !turns(reading, trade, weapon);
    }

    /** {@code تسليح العشائر}: arming by itself means weapons. */
    private static boolean isSelf(Weapon weapon, Trade trade) {
        return trade.tag() == Tag.ARM && weapon.span().equals(trade.span());
    }

    /** {@code …، مشيرة إلى أن المنظومات}, {@code …، لأن بحوزتها ترسانة}: behind a comma the text turns to something else. */
    private static boolean turns(Reading reading, Trade trade, Weapon weapon) {
        for (int k = trade.span().to(); k < weapon.span().from(); k++) {
            boolean comma = (reading.gapAfter(k - 1) & Gap.COMMA) != 0;
            if (comma && reading.hasAny(k, Tag.SAID, Tag.REASON)) {
                return true;
            }
        }
        return false;
    }

    /** What a deal contains hangs on the deal. */
    private static @Nullable Trade before(@Nullable Trade deal, Trade contains) {
        return deal == null || deal.at() > contains.at() ? null : deal;
    }

    /** {@code أربع طائرات ستسلم إلى مصر}, {@code الطائرات التي اشترتها مصر}. */
    private static @Nullable Trade behind(Reading reading, Weapon weapon, List<Trade> trades) {
        for (Trade trade : trades) {
            int distance = trade.at() - weapon.span().to();
            boolean near = distance >= 0 && distance <= BACK_REACH;
            if (near
                    && trade.isVerb()
                    && trade.tag() != Tag.CONTAINS
                    && !reading.isParted(weapon.span().to() - 1, trade.at())) {
                return trade;
            }
        }
        return null;
    }
}
