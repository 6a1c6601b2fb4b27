package org.yujiang.shell.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class TableTest {
    private final Table table = new Table("姓名", "n").row("王小芳", 1).row("Li", 22);

    @Test
    void columnsStandBelowEachOther() {
        assertThat(table.formatted()).containsExactly("姓名   │ n", "───────┼───", "王小芳 │ 1", "Li     │ 22");
    }

    @Test
    void scriptsGetTabsAndNothingElse() {
        assertThat(table.plain()).containsExactly("王小芳\t1", "Li\t22");
    }

    @Test
    void cellsCannotBreakTheLineOrSteerTheTerminal() {
        assertThat(new Table("a").row("x\ty\nz\u001b[31m").plain()).containsExactly("x y z [31m");
    }

    @Test
    void anEmptyTableSaysSo() {
        assertThat(new Table("a").formatted()).last().isEqualTo("(无 / none)");
        assertThat(new Table("a").plain()).isEmpty();
    }

    @Test
    void aRowFits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("a").row(1, 2));
    }
}
