package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.Party;
import org.jspecify.annotations.Nullable;

/** Who supplies and who receives, as far as a sentence says. */
record Roles(@Nullable Party supplier, @Nullable Party recipient) {
    static final Roles UNKNOWN = new Roles(null, null);

    boolean isComplete() {
        return supplier != null && recipient != null;
    }

    /** One country is not both: the surer role keeps it, and by their cues that is the recipient. */
    Roles apart() {
        boolean same = supplier != null && recipient != null && isSame(supplier, recipient);
        return same ? new Roles(null, recipient) : this;
    }

    /** A country's navy is that country; an armed group in it is not. */
    private static boolean isSame(Party one, Party two) {
        String country = one.country();
        boolean here = country != null && country.equals(two.country()) && !one.isArmedGroup() && !two.isArmedGroup();
        return here || one.key().equals(two.key());
    }

    Roles or(Roles other) {
        return new Roles(supplier == null ? other.supplier : supplier, recipient == null ? other.recipient : recipient);
    }
}
