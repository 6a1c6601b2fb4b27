package org.yujiang.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujiang.county.Source;
import org.yujiang.domain.ProviderKind;

/** The feeds of the synthetic county: which adapter serves which source, and how it is configured. */
public final class CountyFeeds {
    /** The adapter of technical colleges. */
    public static final String COLLEGE = "org.yujiang.provider.collegeroster";

    /** The adapter of online platforms. */
    public static final String ONLINE = "org.yujiang.provider.onlinexapi";

    /** The adapter of employers. */
    public static final String EMPLOYER = "org.yujiang.provider.employerroster";

    /** Account at the learning record store. */
    public static final String LRS_USER = "yujiang";

    /** Its password; the store is as synthetic as the county. */
    public static final String LRS_PASSWORD = "synthetic";

    private CountyFeeds() {}

    /** The three adapters. */
    public static List<String> adapters() {
        return List.of(COLLEGE, ONLINE, EMPLOYER);
    }

    /** The adapter that serves a source. */
    public static String adapter(Source source) {
        if (source.kind() == ProviderKind.ONLINE_PLATFORM) {
            return ONLINE;
        }
        return source.kind().isTechnicalSchool() ? COLLEGE : EMPLOYER;
    }

    /**
     * Writes the configurations of an adapter's feeds.
     *
     * @param county the folder of the county's files
     * @param lrs address of the learning record store
     * @param seconds between two runs
     */
    public static void configure(Installation installation, String adapter, Path county, URI lrs, int seconds) {
        for (Source source : Source.values()) {
            if (adapter(source).equals(adapter)) {
                installation.configure(adapter, source.feed(), options(source, county, lrs, seconds));
            }
        }
    }

    private static Map<String, String> options(Source source, Path county, URI lrs, int seconds) {
        Map<String, String> options = new TreeMap<>();
        options.put("feed.id", source.feed());
        options.put("feed.schedule.seconds", String.valueOf(seconds));
        String prefix = adapter(source).equals(EMPLOYER) ? "employer" : "provider";
        options.put(prefix + ".code", source.code().value());
        options.put(prefix + ".name", source.title());
        if (adapter(source).equals(ONLINE)) {
            options.put("endpoint", lrs.toString());
            options.put("actor.homepage", "https://zhixue.example.org/resident-id");
            options.put("username", LRS_USER);
            options.put(".password", LRS_PASSWORD);
        } else {
            options.put(prefix + ".kind", source.kind().name());
            options.put("folder", county.resolve(source.feed()).toAbsolutePath().toString());
            if (!source.site().isEmpty()) {
                options.put("employer.site", source.site());
            }
        }
        return options;
    }
}
