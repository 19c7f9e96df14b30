package io.khabar.pipeline.topics;

import java.util.Arrays;

/** Finds the topics for which enough was found to look closer; reused from article to article. */
final class Candidates {
    private final Postings postings;
    private final float[] reachable;
    private final int[] groups;
    private final byte[] found;
    private final int[] touchedTopics;
    private int[] touchedParts = new int[64];
    private int topicCount;
    private int partCount;

    Candidates(Postings postings, int topics) {
        this.postings = postings;
        this.reachable = new float[topics];
        this.groups = new int[topics];
        this.found = new byte[postings.parts];
        this.touchedTopics = new int[topics];
        Arrays.fill(reachable, -1);
    }

    /** Ordinals of the topics to look at, ascending. */
    int[] of(DocumentHits hits, int tokens) {
        for (int i = 0; i < hits.entries(); i++) {
            int entry = hits.entry(i);
            for (int posting = postings.from(entry); posting < postings.to(entry); posting++) {
                take(posting, hits.count(entry));
            }
        }
        int[] enough = select(tokens);
        clear();
        return enough;
    }

    private void take(int posting, int count) {
        int topic = postings.topic(posting);
        if (reachable[topic] < 0) {
            reachable[topic] = 0;
            touchedTopics[topicCount++] = topic;
        }
        int role = postings.role(posting);
        if (role == Postings.WORD) {
            reachable[topic] += postings.most(posting) * Math.min(count, postings.repeat[topic]);
            return;
        }
        int part = postings.part(posting);
        int before = found[part];
        int now = before | role;
        if (now == before) {
            return;
        }
        touch(part, before);
        found[part] = (byte) now;
        if (now == (Postings.FIRST | Postings.SECOND)) {
            reachable[topic] += postings.most(posting) * postings.repeat[topic];
        } else if (now == Postings.REQUIRED) {
            groups[topic]++;
        }
    }

    private void touch(int part, int before) {
        if (before != 0) {
            return;
        }
        if (partCount == touchedParts.length) {
            touchedParts = Arrays.copyOf(touchedParts, partCount * 2);
        }
        touchedParts[partCount++] = part;
    }

    private int[] select(int tokens) {
        int[] enough = new int[topicCount];
        int count = 0;
        for (int i = 0; i < topicCount; i++) {
            int topic = touchedTopics[i];
            if (groups[topic] == postings.requiredGroups[topic] && postings.isEnough(reachable[topic], topic, tokens)) {
                enough[count++] = topic;
            }
        }
        Arrays.sort(enough, 0, count);
        return Arrays.copyOf(enough, count);
    }

    private void clear() {
        for (int i = 0; i < topicCount; i++) {
            reachable[touchedTopics[i]] = -1;
            groups[touchedTopics[i]] = 0;
        }
        for (int i = 0; i < partCount; i++) {
            found[touchedParts[i]] = 0;
        }
        topicCount = 0;
        partCount = 0;
    }
}
