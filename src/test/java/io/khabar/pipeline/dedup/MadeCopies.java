package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A corpus of stories and plain copies of them in random order: what belongs together is known. */
final class MadeCopies {
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Integer> stories = new TreeMap<>();

    private MadeCopies() {}

    /** Copies are too near to one another for any to extend another, whichever comes first. */
    static MadeCopies of(long seed, int stories, int copies) {
        Random random = new Random(seed);
        MadeCopies made = new MadeCopies();
        for (int story = 0; story < stories; story++) {
            Story original = Story.of(random, 120 + random.nextInt(100));
            made.add(story, 0, original);
            for (int copy = 1; copy <= copies; copy++) {
                made.add(story, copy, copy % 3 == 0 ? original.cut(0.75) : original.edited(random, 40));
            }
        }
        Collections.shuffle(made.articles, random);
        return made;
    }

    private void add(int story, int copy, Story text) {
        Article article = text.article(Ids.of("story " + story, "copy " + copy), 1);
        articles.add(article);
        stories.put(article.id(), story);
    }

    List<Article> articles() {
        return articles;
    }

    /** Story of each article, by article id. */
    Map<String, Integer> stories() {
        return stories;
    }
}
