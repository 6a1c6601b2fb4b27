package org.yujiang.rest;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Component;

/**
 * Brings {@link ServerErrors} into the server. A factory of connectors is all that Felix HTTP shows its server to, whenever
 * it starts one, so this is one: of a connector that listens to nobody and needs no thread.
 */
@Component
public final class ServerErrorsInstaller implements ConnectorFactory {
    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new ServerErrors());
        return new LocalConnector(server, null, null, null, 0, new HttpConnectionFactory());
    }
}
