package io.khabar.sources.fetch;

import java.net.URI;
import java.util.Map;

/** Gets what is at an address. */
@FunctionalInterface
public interface Fetcher {

    /**
     * The answer, whatever its status.
     *
     * @param headers to send beside the usual ones, such as conditions
     * @throws FetchRefused if there was none within the limits
     */
    Fetched get(URI address, Map<String, String> headers) throws FetchRefused;
}
