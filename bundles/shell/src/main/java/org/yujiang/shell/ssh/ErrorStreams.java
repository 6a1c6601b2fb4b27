package org.yujiang.shell.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.common.channel.ChannelOutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.command.CommandFactory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Lets the errors of a command that came by SSH arrive. The channel holds back what is written to the error stream, and
 * Karaf 4.4 reports the end of the command without flushing it, upon which the channel is closed and the errors are lost.
 */
@Component(service = {})
public final class ErrorStreams {
    /** Takes care of a server. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(SshServer server) {
        server.setCommandFactory(new Factory(server.getCommandFactory()));
    }

    /** Leaves a server as it was. */
    public void remove(SshServer server) {
        if (server.getCommandFactory() instanceof Factory ours) {
            server.setCommandFactory(ours.karaf());
        }
    }

    private record Factory(CommandFactory karaf) implements CommandFactory {
        @Override
        public Command createCommand(ChannelSession channel, String line) throws IOException {
            return new Undelayed(karaf.createCommand(channel, line));
        }
    }

    private record Undelayed(Command karaf) implements Command {
        @Override
        public void setErrorStream(OutputStream err) {
            if (err instanceof ChannelOutputStream channel) {
                channel.setNoDelay(true);
            }
            karaf.setErrorStream(err);
        }

        @Override
        public void setInputStream(InputStream in) {
            karaf.setInputStream(in);
        }

        @Override
        public void setOutputStream(OutputStream out) {
            karaf.setOutputStream(out);
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            karaf.setExitCallback(callback);
        }

        @Override
        public void start(ChannelSession channel, Environment environment) throws IOException {
            karaf.start(channel, environment);
        }

        @Override
        public void destroy(ChannelSession channel) throws Exception {
            karaf.destroy(channel);
        }
    }
}
