package io.khabar.ops;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.khabar.ops.contract.ContractRoutes;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.StreamsApplication;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a machine asks a running Khabar over HTTP: {@code /health/live} and {@code /health/ready} for probes, 200 or 503, and
 * {@code /metrics} for Prometheus; and the contract for subscribers under {@code /docs}. {@code /health} is alive's other name.
 */
public final class MonitoringServer implements AutoCloseable {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private volatile Collection<StreamsApplication> probed;
    private final Meters meters;
    private final Javalin server;
    private final String host;
    private final Pages pages;

    private MonitoringServer(
            String host,
            Collection<StreamsApplication> applications,
            Collection<? extends MeterBinder> others,
            Pages pages) {
        this.host = host;
        this.pages = pages;
        this.probed = List.copyOf(applications);
        this.meters = new Meters(applications, others);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Answers from now on.
     *
     * @param port to listen on, or 0 for any free one
     * @param others whose meters are told beside the applications'
     */
    public static MonitoringServer start(
            String host,
            int port,
            Collection<StreamsApplication> applications,
            Collection<? extends MeterBinder> others) {
        return start(host, port, applications, others, config -> {});
    }

    /**
     * Answers from now on.
     *
     * @param port to listen on, or 0 for any free one
     * @param others whose meters are told beside the applications'
     * @param pages further pages
     */
    public static MonitoringServer start(
            String host,
            int port,
            Collection<StreamsApplication> applications,
            Collection<? extends MeterBinder> others,
            Pages pages) {
        MonitoringServer monitoring = new MonitoringServer(host, applications, others, pages);
        try {
            monitoring.server.start(host, port);
            return monitoring;
        } catch (JavalinBindException e) {
            monitoring.meters.close();
            throw new StartFailure(
                    "port " + port + " of " + host + " is taken by another process; choose another with"
                            + " --dashboard-port, or 0 for any free one",
                    e);
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        pages.addTo(config);
        config.routes.get("/health", context -> tell(context, ApplicationsHealth::isAlive));
        config.routes.get("/health/live", context -> tell(context, ApplicationsHealth::isAlive));
        config.routes.get("/health/ready", context -> tell(context, ApplicationsHealth::isReady));
        ContractRoutes.addTo(config);
        config.routes.get(
                "/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(meters.scrape()));
    }

    private void tell(Context context, Predicate<ApplicationsHealth> isWell) {
        ApplicationsHealth health = ApplicationsHealth.of(probed);
        context.status(isWell.test(health) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .json(health.told());
    }

    /** Measures another application from now on; probes ask for it only where it is the only one. */
    public void measure(StreamsApplication application) {
        meters.add(application);
        if (probed.isEmpty()) {
            probed = List.of(application);
        }
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Where it answers. */
    public String url() {
        return "http://" + host + ":" + server.port();
    }

    @Override
    public void close() {
        server.stop();
        meters.close();
    }
}
