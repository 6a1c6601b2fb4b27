package org.yujiang.check.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yujiang.domain.TraineeGroup;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.check.CheckSeverity;
import org.yujiang.policy.check.ClaimUnderCheck;
import org.yujiang.policy.check.Finding;
import org.yujiang.policy.check.PaymentCheck;

/** F4: more training lines in a calendar year than the policy pays. */
@Component(name = "org.yujiang.check.f04")
public final class AnnualCap implements PaymentCheck {
    private static final Set<TraineeGroup> POOR = Set.of(TraineeGroup.POOR_LABOURER, TraineeGroup.RETURNED_TO_POVERTY);
    private static final Comparator<Training> ORDER =
            Comparator.comparing(AnnualCap::end).thenComparing(Training::key);

    @Override
    public String code() {
        return "F4";
    }

    @Override
    public String zh() {
        return "超年度次数";
    }

    @Override
    public String en() {
        return "more than the annual number of trainings";
    }

    @Override
    public Map<String, CheckSeverity> severities() {
        return Map.of("F4", CheckSeverity.DENY);
    }

    @Override
    public Stream<Finding> examine(ClaimUnderCheck claim) {
        return claim.kind() == SubsidyKind.TRAINING
                ? claim.training().stream().flatMap(own -> compare(claim, own))
                : Stream.empty();
    }

    private static Stream<Finding> compare(ClaimUnderCheck claim, Training own) {
        LocalDate start = own.period().start();
        boolean poor = claim.person().groups().stream()
                .anyMatch(it -> POOR.contains(it.group()) && it.period().contains(start));
        int cap = poor ? claim.limits().annualCapPoor() : claim.limits().annualCap();
        long before = claim.person().trainings().stream()
                .filter(other -> other.certificate().isPresent())
                .filter(other -> end(other).getYear() == end(own).getYear())
                .filter(other -> ORDER.compare(other, own) < 0)
                .count();
        return before >= cap
                ? Stream.of(Finding.of(
                        "F4",
                        "%d年内是第%d次,最多%d次".formatted(end(own).getYear(), before + 1, cap),
                        "training number %d of %d, where %d are paid".formatted(before + 1, end(own).getYear(), cap)))
                : Stream.empty();
    }

    private static LocalDate end(Training training) {
        return training.period().end().orElse(training.period().start());
    }
}
