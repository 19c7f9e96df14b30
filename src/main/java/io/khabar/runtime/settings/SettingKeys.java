package io.khabar.runtime.settings;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import io.khabar.runtime.embedded.DataDirectory;
import org.apache.kafka.common.config.ConfigDef;

/** Every setting of Khabar's own: key, type, default, check and what it is for, in one declaration. */
public final class SettingKeys {

    public static final String BOOTSTRAP_SERVERS = "kafka.bootstrap.servers";
    public static final String REGISTRY_URL = "schema.registry.url";
    public static final String DATA_DIR = "data.dir";
    public static final String EPHEMERAL = "ephemeral";
    public static final String EMBEDDED_KAFKA_PORT = "embedded.kafka.port";
    public static final String EMBEDDED_REGISTRY_PORT = "embedded.registry.port";
    public static final String START_PATIENCE = "start.patience";
    public static final String PARTITIONS = "partitions";
    public static final String REPLICATION_FACTOR = "replication.factor";
    public static final String STREAMS_THREADS = "streams.threads";
    public static final String STREAMS_STANDBY_REPLICAS = "streams.standby.replicas";
    public static final String STREAMS_COMMIT_INTERVAL = "streams.commit.interval";
    public static final String STREAMS_RESTARTS = "streams.restarts";
    public static final String STREAMS_RESTART_WINDOW = "streams.restart.window";
    public static final String STREAMS_STOP_PATIENCE = "streams.stop.patience";
    public static final String DEDUP_WINDOW = "dedup.window";
    public static final String DEDUP_ANCHORS = "dedup.anchors";
    public static final String DEDUP_WORDS_PER_ANCHOR = "dedup.words.per.anchor";
    public static final String DEDUP_WORDS_MOST = "dedup.words.most";
    public static final String DEDUP_WORDS_LEAST = "dedup.words.least";
    public static final String DEDUP_WORDS_SHORT = "dedup.words.short";
    public static final String DEDUP_SHARE = "dedup.share";
    public static final String DEDUP_SHARE_SHORT = "dedup.share.short";
    public static final String DEDUP_EXTENDS = "dedup.extends";
    public static final String DEDUP_CLAIMS = "dedup.claims";
    public static final String API_HOST = "api.host";
    public static final String API_PORT = "api.port";
    public static final String API_TOKEN = "api.token";
    public static final String API_MAX_BODY_BYTES = "api.max.body.bytes";
    public static final String API_MAX_ITEM_BYTES = "api.max.item.bytes";
    public static final String API_QUEUE_BYTES = "api.queue.bytes";
    public static final String API_PATIENCE = "api.patience";
    public static final String FEEDS_FILE = "feeds.file";
    public static final String FEEDS_ALLOWED_ADDRESSES = "feeds.allowed.addresses";
    public static final String TOPICS_DIR = "topics.dir";
    public static final String TOPICS_SHIPPED = "topics.shipped";
    public static final String GAZETTEER_DIR = "gazetteer.dir";
    public static final String OUTLETS_FILE = "outlets.file";
    public static final String WATCHES_FILE = "watches.file";
    public static final String WEBHOOK_SECRET = "webhook.secret";
    public static final String WEBHOOK_ALLOWED_ADDRESSES = "webhook.allowed.addresses";
    public static final String WEBHOOK_PATIENCE = "webhook.patience";
    public static final String DASHBOARD_HOST = "dashboard.host";
    public static final String DASHBOARD_PORT = "dashboard.port";
    public static final String DASHBOARD_ADDRESS = "dashboard.address";
    public static final String DASHBOARD_NAMES = "dashboard.names";
    public static final String DASHBOARD_TOKEN = "dashboard.token";
    public static final String WATCHDOG_PATIENCE = "watchdog.patience";
    public static final String TRACING_ENDPOINT = "tracing.endpoint";

    /** In place of a port: not at all. */
    public static final int NO_PORT = -1;

    private static final ConfigDef.Validator PORT = between(0, 65_535);
    private static final int MIB = 1024 * 1024;

    private SettingKeys() {}

    static ConfigDef definition() {
        ConfigDef definition = new ConfigDef();
        places(definition);
        kafkaTopics(definition);
        streams(definition);
        dedup(definition);
        api(definition);
        feedsAndOutlets(definition);
        definitions(definition);
        watches(definition);
        dashboard(definition);
        tracing(definition);
        return definition;
    }

