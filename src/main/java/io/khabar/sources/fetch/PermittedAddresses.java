package io.khabar.sources.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/** Resolves names to the addresses that may be connected to: the connection is made to what was checked, nothing else. */
final class PermittedAddresses implements DnsResolver {
    private final AddressPolicy policy;

    PermittedAddresses(AddressPolicy policy) {
        this.policy = policy;
    }

    /** The host has addresses, but none that may be connected to. */
    static final class Forbidden extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Forbidden(String message) {
            super(message);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        InetAddress[] permitted = Arrays.stream(found).filter(policy::permits).toArray(InetAddress[]::new);
        if (permitted.length == 0) {
            throw new Forbidden(host + " is at " + found[0].getHostAddress() + ", which is not on the public internet");
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
