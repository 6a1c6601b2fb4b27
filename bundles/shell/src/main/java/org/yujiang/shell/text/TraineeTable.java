package org.yujiang.shell.text;

import java.util.List;
import java.util.stream.Collectors;
import org.yujiang.registry.api.Registry;

/** People, a line each. */
public final class TraineeTable {
    private TraineeTable() {}

    /** The table. */
    public static Table of(List<Registry.Trainee> trainees) {
        Table table = new Table("编号", "公民身份号码", "姓名", "出生日期", "性别", "居住地", "人员类别");
        trainees.forEach(trainee -> table.row(
                trainee.id(),
                Terms.orDash(trainee.residentId()),
                trainee.name(),
                Terms.orDash(trainee.birthDate()),
                Term.sex(trainee.sex()),
                Terms.orDash(trainee.residence()),
                groups(trainee.groups())));
        return table;
    }

    private static Term groups(List<String> groups) {
        return groups.isEmpty()
                ? new Term("-", "-")
                : new Term(
                        String.join(",", groups),
                        groups.stream().map(group -> Term.group(group).zh()).collect(Collectors.joining("、")));
    }
}