    private static void places(ConfigDef to) {
        text(
                to,
                BOOTSTRAP_SERVERS,
                "",
                "Kafka brokers, as host:port,host:port; empty for a broker inside this process.");
        to.define(
                REGISTRY_URL,
                ConfigDef.Type.LIST,
                "",
                HIGH,
                "Addresses of one Schema Registry; empty for one beside this process.");
        text(
                to,
                DATA_DIR,
                DataDirectory.usual().toString(),
                "Where the embedded Kafka and registry and all state are kept.");
        to.define(
                EPHEMERAL,
                ConfigDef.Type.BOOLEAN,
                false,
                HIGH,
                "Whether to use a new data directory and delete it at the end.");
        number(to, EMBEDDED_KAFKA_PORT, 0, PORT, "Port of the embedded Kafka; 0 for any free one.");
        number(to, EMBEDDED_REGISTRY_PORT, 0, PORT, "Port of the embedded registry; 0 for any free one.");
        time(to, START_PATIENCE, "60s", "How long to wait at start for Kafka and the registry to answer.");
    }

    private static void kafkaTopics(ConfigDef to) {
        number(
                to,
                PARTITIONS,
                4,
                between(1, 10_000),
                "Partitions of each Kafka topic that Khabar creates; fixed for life.");
        number(to, REPLICATION_FACTOR, -1, between(-1, 100), "Copies of each partition; -1 for the brokers' default.");
    }

    private static void streams(ConfigDef to) {
        number(to, STREAMS_THREADS, 1, between(1, 256), "Threads of each application.");
        number(
                to,
                STREAMS_STANDBY_REPLICAS,
                0,
                between(0, 100),
                "Copies of each state store ready on other instances.");
        time(to, STREAMS_COMMIT_INTERVAL, "100ms", "How long a result may stay invisible to readers.");
        number(to, STREAMS_RESTARTS, 5, between(0, 1000), "Failed threads replaced within streams.restart.window.");
        time(to, STREAMS_RESTART_WINDOW, "10m", "More failed threads than streams.restarts in this time stop Khabar.");
        time(to, STREAMS_STOP_PATIENCE, "30s", "How long a stop waits for the applications to finish.");
    }

    private static void dedup(ConfigDef to) {
        to.define(
                DEDUP_WINDOW,
                ConfigDef.Type.STRING,
                "7d",
                DurationText.between("1h", "30d"),
                HIGH,
                "How long after its arrival an article is found as the root of a copy.");
        number(to, DEDUP_ANCHORS, 20, between(2, 63), "Fewest word runs of an article that go into the index.");
        number(
                to,
                DEDUP_WORDS_PER_ANCHOR,
                10,
                between(1, 1_000),
                "A longer article has one run in the index for so many words, 63 at most.");
        number(to, DEDUP_CLAIMS, 8, between(1, 64), "Most articles that one is compared with for shared word runs.");
        dedupRule(to);
    }

    private static void dedupRule(ConfigDef to) {
        number(
                to,
                DEDUP_WORDS_MOST,
                4_096,
                between(100, 65_536),
                "Words of an article that are compared, from its start.");
        number(
                to,
                DEDUP_WORDS_LEAST,
                25,
                between(5, 1_000),
                "Articles of fewer words are copies only when they agree to the letter.");
        number(
                to,
                DEDUP_WORDS_SHORT,
                60,
                between(0, 10_000),
                "Articles of fewer words need dedup.share.short in place of dedup.share.");
        real(to, DEDUP_SHARE, 0.65, between(0.3, 1), "Share of the shorter text in the other that makes a copy.");
        real(to, DEDUP_SHARE_SHORT, 0.8, between(0.3, 1), "The same for short articles and for copies of copies.");
        real(to, DEDUP_EXTENDS, 1.5, between(1.05, 10), "So many times the words of the elder text extend it.");
    }

