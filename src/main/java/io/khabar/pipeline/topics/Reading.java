package io.khabar.pipeline.topics;

import io.khabar.model.Entity;
import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.util.List;

/** An article as the topics see it: its two views, its entities, and where what was found. */
record Reading(TextView title, TextView body, List<Entity> entities, DocumentHits hits) {

    int tokens() {
        return title.size() + body.size();
    }

    TextView view(Part part) {
        return part == Part.TITLE ? title : body;
    }

    Part part(int hit) {
        return hits.inTitle(hit) ? Part.TITLE : Part.BODY;
    }
}
