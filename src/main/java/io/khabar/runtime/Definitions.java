package io.khabar.runtime;

import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.entities.EntityFinder;
import io.khabar.pipeline.entities.gazetteer.GazetteerException;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.pipeline.topics.definition.InvalidDefinitions;
import io.khabar.pipeline.topics.definition.Problem;
import io.khabar.pipeline.topics.definition.TopicSource;
import io.khabar.pipeline.watches.Watches;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Topics and gazetteers as the settings name them. */
public final class Definitions {
    private Definitions() {}

    /**
     * Where the topics come from.
     *
     * @throws StartFailure when the folder is not there
     */
    public static TopicSource topics(Settings settings) {
        boolean shipped = settings.flag(SettingKeys.TOPICS_SHIPPED);
        if (settings.text(SettingKeys.TOPICS_DIR).isBlank()) {
            return new TopicSource(null, shipped);
        }
        return new TopicSource(folder(settings, SettingKeys.TOPICS_DIR, "topic definitions"), shipped);
    }

    /**
     * An enricher by the settings' topics and gazetteers.
     *
     * @throws StartFailure when a definition or gazetteer file is wrong; the message says all that is
     */
    public static Enricher enricher(Settings settings) {
        try {
            return Enricher.with(TopicEngine.of(topics(settings).read()), entities(settings));
        } catch (InvalidDefinitions e) {
            throw new StartFailure(e.problems().stream()
                    .map(Problem::toString)
                    .collect(Collectors.joining("\n  ", "the topic definitions cannot be used:\n  ", "")));
        } catch (GazetteerException e) {
            throw new StartFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * What users watch for; nothing where the settings name no file.
     *
     * @throws StartFailure when the file cannot be read or is wrong, or names a webhook that could not be signed for
     */
    public static Watches watches(Settings settings) {
        String file = settings.text(SettingKeys.WATCHES_FILE);
        if (file.isBlank()) {
            return new Watches(List.of());
        }
        try {
            return signable(Watches.parse(Files.readString(Path.of(file))), settings);
        } catch (IOException e) {
            throw new StartFailure(SettingKeys.WATCHES_FILE + " = " + file + ": cannot be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("the watches in " + file + " cannot be used:\n  " + e.getMessage(), e);
        }
    }

    private static Watches signable(Watches watches, Settings settings) {
        boolean isPosted = watches.all().stream().anyMatch(watch -> watch.webhook() != null);
        if (isPosted && settings.text(SettingKeys.WEBHOOK_SECRET).isBlank()) {
            throw new StartFailure("a watch has a webhook, but " + SettingKeys.WEBHOOK_SECRET
                    + " is not set; a receiver could not know who posts");
        }
        return watches;
    }

    private static EntityFinder entities(Settings settings) {
        return settings.text(SettingKeys.GAZETTEER_DIR).isBlank()
                ? EntityFinder.shipped()
                : EntityFinder.with(folder(settings, SettingKeys.GAZETTEER_DIR, "gazetteer files"));
    }

    private static Path folder(Settings settings, String key, String content) {
        Path folder = settings.path(key);
        if (!Files.isDirectory(folder)) {
            throw new StartFailure(
                    key + " = " + folder + ": there is no such folder; name one that holds " + content + " (*.yaml)");
        }
        return folder;
    }
}
