package io.khabar.ops.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.khabar.model.DeadLetter;
import io.khabar.ops.Pages;
import io.khabar.query.Found;
import io.khabar.query.QueryApplication;
import io.khabar.query.ReadModel;
import io.khabar.query.Shelf;
import io.khabar.runtime.Redrive;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaRefusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** The dashboard and the query API of an instance: its pages at once, its answers from {@link #open} on. */
public final class Dashboard implements Pages, MeterBinder, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_AT_ONCE = 1_000;

    private final Stack stack;
    private final Description description;
    private final Protection protection;
    private final BacklogSampler backlog;
    private final QueryApi api = new QueryApi(this::readModel);
    private final StageAnswer stages;
    private final Streams streams;
    private volatile @Nullable QueryApplication application;
    private volatile @Nullable Overview overview;

    /**
     * What is known of the pipeline beforehand.
     *
     * @param topicNames of the definitions in force, by topic id, then by language
     * @param topologies by application
     * @param running the applications of this instance
     */
    public record Description(
            Supplier<SortedMap<String, Map<String, String>>> topicNames,
            SortedMap<String, Topology> topologies,
            Collection<StreamsApplication> running) {}

    /** Prepares the pages. */
    public Dashboard(Stack stack, Description description) {
        this.stack = stack;
        this.description = description;
        Settings settings = stack.settings();
        this.protection = new Protection(settings.text(SettingKeys.DASHBOARD_TOKEN), HostNames.of(settings));
        this.backlog = new BacklogSampler(
                Admin.create(stack.client()),
                settings.duration(SettingKeys.WATCHDOG_PATIENCE),
                System::currentTimeMillis);
        this.streams = new Streams(stack, this::overview);
        this.stages = new StageAnswer(
                description.topologies(),
                this::running,
                backlog,
                stack.dataDirectory().resolve("streams"),
                System::currentTimeMillis);
    }

    /**
     * Answers from now on what is retained.
     *
     * @param port that the server of the pages listens on
     * @return the application that takes it in
     */
    public StreamsApplication open(int port) {
        Settings settings = stack.settings();
        String address = settings.text(SettingKeys.DASHBOARD_ADDRESS);
        String host = address.isBlank() ? settings.text(SettingKeys.DASHBOARD_HOST) : address;
        QueryApplication started = QueryApplication.start(stack, new HostInfo(host, port));
        application = started;
        overview = new Overview(started.readModel(), backlog, System::currentTimeMillis);
        backlog.start();
        return started.application();
    }

    private List<StreamsApplication> running() {
        List<StreamsApplication> running = new ArrayList<>(description.running());
        QueryApplication own = application;
        if (own != null) {
            running.add(own.application());
        }
        return running;
    }

    @Override
    public void addTo(JavalinConfig config) {
        config.routes.before(protection::addHeaders);
        config.routes.before(protection::admit);
        config.routes.exception(Refusal.class, Refusal::answer);
        config.routes.exception(
                IllegalArgumentException.class,
                (e, context) ->
                        Refusal.badRequest(String.valueOf(e.getMessage())).answer(context));
        config.routes.exception(
                StartFailure.class,
                (e, context) -> Refusal.failed(String.valueOf(e.getMessage())).answer(context));
        config.routes.exception(KafkaException.class, Dashboard::refused);
        api.addTo(config);
        streams.addTo(config);
        config.routes.get(
                "/v1/overview",
                context -> context.contentType("application/json")
                        .result(overview().json()));
        config.routes.get("/v1/about", context -> QueryApi.json(context, about()));
        config.routes.get("/v1/stages/{name}", stages::answer);
        config.routes.get("/v1/raw/{partition}/{offset}", this::raw);
        config.routes.post("/v1/dead-letters/redrive", this::redrive);
        addPages(config);
    }

    private static void addPages(JavalinConfig config) {
        config.staticFiles.enableWebjars();
        config.staticFiles.add(files -> {
            files.hostedPath = "/assets";
            files.directory = "/dashboard";
            files.location = Location.CLASSPATH;
        });
        for (String path : List.of("/", "/search", "/dead-letters", "/topics/{id}", "/articles/{id}", "/stages/{id}")) {
            config.routes.get(path, Dashboard::page);
        }
        config.routes.get("/dead-letters/{id}", Dashboard::page);
    }

    private static void refused(KafkaException failure, Context context) {
        Refusal.failed(KafkaRefusal.in(failure, "khabar-query").orElse("Kafka: " + failure.getMessage()))
                .answer(context);
    }

    private static void page(Context context) {
        try (InputStream page = Objects.requireNonNull(Dashboard.class.getResourceAsStream("/dashboard/index.html"))) {
            context.contentType("text/html; charset=utf-8").result(page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("topics", description.topicNames().get());
        about.put("stages", BacklogSampler.APPLICATIONS);
        about.put("actions", protection.hasToken());
        return about;
    }

    private void raw(Context context) {
        long partition = number(context, "partition");
        long offset = number(context, "offset");
        Optional<Map<String, Object>> item = partition < stack.settings().number(SettingKeys.PARTITIONS)
                ? RawItems.at(stack, (int) partition, offset)
                : Optional.empty();
        QueryApi.json(
                context,
                item.orElseThrow(() -> Refusal.notFound("no raw item is retained at " + partition + "/" + offset)));
    }

    private static long number(Context context, String name) {
        String text = context.pathParam(name);
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(name + " must be a whole number from 0, but is '" + text + "'");
        }
        return Long.parseLong(text);
    }

    private void redrive(Context context) {
        protection.authorize(context);
        List<DeadLetter> letters = new ArrayList<>();
        for (String id : ids(context.body())) {
            Found found = readModel().byId(Shelf.DEAD_LETTERS, id);
            if (found.hits().isEmpty()) {
                throw found.gaps().isEmpty()
                        ? Refusal.notFound("there is no dead letter " + id + "; nothing was sent back")
                        : Refusal.notNow("dead letter " + id + " cannot be looked up now", found.gaps());
            }
            letters.add(readModel().read(Shelf.DEAD_LETTERS, found.hits().get(0), DeadLetter.class));
        }
        Redrive.sendBack(stack, letters);
        QueryApi.json(context, Map.of("sentBack", letters.size()));
    }

    private static List<String> ids(String body) {
        List<String> ids = new ArrayList<>();
        try {
            JsonNode given = JSON.readTree(body).path("ids");
            given.forEach(id -> ids.add(id.asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body must be JSON such as {\"ids\": [\"…\"]}", e);
        }
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("name from 1 to " + MOST_AT_ONCE + " dead letters in \"ids\"");
        }
        return ids;
    }

    private ReadModel readModel() {
        QueryApplication running = application;
        if (running == null) {
            throw Refusal.notNow("the read side is starting", List.of());
        }
        return running.readModel();
    }

    private Overview overview() {
        Overview ready = overview;
        if (ready == null) {
            throw Refusal.notNow("the read side is starting", List.of());
        }
        return ready;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        backlog.bindTo(registry);
    }

    @Override
    public void close() {
        streams.close();
        backlog.close();
        QueryApplication running = application;
        if (running != null) {
            running.close();
        }
    }
}
