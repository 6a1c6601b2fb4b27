package org.yujiang.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Properties;

/** An address and port that the server listens on, and where an operator changes it. */
record Endpoint(String purpose, String host, int port, String file, String portKey) {
    private static final int CONNECT_MILLIS = 2_000;

    /** The REST API and the console in the browser. */
    static Endpoint http(Home home) throws Refusal {
        return read(
                home,
                "HTTP",
                "org.apache.felix.http.cfg",
                "org.apache.felix.http.host",
                "org.osgi.service.http.port",
                8181);
    }

    /** The console, which bin/yujiang uses too. It opens last of all. */
    static Endpoint ssh(Home home) throws Refusal {
        return read(home, "SSH", "org.apache.karaf.shell.cfg", "sshHost", "sshPort", 8101);
    }

    private static Endpoint read(
            Home home, String purpose, String file, String hostKey, String portKey, int defaultPort) throws Refusal {
        Properties configuration = home.configuration(file);
        String host = configuration.getProperty(hostKey, "127.0.0.1").trim();
        String port = configuration
                .getProperty(portKey, Integer.toString(defaultPort))
                .trim();
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new Refusal(
                    ExitCode.BAD_CONFIGURATION,
                    "etc/" + file + " 中的 " + portKey + " 不是 1 到 65535 的端口号：" + port,
                    portKey + " in etc/" + file + " is no port between 1 and 65535: " + port);
        }
        return new Endpoint(purpose, host, Integer.parseInt(port), file, portKey);
    }

    /** Where a program on this machine reaches it: an address that means "all" is reached by loopback. */
    InetSocketAddress reachable() {
        boolean all = host.equals("0.0.0.0") || host.equals("::") || host.isEmpty();
        return all ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port) : new InetSocketAddress(host, port);
    }

    /** Whether something answers there. */
    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(reachable(), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes sure that the server will be able to listen there. */
    void requireFree() throws Refusal {
        InetSocketAddress address = new InetSocketAddress(host, port);
        try {
            if (address.isUnresolved()
                    || !(address.getAddress().isAnyLocalAddress()
                            || NetworkInterface.getByInetAddress(address.getAddress()) != null)) {
                throw new Refusal(
                        ExitCode.BAD_CONFIGURATION,
                        purpose + " 地址 " + host + " 不是本机地址；请修改 etc/" + file,
                        "the " + purpose + " address " + host + " is not one of this machine: change etc/" + file);
            }
            try (ServerSocket socket = new ServerSocket()) {
                // As the servers do: connections of a past run that still linger do not matter.
                socket.setReuseAddress(true);
                socket.bind(address);
            }
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.PORT_TAKEN,
                    purpose + " 端口 " + host + ":" + port + " 不可用（" + e.getMessage() + "）；请停止占用它的程序，或修改 etc/" + file
                            + " 中的 " + portKey,
                    "the " + purpose + " port " + host + ":" + port + " cannot be had (" + e.getMessage()
                            + "): stop the program that uses it, or change " + portKey + " in etc/" + file);
        }
    }
}
