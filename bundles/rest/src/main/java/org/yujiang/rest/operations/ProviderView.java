package org.yujiang.rest.operations;

import org.yujiang.domain.ProviderKind;
import org.yujiang.registry.api.Registry;

/** Who trains or employs, on the wire, with the Chinese term. */
record ProviderView(String code, String name, String kind, String kindZh) {

    static ProviderView of(Registry.Provider provider) {
        return new ProviderView(provider.code(), provider.name(), provider.kind(), zh(provider.kind()));
    }

    private static String zh(String kind) {
        return ProviderKind.valueOf(kind).zh();
    }

    /** Providers of a kind, counted. */
    record Count(String kind, String kindZh, long providers) {
        static Count of(Registry.ProviderCount count) {
            return new Count(count.kind(), zh(count.kind()), count.providers());
        }
    }
}
