package org.yujiang.registry.internal.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yujiang.policy.Decision;
import org.yujiang.policy.Outcome;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.registry.api.Adjudication.Replay;
import org.yujiang.registry.api.Adjudication.ReplayResult;
import org.yujiang.registry.internal.database.Sql;

/** Makes decisions of earlier days anew, inside the caller's transaction: from what was known then, by the pack of then. */
final class Replays {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A decision as it was stored. */
    private record Stored(UUID person, Replay decision, JsonNode reasons, String factsHash) {}

    private final Connection connection;
    private final FactsReader reader;
    private final Map<String, PolicyPack> packs;

    Replays(Connection connection, FactsReader reader, PolicyLibrary policies) {
        this.connection = connection;
        this.reader = reader;
        packs = policies.packs().stream()
                .collect(Collectors.toMap(pack -> pack.id() + "/" + pack.version(), pack -> pack, (a, b) -> a));
    }

    /** All decisions on one claim, the oldest first. */
    List<Replay> ofClaim(UUID claim) throws SQLException {
        List<Replay> replays = new ArrayList<>();
        for (Stored stored : stored("claim_id = ? AND NOT withdrawn ORDER BY decided_at", claim)) {
            replays.addAll(again(stored.decision().decidedAt(), List.of(stored)));
        }
        return replays;
    }

    /** All decisions of one moment. */
    List<Replay> ofMoment(Instant moment) throws SQLException {
        return again(moment, stored("decided_at = ? AND NOT withdrawn ORDER BY id", moment));
    }

    /** The first moment after another at which something was decided. */
    Optional<Instant> momentAfter(Instant moment) throws SQLException {
        return Sql.first(
                connection,
                "SELECT decided_at FROM claim_decision WHERE decided_at > ? ORDER BY decided_at LIMIT 1",
                row -> Sql.instant(row, "decided_at"),
                moment);
    }

    private List<Replay> again(Instant moment, List<Stored> decisions) throws SQLException {
        Map<UUID, PersonFacts> facts =
                reader.read(decisions.stream().map(Stored::person).distinct().toList(), Optional.of(moment));
        Map<UUID, Map<String, Decision>> decided = new HashMap<>();
        List<Replay> replays = new ArrayList<>();
        for (Stored stored : decisions) {
            PersonFacts known = facts.get(stored.person());
            PolicyPack pack = packs.get(stored.decision().policy());
            ReplayResult result;
            if (known == null) {
                result = ReplayResult.ERASED;
            } else if (!FactsHash.of(known).equals(stored.factsHash())) {
                result = ReplayResult.FACTS_DIFFER;
            } else if (pack == null) {
                result = ReplayResult.PACK_MISSING;
            } else {
                Decision again = decided.computeIfAbsent(stored.person(), person -> decide(pack, known))
                        .get(stored.decision().kind() + " " + stored.decision().line());
                result = isSame(stored, again) ? ReplayResult.SAME : ReplayResult.DECISION_DIFFERS;
            }
            replays.add(with(stored.decision(), result));
        }
        return replays;
    }

    private static Map<String, Decision> decide(PolicyPack pack, PersonFacts facts) {
        return pack.adjudicate(facts).stream()
                .collect(Collectors.toMap(decision -> decision.kind() + " " + decision.key(), decision -> decision));
    }

    private static boolean isSame(Stored stored, @Nullable Decision again) {
        return again != null
                && again.outcome() == stored.decision().outcome()
                && again.amount().fen() == stored.decision().fen()
                && JSON.<JsonNode>valueToTree(again.reasons()).equals(stored.reasons());
    }

    private List<Stored> stored(String condition, Object value) throws SQLException {
        return Sql.list(connection, "SELECT * FROM claim_decision WHERE " + condition, Replays::stored, value);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                Sql.uuid(row, "person_id"),
                new Replay(
                        Sql.uuid(row, "claim_id"),
                        SubsidyKind.valueOf(row.getString("kind")),
                        row.getString("line_key"),
                        Sql.instant(row, "decided_at"),
                        row.getString("policy"),
                        Sql.texts(row, "adapters"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getLong("amount_fen"),
                        ReplayResult.SAME),
                json(row.getString("reasons")),
                HexFormat.of().formatHex(row.getBytes("facts_hash")));
    }

    private static Replay with(Replay decision, ReplayResult result) {
        return new Replay(
                decision.claim(),
                decision.kind(),
                decision.line(),
                decision.decidedAt(),
                decision.policy(),
                decision.adapters(),
                decision.outcome(),
                decision.fen(),
                result);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The registry wrote these reasons itself", e);
        }
    }
}
