package io.khabar.ops.contract;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** {@code /docs}: the contract as a page, and below it the files that the page is made of. */
public final class ContractRoutes {
    private ContractRoutes() {}

    /** Adds them to a server. */
    public static void addTo(JavalinConfig config) {
        String page = ContractPage.render();
        config.routes.get("/docs", context -> context.html(page));
        config.routes.get("/docs/<file>", ContractRoutes::tellFile);
    }

    private static void tellFile(Context context) {
        String path = context.pathParam("file");
        String text = ContractFiles.read(path).orElseThrow(() -> new NotFoundResponse("no such file: " + path));
        context.contentType(path.endsWith(".yaml") ? "application/yaml" : "application/json; charset=utf-8")
                .result(text);
    }
}
