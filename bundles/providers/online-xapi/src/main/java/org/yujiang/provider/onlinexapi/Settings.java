package org.yujiang.provider.onlinexapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.yujiang.domain.CreditCode;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.ProviderKind;
import org.yujiang.provider.FeedException;
import org.yujiang.provider.ProviderRef;

/**
 * The configuration, checked.
 *
 * @param statements the address of the statements
 * @param authorization value of the HTTP header, if there is a user
 * @param patience how long to wait for a connection, and for an answer
 * @param pageSize statements to ask for at most
 * @param mapping how to read them
 */
record Settings(
        URI statements, Optional<String> authorization, Duration patience, int pageSize, StatementMapping mapping) {

    /**
     * @throws FeedException that names the option to mend
     */
    static Settings of(OnlineXapiConfig config) throws FeedException {
        require(!config.provider_name().isBlank(), "provider.name");
        require(!config.actor_homepage().isBlank(), "actor.homepage");
        require(config.page_size() > 0, "page.size");
        require(config.request_seconds() > 0, "request.seconds");
        ProviderRef provider = new ProviderRef(
                creditCode(config.provider_code()),
                config.provider_name(),
                ProviderKind.ONLINE_PLATFORM,
                Optional.empty());
        return new Settings(
                statements(config.endpoint()),
                authorization(config),
                Duration.ofSeconds(config.request_seconds()),
                config.page_size(),
                new StatementMapping(provider, config.actor_homepage()));
    }

    private static URI statements(String endpoint) throws FeedException {
        try {
            URI statements = new URI(endpoint.strip().replaceFirst("/*$", "/statements"));
            require(
                    statements.getHost() != null
                            && String.valueOf(statements.getScheme()).matches("https?"),
                    "endpoint");
            return statements;
        } catch (URISyntaxException e) {
            throw FeedException.configuration(XapiError.XAPI_OPTION.problem("endpoint"), e);
        }
    }

    private static CreditCode creditCode(String text) throws FeedException {
        try {
            return CreditCode.parse(text);
        } catch (InvalidValueException e) {
            throw FeedException.configuration(e.problem(), e);
        }
    }

    private static Optional<String> authorization(OnlineXapiConfig config) {
        byte[] credentials = (config.username() + ":" + config._password()).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials))
                .filter(basic -> !config.username().isEmpty());
    }

    private static void require(boolean condition, String option) throws FeedException {
        if (!condition) {
            throw FeedException.configuration(XapiError.XAPI_OPTION.problem(option));
        }
    }
}
