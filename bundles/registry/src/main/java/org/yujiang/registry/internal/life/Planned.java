package org.yujiang.registry.internal.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yujiang.domain.Money;
import org.yujiang.registry.api.Claims.Behind;
import org.yujiang.registry.internal.database.Sql;

/**
 * What a step would do with a claim.
 *
 * @param claim the claim
 * @param behind why it has to stay behind; empty: it goes
 */
public record Planned(Moves.Claim claim, Optional<Refused> behind) {
    private static final int EXAMPLES = 20;

    /** A row with the columns of {@link Moves#COLUMNS} and {@code behind}. */
    public static Planned read(ResultSet row) throws SQLException {
        return new Planned(
                Moves.Claim.read(row), Sql.optionalText(row, "behind").map(Refused::valueOf));
    }

    /** Those that go. */
    public static List<Moves.Claim> going(List<Planned> plan) {
        return plan.stream()
                .filter(it -> it.behind().isEmpty())
                .map(Planned::claim)
                .toList();
    }

    /** What some claims amount to. */
    public static Money sum(List<Moves.Claim> claims) {
        return new Money(claims.stream().mapToLong(Moves.Claim::fen).reduce(0, Math::addExact));
    }

    /** Those that stay behind, by reason. */
    public static List<Behind> behind(List<Planned> plan) {
        Map<Refused, List<UUID>> by = new LinkedHashMap<>();
        plan.forEach(it -> it.behind().ifPresent(why -> by.computeIfAbsent(why, key -> new ArrayList<>())
                .add(it.claim().id())));
        return by.entrySet().stream()
                .map(it -> new Behind(
                        it.getKey().problem(),
                        it.getValue().size(),
                        it.getValue().stream().limit(EXAMPLES).toList()))
                .toList();
    }

    /** Refuses a plan by which nothing would go: for the first reason that there is. */
    public static void requireSome(List<Planned> plan) {
        if (plan.stream().allMatch(it -> it.behind().isPresent())) {
            throw plan.stream()
                    .flatMap(it -> it.behind().stream())
                    .findFirst()
                    .orElse(Refused.STEP_EMPTY)
                    .exception();
        }
    }
}
