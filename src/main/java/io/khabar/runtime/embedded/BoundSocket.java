package io.khabar.runtime.embedded;

import io.khabar.runtime.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** A listening socket of this machine's loopback address, bound before the server that takes it over. */
final class BoundSocket implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final int BACKLOG = 50;

    private final ServerSocketChannel channel;

    private BoundSocket(ServerSocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Binds a port.
     *
     * @param port the port to bind, or 0 for any free one
     * @param flag the command-line flag that sets the port, for the message when it is taken
     */
    static BoundSocket bind(int port, String flag) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.configureBlocking(false);
                channel.bind(new InetSocketAddress(loopback(), port), BACKLOG);
                return new BoundSocket(channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (BindException e) {
            throw new StartFailure(
                    "port " + port + " is taken by another process; choose another with " + flag
                            + ", or 0 for any free one",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    int port() {
        return channel.socket().getLocalPort();
    }

    ServerSocketChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
