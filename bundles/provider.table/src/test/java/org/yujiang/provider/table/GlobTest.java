package org.yujiang.provider.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*.{xlsx,csv}|a.csv|true",
                "*.{xlsx,csv}|A.XLSX|true",
                "*.{xlsx,csv}|axcsv|false",
                "*.{xlsx,csv}|a.csv.bak|false",
                "花名册*.xlsx|花名册2020(5).xlsx|true",
                "花名册*.xlsx|名册.xlsx|false",
                "a?.csv|ab.csv|true",
                "a?.csv|abc.csv|false",
                "*.csv, *.xlsx|a.csv|true",
                "a+(1)[2].csv|a+(1)[2].csv|true",
                "*|a|true",
            })
    void matchesNames(String glob, String name, boolean matches) {
        assertThat(Glob.of(glob).matches(name)).isEqualTo(matches);
    }

    @Test
    void refusesABraceWithoutPartner() {
        assertThatThrownBy(() -> Glob.of("*.{csv")).isInstanceOf(PatternSyntaxException.class);
    }
}
