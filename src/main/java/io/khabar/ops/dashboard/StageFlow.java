package io.khabar.ops.dashboard;

import io.khabar.runtime.StreamsApplication;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;

/** What Kafka Streams counts at every source and sink, whatever its level of recording. */
final class StageFlow {
    private static final String GROUP = "stream-topic-metrics";

    private StageFlow() {}

    /** Records since the start of this process, by the Kafka topic as the topology names it. */
    static SortedMap<String, Long> records(StreamsApplication application, String metric) {
        SortedMap<String, Long> sums = new TreeMap<>();
        application.streams().metrics().forEach((name, value) -> {
            if (name.group().equals(GROUP) && name.name().equals(metric)) {
                String kafkaTopic = asTheTopologyNamesIt(name.tags().getOrDefault("topic", ""), application);
                sums.merge(kafkaTopic, count(value), Long::sum);
            }
        });
        return sums;
    }

    /** Kafka topics inside an application have its id in front of their name. */
    private static String asTheTopologyNamesIt(String kafkaTopic, StreamsApplication application) {
        String prefix = "khabar-" + application.name() + "-";
        return kafkaTopic.startsWith(prefix) ? kafkaTopic.substring(prefix.length()) : kafkaTopic;
    }

    private static long count(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.longValue() : 0;
    }
}
