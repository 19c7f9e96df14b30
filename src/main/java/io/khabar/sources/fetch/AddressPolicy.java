package io.khabar.sources.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/** Which addresses may be connected to: those of the public internet, and those that were allowed by name. */
public final class AddressPolicy {
    /** The public internet only. */
    public static final AddressPolicy PUBLIC = new AddressPolicy(Set.of());

    /** IANA's special-purpose addresses, and the clouds' own. What does not reach the whole internet is not fetched from. */
    private static final List<AddressBlock> INSIDE = AddressBlock.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Of IPv6, unicast is 2000::/3; in it, what is reserved, for documentation, or hides an IPv4 address.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final AddressBlock UNICAST_6 = AddressBlock.of("2000::/3");

    private final Set<InetAddress> allowed;

    private AddressPolicy(Set<InetAddress> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** The public internet and some addresses inside. */
    public static AddressPolicy allowing(Set<InetAddress> addresses) {
        return new AddressPolicy(addresses);
    }

    /** Whether a connection may be made. */
    public boolean permits(InetAddress address) {
        if (allowed.contains(address)) {
            return true;
        }
        // Java turns addresses of the form ::ffff:10.0.0.1 into IPv4 itself; NAT64's 64:ff9b:: is no unicast of
        // 2000::/3.
        boolean isReachable = address instanceof Inet4Address || UNICAST_6.contains(address);
        return isReachable && INSIDE.stream().noneMatch(block -> block.contains(address));
    }
}
