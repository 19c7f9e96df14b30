package io.khabar.wire;

import io.khabar.model.ArmsStage;
import io.khabar.model.ArmsTransfer;
import io.khabar.model.Casualties;
import io.khabar.model.ConflictIncident;
import io.khabar.model.Diplomacy;
import org.jspecify.annotations.Nullable;

/** The detail records of the three kinds of event, each there or not. */
final class EventDetails {
    private EventDetails() {}

    static io.khabar.v1.@Nullable ArmsTransfer arms(@Nullable ArmsTransfer arms) {
        return arms == null
                ? null
                : new io.khabar.v1.ArmsTransfer(
                        Codec.named(io.khabar.v1.ArmsStage.class, arms.stage()),
                        arms.designation(),
                        arms.weapon(),
                        arms.description(),
                        arms.category(),
                        arms.ordered(),
                        arms.delivered(),
                        arms.value(),
                        arms.currency());
    }

    static @Nullable ArmsTransfer arms(io.khabar.v1.@Nullable ArmsTransfer avro) {
        return avro == null
                ? null
                : new ArmsTransfer(
                        Codec.named(ArmsStage.class, avro.getStage()),
                        avro.getDesignation(),
                        avro.getWeapon(),
                        avro.getDescription(),
                        avro.getCategory(),
                        avro.getOrdered(),
                        avro.getDelivered(),
                        avro.getValue(),
                        avro.getCurrency());
    }

    static io.khabar.v1.@Nullable ConflictIncident incident(@Nullable ConflictIncident incident) {
        return incident == null
                ? null
                : new io.khabar.v1.ConflictIncident(
                        incident.type(),
                        incident.subEvent(),
                        casualties(incident.fatalities()),
                        casualties(incident.injured()));
    }

    static @Nullable ConflictIncident incident(io.khabar.v1.@Nullable ConflictIncident avro) {
        return avro == null
                ? null
                : new ConflictIncident(
                        avro.getType(),
                        avro.getSubEvent(),
                        casualties(avro.getFatalities()),
                        casualties(avro.getInjured()));
    }

    static io.khabar.v1.@Nullable Diplomacy diplomacy(@Nullable Diplomacy diplomacy) {
        return diplomacy == null ? null : new io.khabar.v1.Diplomacy(diplomacy.type(), diplomacy.form());
    }

    static @Nullable Diplomacy diplomacy(io.khabar.v1.@Nullable Diplomacy avro) {
        return avro == null ? null : new Diplomacy(avro.getType(), avro.getForm());
    }

    private static io.khabar.v1.@Nullable Casualties casualties(@Nullable Casualties casualties) {
        return casualties == null
                ? null
                : new io.khabar.v1.Casualties(casualties.best(), casualties.low(), casualties.high());
    }

    private static @Nullable Casualties casualties(io.khabar.v1.@Nullable Casualties avro) {
        return avro == null ? null : new Casualties(avro.getBest(), avro.getLow(), avro.getHigh());
    }
}
