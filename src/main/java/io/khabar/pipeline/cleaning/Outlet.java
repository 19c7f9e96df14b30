package io.khabar.pipeline.cleaning;

import java.util.List;

/**
 * A news outlet of the outlets file.
 *
 * @param id slug, never reused
 * @param kind agency, newspaper, magazine, broadcaster, website, aggregator or government
 * @param country ISO 3166-1 alpha-2 of its home
 * @param domains hosts without {@code www.}; a host below one of them is the same outlet's
 * @param name for display
 */
public record Outlet(String id, String kind, String country, List<String> domains, String name) {
    public Outlet {
        domains = List.copyOf(domains);
    }

    boolean isAgency() {
        return kind.equals("agency");
    }

    boolean isAggregator() {
        return kind.equals("aggregator");
    }
}
