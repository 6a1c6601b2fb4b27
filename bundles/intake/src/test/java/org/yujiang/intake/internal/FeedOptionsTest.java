package org.yujiang.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujiang.domain.Problem;

class FeedOptionsTest {
    private static final String FILE = "/opt/yujiang/etc/org.yujiang.provider.collegeroster-north.cfg";

    private static final IntakeConfig DEFAULTS = (IntakeConfig) Proxy.newProxyInstance(
            IntakeConfig.class.getClassLoader(),
            new Class<?>[] {IntakeConfig.class},
            (proxy, method, arguments) -> method.getDefaultValue());

    @Test
    void theOriginIsTheFileOrElseThePid() {
        assertThat(options("felix.fileinstall.filename", "file:" + FILE).origin())
                .isEqualTo(FILE);
        assertThat(options("a", "b").origin()).isEqualTo("org.yujiang.provider.collegeroster~north");
    }

    @Test
    void whatTheMetatypeDoesNotKnowIsFound() {
        FeedOptions options = new FeedOptions(new TreeMap<>(Map.of(
                "feed.id", "a",
                "charst", "GB18030",
                "column.name", "姓名",
                "columns", "x",
                "service.factoryPid", "p",
                "component.name", "p",
                "felix.fileinstall.filename", "file:/x",
                "objectClass", "x")));

        assertThat(options.unknown(List.of("feed.id", "charset", "column."))).containsExactly("charst", "columns");
    }

    @Test
    void secondsAreTakenAndNoughtOrNothingIsTheDefault() {
        FeedSettings settings = settings("feed.schedule.seconds", " 60 ").orElseThrow();

        assertThat(settings.mistake()).isEmpty();
        assertThat(settings.schedule()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(DEFAULTS.timeout_seconds()));
        assertThat(settings("feed.schedule.seconds", 0).orElseThrow().schedule())
                .isEqualTo(Duration.ofSeconds(DEFAULTS.schedule_seconds()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1.5", "5 min", "9999999999"})
    void whatIsNoNumberOfSecondsIsAMistakeThatNamesOptionAndFile(String seconds) {
        for (String option : List.of("feed.schedule.seconds", "feed.timeout.seconds")) {
            Problem mistake = settings(option, seconds).orElseThrow().mistake().orElseThrow();

            assertThat(mistake.code()).isEqualTo("FEED_OPTION_INVALID");
            assertThat(mistake.zh()).contains(option, "collegeroster~north");
            assertThat(mistake.en()).contains(option, "collegeroster~north");
        }
    }

    private static Optional<FeedSettings> settings(String name, Object value) {
        return FeedSettings.of(options(name, value), DEFAULTS);
    }

    private static FeedOptions options(String name, Object value) {
        return new FeedOptions(
                Map.of("feed.id", "north", "service.pid", "org.yujiang.provider.collegeroster~north", name, value));
    }
}
