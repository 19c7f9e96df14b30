package io.khabar.ops.dashboard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.khabar.ops.Pages;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;

/** What an instance without the read side answers to whoever looks for its dashboard. */
public final class NoDashboard implements Pages {
    private final Protection protection;

    /** Under the names that the settings allow. */
    public NoDashboard(Settings settings) {
        this.protection = new Protection(settings.text(SettingKeys.DASHBOARD_TOKEN), HostNames.of(settings));
    }

    @Override
    public void addTo(JavalinConfig config) {
        config.routes.before(protection::addHeaders);
        config.routes.before(protection::admit);
        config.routes.exception(Refusal.class, Refusal::answer);
        config.routes.get("/", NoDashboard::refuse);
        config.routes.get("/v1/<path>", NoDashboard::refuse);
        config.routes.post("/v1/<path>", NoDashboard::refuse);
    }

    private static void refuse(Context context) {
        throw Refusal.notFound("this instance runs without the read side, by --only; ask one that runs query for "
                + context.path() + ". Here are /health, /metrics and /docs");
    }
}
