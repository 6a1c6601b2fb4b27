package org.yujiang.provider.onlinexapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "0, 0",
        "'Mon, 02 Mar 2020 04:10:00 GMT', 600",
        "'Mon, 02 Mar 2020 03:59:00 GMT', 0",
        "soon, 0",
        "-5, 0",
        "99999999999999999999, 0",
    })
    void readsSecondsAndDates(String asked, long seconds) {
        assertThat(RetryAfter.of(headers(
                        Map.of("Retry-After", List.of(asked), "Date", List.of("Mon, 02 Mar 2020 04:00:00 GMT")))))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void isNoughtWhenTheServerDoesNotSay() {
        assertThat(RetryAfter.of(headers(Map.of()))).isZero();
        assertThat(RetryAfter.of(headers(Map.of("Retry-After", List.of("Mon, 02 Mar 2020 04:10:00 GMT")))))
                .isZero();
    }

    private static HttpHeaders headers(Map<String, List<String>> headers) {
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
