package org.yujiang.provider.onlinexapi;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Configurations as Declarative Services would hand them over: the given options, defaults for the rest. */
final class Configs {
    static final String HOME_PAGE = "https://px.example.org/resident-id";
    static final String CREDIT_CODE = "52411722MJ0000106U";

    private Configs() {}

    static OnlineXapiConfig of(URI endpoint) {
        return with(endpoint, Map.of());
    }

    /** @param options by the names of the configuration's methods */
    static OnlineXapiConfig with(URI endpoint, Map<String, Object> options) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "feed_id",
                "online",
                "provider_code",
                CREDIT_CODE,
                "provider_name",
                "豫匠线上课堂",
                "endpoint",
                endpoint.toString(),
                "actor_homepage",
                HOME_PAGE,
                "username",
                FakeLrs.USER,
                "_password",
                FakeLrs.PASSWORD));
        values.putAll(options);
        return (OnlineXapiConfig) Proxy.newProxyInstance(
                Configs.class.getClassLoader(),
                new Class<?>[] {OnlineXapiConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
