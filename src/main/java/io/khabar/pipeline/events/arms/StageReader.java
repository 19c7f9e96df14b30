package io.khabar.pipeline.events.arms;

import io.khabar.model.ArmsStage;
import io.khabar.pipeline.events.reading.Form;
import io.khabar.pipeline.events.reading.Gap;
import io.khabar.pipeline.events.reading.ModeReader;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Tag;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells where a deal stands by the words before the word of trade, and by that word's own form. */
final class StageReader {
    private static final int REACH = 16;
    private static final int BUT_REACH = 6;
    private static final String ORDER = "order";
    private static final String NEVER = "لن";
    private static final Set<String> BUT = Set.of("سوي", "الا");

    private static final Set<Tag> OPERATORS = EnumSet.of(
            Tag.LIFT,
            Tag.SUSPEND,
            Tag.CANCEL,
            Tag.APPROVE,
            Tag.OFFER,
            Tag.TALKS,
            Tag.THREAT,
            Tag.SIGN,
            Tag.DEAL,
            Tag.LICENCE,
            Tag.POSSIBLE,
            Tag.PLANNED,
            Tag.GIVE,
            Tag.GET,
            Tag.ARM,
            Tag.SEIZE);

    private final Reading reading;
    private final ModeReader modes;

    StageReader(Reading reading, ModeReader modes) {
        this.reading = reading;
        this.modes = modes;
    }

    /**
     * The words before a trade that speak of the same deal.
     *
     * @param tags what they say
     * @param first token of the first of them, or of the trade itself
     */
    record Operators(Set<Tag> tags, int first) {}

    Operators operators(Trade trade) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        int first = trade.at();
        int k = trade.at() - 1;
        while (k >= Math.max(0, trade.at() - REACH) && joins(k)) {
            for (Tag tag : OPERATORS) {
                if (reading.has(k, tag)) {
                    tags.add(isUnsigned(k, tag) ? Tag.TALKS : tag);
                    first = k;
                }
            }
            k--;
        }
        return new Operators(tags, first);
    }

    /** {@code close to signing}, {@code to sign a contract}: in English what is signed stands in the past. */
    private boolean isUnsigned(int k, Tag tag) {
        return tag == Tag.SIGN && reading.isSubjectFirst() && !reading.inForm(k, Form.PAST);
    }

    /** Whether a token still belongs to what the token behind it says. */
    private boolean joins(int k) {
        return reading.view().sentence(k) == reading.view().sentence(k + 1)
                && (reading.gapAfter(k) & (Gap.STOP | Gap.COMMA)) == 0
                && !reading.has(k + 1, Tag.RELATIVE)
                && !(reading.joined(k + 1) && isVerb(k + 1));
    }

    private boolean isVerb(int k) {
        return reading.inForm(k, Form.VERB);
    }

    ArmsStage stage(Trade trade, Operators operators, boolean partial) {
        Set<Tag> said = EnumSet.copyOf(operators.tags());
        said.add(trade.tag());
        if (said.contains(Tag.THREAT)) {
            return ArmsStage.THREATENED;
        }
        if (said.contains(Tag.SEIZE)) {
            return ArmsStage.DELIVERING;
        }
        if (said.contains(Tag.LIFT) && said.contains(Tag.SUSPEND)) {
            return ArmsStage.APPROVED;
        }
        ArmsStage halted = halted(trade, said);
        return halted == null ? proposed(trade, said, partial) : halted;
    }

    private @Nullable ArmsStage halted(Trade trade, Set<Tag> said) {
        if (said.contains(Tag.CANCEL) || isRefused(trade)) {
            return ArmsStage.CANCELLED;
        }
        if (said.contains(Tag.SUSPEND)) {
            return ArmsStage.SUSPENDED;
        }
        return said.contains(Tag.LICENCE) ? ArmsStage.LICENSED_PRODUCTION : null;
    }

    /** {@code لن تسلم ميسترال لروسيا}, but not {@code لن تسلم سوى 35}. */
    private boolean isRefused(Trade trade) {
        boolean never = trade.at() > 0 && NEVER.equals(reading.view().token(trade.at() - 1));
        if (!never) {
            return false;
        }
        for (int k = trade.at(); k < Math.min(reading.size(), trade.at() + BUT_REACH); k++) {
            if (BUT.contains(reading.view().token(k))) {
                return false;
            }
        }
        return true;
    }

    private ArmsStage proposed(Trade trade, Set<Tag> said, boolean partial) {
        if (said.contains(Tag.APPROVE)) {
            return ArmsStage.APPROVED;
        }
        if (said.contains(Tag.OFFER)) {
            return ArmsStage.OFFERED;
        }
        boolean open = said.contains(Tag.TALKS) || said.contains(Tag.POSSIBLE) || isAskedFor(trade, said);
        if (open && !said.contains(Tag.SIGN)) {
            return ArmsStage.TALKS;
        }
        return agreed(trade, said, partial);
    }

    /** {@code طلبت بغداد من موسكو تزويدها}. */
    private static boolean isAskedFor(Trade trade, Set<Tag> said) {
        return trade.tag() == Tag.GIVE && trade.sense().is(Form.PRONOUN) && said.contains(Tag.GET);
    }

    private ArmsStage agreed(Trade trade, Set<Tag> said, boolean partial) {
        if (!delivers(trade)) {
            return said.contains(Tag.PLANNED) ? ArmsStage.TALKS : ArmsStage.ORDERED;
        }
        boolean contracted = said.contains(Tag.DEAL) || said.contains(Tag.SIGN);
        if (contracted && !trade.isVerb()) {
            return ArmsStage.ORDERED;
        }
        return partial || isComing(trade, said) ? ArmsStage.DELIVERING : ArmsStage.DELIVERED;
    }

    private static boolean delivers(Trade trade) {
        return trade.tag() == Tag.ARM
                || (isHandOver(trade) && !ORDER.equals(trade.sense().value()));
    }

    private static boolean isHandOver(Trade trade) {
        return trade.tag() == Tag.GIVE || trade.tag() == Tag.GET;
    }

    private boolean isComing(Trade trade, Set<Tag> said) {
        return modes.isAhead(trade.at()) || said.contains(Tag.PLANNED) || isPresent(trade);
    }

    private static boolean isPresent(Trade trade) {
        return trade.sense().is(Form.PRESENT);
    }
}
