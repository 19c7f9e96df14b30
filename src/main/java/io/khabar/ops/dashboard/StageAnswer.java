package io.khabar.ops.dashboard;

import io.javalin.http.Context;
import io.khabar.runtime.StreamsApplication;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/**
 * An application as its page shows it: its topology, its backlog on all instances, and what this instance does of it. Flow is
 * told as totals since the start, so that whoever asks twice has the rate between.
 */
final class StageAnswer {
    private final SortedMap<String, Topology> topologies;
    private final Supplier<Collection<StreamsApplication>> running;
    private final BacklogSampler backlog;
    private final Path state;
    private final LongSupplier wallClock;

    /**
     * Of one instance.
     *
     * @param topologies by application
     * @param running those that run on this instance
     * @param state folder of all their state
     * @param wallClock milliseconds since 1970
     */
    StageAnswer(
            SortedMap<String, Topology> topologies,
            Supplier<Collection<StreamsApplication>> running,
            BacklogSampler backlog,
            Path state,
            LongSupplier wallClock) {
        this.topologies = topologies;
        this.running = running;
        this.backlog = backlog;
        this.state = state;
        this.wallClock = wallClock;
    }

    /** Answers for the application that the path names. */
    void answer(Context context) {
        String name = context.pathParam("name");
        Topology topology = topologies.get(name);
        if (topology == null) {
            throw Refusal.notFound("there is no application " + name + "; there are " + topologies.keySet());
        }
        SortedMap<String, Long> stores = Stages.storeBytes(state.resolve("khabar-" + name));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("at", wallClock.getAsLong());
        told.put("parts", Stages.parts(topology.describe()));
        told.put("stores", stores);
        told.put(
                "stateBytes",
                stores.values().stream().mapToLong(Long::longValue).sum());
        told.put("backlog", backlog.of(name).orElse(null));
        told.put("here", here(name).map(StageAnswer::doing).orElse(null));
        QueryApi.json(context, told);
    }

    private Optional<StreamsApplication> here(String name) {
        return running.get().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Map<String, Object> doing(StreamsApplication application) {
        Map<String, Object> doing = new LinkedHashMap<>();
        doing.put("condition", application.condition().name().toLowerCase(Locale.ROOT));
        doing.put("restoring", application.restores().underWay());
        doing.put("consumed", StageFlow.records(application, "records-consumed-total"));
        doing.put("produced", StageFlow.records(application, "records-produced-total"));
        return doing;
    }
}
