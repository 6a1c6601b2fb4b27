package org.yujiang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void aCommandWithoutScopeIsOneOfOurs() throws Refusal {
        assertThat(CommandLine.of(List.of("feeds"))).isEqualTo("yujiang:feeds");
        assertThat(CommandLine.of(List.of("bundle:list", "-t", "0"))).isEqualTo("bundle:list -t 0");
    }

    /** Each right-hand side was given to the console of Karaf 4.4.10, which printed the left-hand side. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '→',
            value = {
                "plain → plain",
                "2020-05-22 → 2020-05-22",
                "a b → 'a b'",
                "李四 → '李四'",
                "it's → 'it'\\''s'",
                "a\\b → 'a'\\\\'b'",
                "\\' → ''\\\\''\\'''",
                "$HOME → '$HOME'",
                "a;b|c → 'a;b|c'",
                "x=\"y\" → 'x=\"y\"'",
                "`` → ''",
            })
    void wordsStayWhole(String word, String quoted) throws Refusal {
        assertThat(CommandLine.of(List.of("trainee", word))).isEqualTo("yujiang:trainee " + quoted);
    }

    @ParameterizedTest
    @CsvSource({
        "trainee 7 --no-format,yujiang:trainee --no-format 7",
        "yujiang:trainee 7 --no-format,yujiang:trainee --no-format 7",
        "trainee --no-format 7,yujiang:trainee --no-format 7",
        "feed-quarantine north --limit 5 --no-format,yujiang:feed-quarantine --limit 5 --no-format north",
        "feed-quarantine --limit 5 north --after 7,yujiang:feed-quarantine --limit 5 --after 7 north",
        "feed-quarantine north --limit=5,yujiang:feed-quarantine '--limit=5' north",
        "feed-quarantine north --limit,yujiang:feed-quarantine --limit north",
        "trainee 7 -5,yujiang:trainee 7 -5",
        "bundle:list a --x b,bundle:list a --x b",
    })
    void optionsOfOurCommandsMayStandBehindTheArguments(String typed, String line) throws Refusal {
        assertThat(CommandLine.of(List.of(typed.split(" ")))).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "feeds;halt", "$x"})
    void whatCannotBeACommandIsRefused(String word) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CommandLine.of(List.of(word)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.USAGE));
    }
}
