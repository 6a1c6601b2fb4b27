package org.yujiang.provider.onlinexapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yujiang.provider.Cursor;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.FeedPage;
import org.yujiang.provider.ProviderAdapter;
import org.yujiang.provider.onlinexapi.LrsClient.Answer;

/**
 * Pulls the statements of a learning record store (xAPI 1.0.3), the oldest first, one HTTP request for a page. What the
 * statements mean, {@link StatementMapping} knows; how nothing is lost between two pages, {@link Position}.
 */
@Component(
        name = OnlineXapiAdapter.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = ProviderAdapter.class)
@Designate(ocd = OnlineXapiConfig.class, factory = true)
public final class OnlineXapiAdapter implements ProviderAdapter {
    static final String PID = "org.yujiang.provider.onlinexapi";

    private final OnlineXapiConfig config;
    private final LrsClient client = new LrsClient();

    /** Checks nothing yet: a wrong option shows when the feed is read, where the operator sees it. */
    @Activate
    public OnlineXapiAdapter(OnlineXapiConfig config) {
        this.config = config;
    }

    @Override
    public FeedPage read(Cursor after, int limit) throws FeedException, InterruptedException {
        Settings settings = Settings.of(config);
        Position position = Position.of(after);
        int size = Math.min(limit, settings.pageSize());
        Answer answer = client.get(address(settings, position, size), settings);
        if (!position.more().isEmpty() && hasForgotten(answer)) {
            position = position.withoutMore();
            answer = client.get(address(settings, position, size), settings);
        }
        requireSuccess(answer);
        return new PageReader(settings.mapping(), position, size)
                .read(answer.body(), mediaType(answer), consistentThrough(answer));
    }

    private static URI address(Settings settings, Position position, int size) throws FeedException {
        URI statements = settings.statements();
        if (position.more().isEmpty()) {
            String since = URLEncoder.encode(position.since(), StandardCharsets.UTF_8);
            return URI.create(statements + "?ascending=true&limit=" + size + "&since=" + since);
        }
        try {
            URI more = statements.resolve(new URI(position.more()));
            if (Objects.equals(more.getScheme(), statements.getScheme())
                    && Objects.equals(more.getAuthority(), statements.getAuthority())) {
                return more;
            }
        } catch (URISyntaxException e) {
            throw FeedException.temporary(XapiError.XAPI_BROKEN_PAGE.problem(), e);
        }
        throw FeedException.configuration(XapiError.XAPI_MORE_ELSEWHERE.problem());
    }

    /** A store keeps its {@code more} addresses for a day or so; the position knows another way. */
    private static boolean hasForgotten(Answer answer) {
        return answer.status() == 400 || answer.status() == 404 || answer.status() == 410;
    }

    private static void requireSuccess(Answer answer) throws FeedException {
        int status = answer.status();
        if (status == 401 || status == 403) {
            throw FeedException.configuration(XapiError.XAPI_ACCESS_DENIED.problem(status));
        }
        if (status == 408 || status == 429 || status >= 500) {
            throw FeedException.temporary(XapiError.XAPI_SERVER.problem(status), RetryAfter.of(answer.headers()));
        }
        if (status != 200) {
            throw FeedException.configuration(XapiError.XAPI_ENDPOINT.problem(status));
        }
    }

    /** Only what looks like one is repeated in a message. */
    private static Optional<String> mediaType(Answer answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> type.matches("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,40}"));
    }

    private static Instant consistentThrough(Answer answer) {
        try {
            return answer.headers()
                    .firstValue("X-Experience-API-Consistent-Through")
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElse(Instant.MAX);
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }
}
