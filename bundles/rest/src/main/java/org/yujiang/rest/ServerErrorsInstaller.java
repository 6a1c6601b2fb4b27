package org.yujiang.rest;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Component;

/**
 * Brings {@link ServerErrors} into the server. A factory of connectors is all that Felix HTTP shows its server to, whenever
 * it starts one, so this is one.
 */
@Component
public final class ServerErrorsInstaller implements ConnectorFactory {
    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new ServerErrors());
        return new NoConnector(server);
    }

    /** Connects nobody, and leaves the server as soon as it is started: Felix HTTP expects only its own kind there. */
    private static final class NoConnector extends LocalConnector {
        NoConnector(Server server) {
            super(server);
        }

        @Override
        protected void doStart() {
            getServer().removeConnector(this);
        }

        @Override
        protected void doStop() {
            // Nothing was started.
        }
    }
}