    private static void api(ConfigDef to) {
        text(to, API_HOST, "127.0.0.1", "Address that the HTTP API for articles listens on; others want api.token.");
        number(
                to,
                API_PORT,
                0,
                between(NO_PORT, 65_535),
                "Port of the HTTP API for articles; 0 for any free one, -1 for no API.");
        text(to, API_TOKEN, "", "What callers of the HTTP API show as Authorization: Bearer; empty for none.");
        number(to, API_MAX_BODY_BYTES, 32 * MIB, between(1, 256 * MIB), "Largest request to the HTTP API.");
        number(to, API_MAX_ITEM_BYTES, 7 * MIB, between(1, 7 * MIB), "Largest article that the HTTP API takes.");
        number(to, API_QUEUE_BYTES, 128 * MIB, between(1, 1024 * MIB), "Articles that may wait for Kafka before 429.");
        time(to, API_PATIENCE, "15s", "How long a request to the HTTP API waits for Kafka.");
    }

    private static void feedsAndOutlets(ConfigDef to) {
        text(to, OUTLETS_FILE, "", "Outlets of your own beside those that ship, YAML in the form of outlets.yaml.");
        text(to, FEEDS_FILE, "", "List of feeds to poll, YAML or OPML; empty for feeds.yaml in data.dir.");
        to.define(
                FEEDS_ALLOWED_ADDRESSES,
                ConfigDef.Type.LIST,
                "",
                HIGH,
                "Addresses inside that feeds and their pages may be fetched from, such as 10.0.0.7; public ones always may.");
    }

    private static void definitions(ConfigDef to) {
        text(to, TOPICS_DIR, "", "Folder of your topic definitions, beside or in place of the shipped ones.");
        to.define(
                TOPICS_SHIPPED,
                ConfigDef.Type.BOOLEAN,
                true,
                HIGH,
                "Whether the topic definitions that ship with Khabar count.");
        text(
                to,
                GAZETTEER_DIR,
                "",
                "Folder of your gazetteer files, which add entries to the shipped ones or replace those of the same id.");
    }

    private static void watches(ConfigDef to) {
        text(to, WATCHES_FILE, "", "List of what to watch for, YAML; alerts go to news.alerts.v1. Empty for none.");
        text(
                to,
                WEBHOOK_SECRET,
                "",
                "Key of the signature under each post to a webhook; needed where a watch has one.");
        to.define(
                WEBHOOK_ALLOWED_ADDRESSES,
                ConfigDef.Type.LIST,
                "",
                HIGH,
                "Addresses inside that may be posted to, such as 10.0.0.7; public ones always may.");
        time(to, WEBHOOK_PATIENCE, "5m", "How long an alert is posted anew before it becomes a dead letter.");
    }

    private static void dashboard(ConfigDef to) {
        text(to, DASHBOARD_HOST, "127.0.0.1", "Address that the dashboard listens on.");
        number(to, DASHBOARD_PORT, 0, PORT, "Port of the dashboard; 0 for any free one.");
        text(
                to,
                DASHBOARD_ADDRESS,
                "",
                "Host name by which other instances reach this one's dashboard; empty for its host.");
        to.define(
                DASHBOARD_NAMES,
                ConfigDef.Type.LIST,
                "",
                HIGH,
                "Host names by which browsers may ask for the dashboard, such as news.example.org; empty for local ones"
                        + " where it listens on this machine alone, and for any elsewhere.");
        text(
                to,
                DASHBOARD_TOKEN,
                "",
                "Bearer token for actions such as resending dead letters; empty for none at all.");
        time(
                to,
                WATCHDOG_PATIENCE,
                "60s",
                "So long an application may leave its work undone before it counts as stalled.");
    }

    private static void tracing(ConfigDef to) {
        text(
                to,
                TRACING_ENDPOINT,
                "",
                "OpenTelemetry collector that gets traces, by OTLP over HTTP, such as http://localhost:4318; empty for what"
                        + " OTEL_EXPORTER_OTLP_ENDPOINT says, or none.");
    }

    private static void text(ConfigDef to, String key, String usual, String purpose) {
        to.define(key, ConfigDef.Type.STRING, usual, HIGH, purpose);
    }

    private static void number(ConfigDef to, String key, int usual, ConfigDef.Validator check, String purpose) {
        to.define(key, ConfigDef.Type.INT, usual, check, HIGH, purpose);
    }

    private static void real(ConfigDef to, String key, double usual, ConfigDef.Validator check, String purpose) {
        to.define(key, ConfigDef.Type.DOUBLE, usual, check, HIGH, purpose);
    }

    private static void time(ConfigDef to, String key, String usual, String purpose) {
        to.define(key, ConfigDef.Type.STRING, usual, DurationText.CHECK, HIGH, purpose);
    }
}
