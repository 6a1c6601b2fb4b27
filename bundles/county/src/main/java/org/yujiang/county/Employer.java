package org.yujiang.county;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yujiang.domain.TraineeGroup;

/** An employer under 以工代训 with its monthly roster and the statement of its bank. */
final class Employer {
    private static final String[] JOBS = {"缝纫", "裁剪", "整烫", "包装", "质检"};

    private final String bank;
    private final List<Line> roster = new ArrayList<>();
    private final List<Line> wages = new ArrayList<>();

    /** A line, to be sorted under its month. */
    private record Line(YearMonth month, List<Cell> cells) {}

    Employer(String bank) {
        this.bank = bank;
    }

    /** A month of work on the roster. */
    void employ(Person person, YearMonth month, LocalDate hired) {
        roster.add(new Line(
                month,
                List.of(
                        Cell.of(month.toString()),
                        Cell.of(person.name()),
                        Cell.of(person.id()),
                        Cell.of(hired),
                        Cell.of(person.groups().stream()
                                .findFirst()
                                .map(TraineeGroup::zh)
                                .orElse("")),
                        Cell.of(JOBS[roster.size() % JOBS.length]),
                        Cell.of(person.phone()))));
    }

    /** The wage of a month. */
    void pay(Person person, YearMonth month) {
        pay(person, month, Cell.of(1_900 + wages.size() % 17 * 50L));
    }

    void pay(Person person, YearMonth month, Cell amount) {
        wages.add(new Line(
                month,
                List.of(
                        Cell.of(month.plusMonths(1).atDay(10)),
                        Cell.of(month.toString()),
                        Cell.of(person.name()),
                        Cell.of(person.id()),
                        amount,
                        Cell.of(String.format(Locale.ROOT, "%s%tY%<tm%06d", bank, month.atDay(1), wages.size() + 1)))));
    }

    /** The two tables that it hands in. */
    List<Table> tables() {
        return List.of(roster(), statement());
    }

    private Table roster() {
        return Table.plain("以工代训花名册", List.of("补贴年月", "姓名", "身份证号", "入职日期", "人员类别", "岗位", "联系电话"), sorted(roster));
    }

    private Table statement() {
        return Table.plain("工资银行对账单", List.of("入账日期", "工资月份", "姓名", "身份证号", "金额", "流水号"), sorted(wages));
    }

    private static List<List<Cell>> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::month))
                .map(Line::cells)
                .toList();
    }
}
