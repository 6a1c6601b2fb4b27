package org.yujiang.shell.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yujiang.domain.DeliveryMode;
import org.yujiang.domain.PersonField;
import org.yujiang.domain.ProviderKind;
import org.yujiang.domain.Sex;
import org.yujiang.domain.SkillLevel;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.intake.Feeds;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PayeeKind;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.provider.ProviderRecord.Turn;
import org.yujiang.registry.api.ClaimState;
import org.yujiang.registry.api.Claims.ObjectionState;
import org.yujiang.registry.api.Curation.CaseOutcome;
import org.yujiang.registry.api.Curation.CaseState;
import org.yujiang.registry.api.Payments.AccountState;
import org.yujiang.registry.api.Payments.ClawbackState;
import org.yujiang.registry.api.Payments.LineState;
import org.yujiang.registry.api.Payments.PaymentState;
import org.yujiang.registry.api.RunState;

/**
 * A value with two faces.
 *
 * @param code what scripts read; never changes
 * @param zh what people read
 */
public record Term(String code, String zh) {
    private static final DateTimeFormatter IN_CHINA =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    static Term of(boolean value) {
        return value ? new Term("true", "是") : new Term("false", "否");
    }

    static Term of(Instant time) {
        return new Term(time.toString(), IN_CHINA.format(time));
    }

    static Term of(SubsidyKind kind) {
        return new Term(kind.name(), kind.zh());
    }

    static Term of(Outcome outcome) {
        return new Term(outcome.name(), outcome.zh());
    }

    static Term of(Feeds.State state) {
        return new Term(
                state.name(),
                switch (state) {
                    case WAITING -> "等待";
                    case RUNNING -> "运行中";
                    case RETRYING -> "重试中";
                    case BROKEN -> "需处理";
                    case STUCK -> "已隔离";
                });
    }

    /** How a run stands. */
    public static Term of(RunState state) {
        return new Term(
                state.name(),
                switch (state) {
                    case RUNNING -> "运行中";
                    case COMPLETED -> "完成";
                    case FAILED -> "失败";
                    case INTERRUPTED -> "中断";
                });
    }

    static Term of(CaseState state) {
        return new Term(
                state.name(),
                switch (state) {
                    case OPEN -> "待办";
                    case CLOSED -> "已办";
                });
    }

    static Term of(CaseOutcome outcome) {
        return new Term(
                outcome.name(),
                switch (outcome) {
                    case SAME_PERSON -> "同一人";
                    case DIFFERENT_PEOPLE -> "不是同一人";
                    case DONE -> "已处理";
                    case UPHELD -> "申诉成立";
                    case DISMISSED -> "申诉不成立";
                    case SOURCE_RETRACTED -> "导入已撤销";
                });
    }

    static Term of(ClaimState value) {
        return new Term(value.name(), value.zh());
    }

    static Term of(PayeeKind value) {
        return new Term(value.name(), value.zh());
    }

    static Term of(PaymentState value) {
        return new Term(value.name(), value.zh());
    }

    static Term of(AccountState value) {
        return new Term(value.name(), value.zh());
    }

    static Term of(ClawbackState value) {
        return new Term(value.name(), value.zh());
    }

    static Term of(LineState state) {
        return new Term(
                state.name(),
                switch (state) {
                    case OPEN -> "待回执";
                    case PAID -> "成功";
                    case FAILED -> "失败";
                    case CANCELLED -> "已取消";
                });
    }

    static Term of(ObjectionState state) {
        return new Term(
                state.name(),
                switch (state) {
                    case OPEN -> "待核查";
                    case UPHELD -> "成立";
                    case DISMISSED -> "不成立";
                });
    }

    static Term field(String name) {
        return new Term(name, PersonField.valueOf(name).zh());
    }

    static Term provider(String kind) {
        return new Term(kind, ProviderKind.valueOf(kind).zh());
    }

    /** How an enrolment stands: no turn, or its last one. */
    static Term enrolment(String state) {
        return new Term(
                state, state.equals("ENROLLED") ? "在读" : Turn.valueOf(state).zh());
    }

    static Term sex(String name) {
        return new Term(name, Sex.valueOf(name).zh());
    }

    static Term group(String name) {
        return new Term(name, TraineeGroup.valueOf(name).zh());
    }

    static Term level(String name) {
        return new Term(name, SkillLevel.valueOf(name).zh());
    }

    static Term mode(String name) {
        return new Term(name, DeliveryMode.valueOf(name).zh());
    }

    @Override
    public String toString() {
        return zh;
    }
}
