package io.khabar.ops.dashboard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.query.Facet;
import io.khabar.query.Found;
import io.khabar.query.Gap;
import io.khabar.query.Hit;
import io.khabar.query.Question;
import io.khabar.query.ReadModel;
import io.khabar.query.Shelf;
import io.khabar.wire.NewsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Questions about what is retained, over HTTP; {@code schemas/openapi-query.yaml} describes them. */
final class QueryApi {
    /** Where each shelf is asked. */
    static final Map<String, Shelf> PATHS = Map.of(
            "articles", Shelf.ENRICHED,
            "versions", Shelf.ARTICLES,
            "verdicts", Shelf.VERDICTS,
            "events", Shelf.EVENTS,
            "dead-letters", Shelf.DEAD_LETTERS);

    private final Supplier<ReadModel> readModel;

    QueryApi(Supplier<ReadModel> readModel) {
        this.readModel = readModel;
    }

    void addTo(JavalinConfig config) {
        config.routes.get("/v1/articles/{id}", this::article);
        config.routes.get("/v1/articles/{id}/copies", this::copies);
        PATHS.forEach((path, shelf) -> {
            config.routes.get("/v1/" + path, context -> list(context, shelf));
            if (shelf != Shelf.ENRICHED) {
                config.routes.get("/v1/" + path + "/{id}", context -> one(context, shelf));
            }
        });
        config.routes.get("/internal/shelves/<path>", this::peer);
    }

    private void list(Context context, Shelf shelf) {
        Question question = Question.of(parameters(context));
        Found found = readModel.get().find(shelf, question);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", found.hits().stream().map(hit -> item(shelf, hit)).toList());
        answer.put("total", found.total());
        answer.put("next", next(found, question));
        answer.put("gaps", found.gaps());
        json(context, answer);
    }

    private static @Nullable String next(Found found, Question question) {
        if (found.hits().size() < question.limit()) {
            return null;
        }
        return found.hits().get(found.hits().size() - 1).cursor().toString();
    }

    private void one(Context context, Shelf shelf) {
        Found found = there(shelf, context.pathParam("id"));
        json(
                context,
                Map.of(
                        "items",
                        found.hits().stream().map(hit -> item(shelf, hit)).toList(),
                        "gaps",
                        found.gaps()));
    }

    private Found there(Shelf shelf, String id) {
        Found found = readModel.get().byId(shelf, id);
        if (found.hits().isEmpty()) {
            throw absent(id, found.gaps());
        }
        return found;
    }

    private static Refusal absent(String id, List<Gap> gaps) {
        return gaps.isEmpty()
                ? Refusal.notFound("nothing that is retained has the id " + id)
                : Refusal.notNow("where " + id + " would be cannot be asked now", gaps);
    }

    /** The whole way of an article, newest version first in each part. */
    private void article(Context context) {
        String id = context.pathParam("id");
        ReadModel model = readModel.get();
        Found enriched = model.byId(Shelf.ENRICHED, id);
        Found verdicts = model.byId(Shelf.VERDICTS, id);
        Found versions = model.byId(Shelf.ARTICLES, id);
        List<Gap> gaps = new ArrayList<>(enriched.gaps());
        gaps.addAll(verdicts.gaps());
        gaps.addAll(versions.gaps());
        if (enriched.hits().isEmpty()
                && verdicts.hits().isEmpty()
                && versions.hits().isEmpty()) {
            throw absent(id, gaps);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("versions", items(Shelf.ARTICLES, versions));
        answer.put("verdicts", items(Shelf.VERDICTS, verdicts));
        answer.put("enriched", items(Shelf.ENRICHED, enriched));
        answer.put("gaps", gaps);
        json(context, answer);
    }

    private List<Map<String, Object>> items(Shelf shelf, Found found) {
        return found.hits().stream().map(hit -> item(shelf, hit)).toList();
    }

    /** Those that point at an article, with their text where it is retained, so that edits can be shown. */
    private void copies(Context context) {
        ReadModel model = readModel.get();
        Question question = Question.of(parameters(context)).with(Facet.ROOT, context.pathParam("id"));
        Found found = model.find(Shelf.VERDICTS, question);
        List<Map<String, Object>> copies = new ArrayList<>();
        for (Hit hit : found.hits()) {
            Verdict verdict = model.read(Shelf.VERDICTS, hit, Verdict.class);
            Map<String, Object> copy = new LinkedHashMap<>();
            copy.put("verdict", verdict);
            copy.put("article", version(model, verdict));
            copies.add(copy);
        }
        json(context, Map.of("items", copies, "total", found.total(), "gaps", found.gaps()));
    }

    private static @Nullable Article version(ReadModel model, Verdict verdict) {
        return model.byId(Shelf.ARTICLES, verdict.articleId()).hits().stream()
                .map(hit -> model.read(Shelf.ARTICLES, hit, Article.class))
                .filter(article -> article.version() == verdict.version())
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> item(Shelf shelf, Hit hit) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("arrivedAt", hit.arrived());
        item.put("partition", hit.partition());
        item.put("offset", hit.offset());
        item.put("value", readModel.get().read(shelf, hit, Object.class));
        return item;
    }

    private void peer(Context context) {
        context.contentType("application/json")
                .result(readModel.get().answerPeer(context.pathParam("path"), parameters(context)));
    }

    static Map<String, String> parameters(Context context) {
        Map<String, String> parameters = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
        return parameters;
    }

    static void json(Context context, Object answer) {
        context.contentType("application/json").result(NewsJson.bytes(answer));
    }
}
