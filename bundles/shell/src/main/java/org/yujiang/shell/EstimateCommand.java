package org.yujiang.shell;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.yujiang.domain.CertificateKind;
import org.yujiang.domain.Dates;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Occupations;
import org.yujiang.domain.Period;
import org.yujiang.domain.ResidentId;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.StudyHours;
import org.yujiang.registry.api.Adjudication;
import org.yujiang.registry.api.Adjudication.Candidate;
import org.yujiang.registry.api.Adjudication.ClassPlan;
import org.yujiang.registry.api.Caller;
import org.yujiang.shell.text.EstimateTable;
import org.yujiang.shell.text.Output;

/** {@code yujiang:estimate}. */
@Service
@Command(
        scope = "yujiang",
        name = "estimate",
        description = "开班前测算:名册中每人可得多少补贴,为何不能 / what each of a roster would get for a class that is not open yet,"
                + " and why not; nothing is written")
@SuppressWarnings("NullAway.Init")
public final class EstimateCommand extends CoreCommand {
    private static final String NAME = "姓名";
    private static final String RESIDENT_ID = "身份证号";

    @Option(name = "--occupation", description = "职业名称或代码 / the occupation", required = true)
    private String occupation;

    @Option(name = "--from", description = "开班日期 / first day", required = true)
    private String from;

    @Option(name = "--until", description = "结业日期 / last day", required = true)
    private String until;

    @Option(name = "--hours", description = "计划学时 / planned study hours", required = true)
    private String hours;

    @Option(name = "--level", description = "技能等级,如 五级 / skill level of the certificate")
    private @Nullable String level;

    @Option(name = "--certificate", description = "没有等级的证书种类,如 培训合格 / kind of a certificate without level")
    private String certificate = "培训合格";

    @Option(name = "--mode", description = "线上、线下、线上线下结合 / delivery")
    private String mode = "线下";

    @Option(name = "--place", description = "培训地点的区划代码 / where, a division code")
    private @Nullable String place;

    @Option(name = "--roster", description = "服务器上的 CSV 名册:姓名、身份证号 / a CSV roster on the server")
    private @Nullable File roster;

    /** Censored, because a resident id must not stand in the console's logs. */
    @Argument(index = 0, name = "ids", description = "公民身份号码,可写多个 / resident ids", multiValued = true, censor = true)
    private @Nullable List<String> ids;

    @Reference
    private Adjudication adjudication;

    @Override
    int answer(Caller caller, Output output) {
        Optional<SkillLevel> skill = Optional.ofNullable(level).map(SkillLevel::parse);
        ClassPlan plan = new ClassPlan(
                Occupations.catalogue().parse(occupation),
                DeliveryMode.parse(mode),
                Period.of(Dates.parse(from), Dates.parse(until)),
                Optional.ofNullable(place).map(DivisionCode::parse),
                StudyHours.parse(hours),
                skill.isPresent() ? CertificateKind.SKILL_LEVEL : CertificateKind.parse(certificate),
                skill);
        output.table(EstimateTable.of(adjudication.estimate(caller, plan, candidates())));
        return OK;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        if (roster != null) {
            ServerFile.use(roster, file -> CsvFile.read(file, List.of(NAME, RESIDENT_ID), List.of()))
                    .forEach(line -> candidates.add(
                            new Candidate(ResidentId.parseImported(line.cell(RESIDENT_ID)), line.cell(NAME))));
        }
        if (ids != null) {
            ids.forEach(id -> candidates.add(new Candidate(ResidentId.parseImported(id), "")));
        }
        if (candidates.isEmpty()) {
            throw new Refusal(
                    FAILED,
                    "ROSTER_EMPTY",
                    "没有人员;请写明身份证号,或用 --roster 指定名册。",
                    "Nobody is named. Give resident ids, or a roster with --roster.");
        }
        return candidates;
    }
}
