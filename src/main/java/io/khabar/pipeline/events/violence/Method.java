package io.khabar.pipeline.events.violence;

import java.util.Locale;

/** ACLED's sub-events, in the order in which one is preferred to another that stands beside it. */
enum Method {
    SUICIDE("Explosions/Remote violence", "Suicide bomb", true),
    CHEMICAL("Explosions/Remote violence", "Chemical weapon", true),
    AIR("Explosions/Remote violence", "Air/drone strike", true),
    ABDUCT("Violence against civilians", "Abduction/forced disappearance", true),
    SEXUAL("Violence against civilians", "Sexual violence", true),
    IED("Explosions/Remote violence", "Remote explosive/landmine/IED", true),
    GRENADE("Explosions/Remote violence", "Grenade", true),
    SHELL("Explosions/Remote violence", "Shelling/artillery/missile attack", true),
    OVERTAKE("Battles", "Non-state actor overtakes territory", false),
    ATTACK("Violence against civilians", "Attack", false),
    CLASH("Battles", "Armed clash", false);

    private final String type;
    private final String subEvent;
    private final boolean distinct;

    Method(String type, String subEvent, boolean distinct) {
        this.type = type;
        this.subEvent = subEvent;
        this.distinct = distinct;
    }

    String type() {
        return type;
    }

    String subEvent() {
        return subEvent;
    }

    /** Whether the word leaves no doubt that people were attacked with weapons. */
    boolean isDistinct() {
        return distinct;
    }

    static Method of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
