package org.yujiang.registry.internal.claims;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yujiang.domain.Problem;
import org.yujiang.domain.ResidentId;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PersonFacts.Certificate;
import org.yujiang.policy.PersonFacts.Session;
import org.yujiang.policy.PersonFacts.Training;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.registry.api.Adjudication;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.InForce;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.database.Database;
import org.yujiang.registry.internal.database.Sql;

/** Estimates and replays. */
@Component
public final class AdjudicationComponent implements Adjudication {
    /** The key of a training that does not exist yet; no class has it, since provider codes have 18 characters. */
    private static final String PLANNED = "PLANNED/1";

    private static final int HOURS_A_DAY = 8;
    private static final int MOST_SHOWN = 100;
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;
    private final Guard guard;
    private final PolicyLibrary policies;
    private final Settings settings;

    /** Over a database. */
    @Activate
    public AdjudicationComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference PolicyLibrary policies,
            @Reference Settings settings) {
        this.database = database;
        this.guard = guard;
        this.policies = policies;
        this.settings = settings;
    }

    @Override
    public List<Estimate> estimate(Caller caller, ClassPlan plan, List<Candidate> roster) {
        if (roster.size() > MOST_CANDIDATES) {
            throw new RegistryException(
                    RegistryException.Kind.INVALID,
                    new Problem(
                            "ROSTER_TOO_LONG",
                            "名册有" + roster.size() + "人,一次最多" + MOST_CANDIDATES + "人,请分批测算。",
                            "The roster has " + roster.size() + " people; at most " + MOST_CANDIDATES
                                    + " at a time. Split it."));
        }
        PolicyPack pack = InForce.require(policies);
        return guard.readPeople(
                caller, connection -> estimate(connection, pack, plan, roster), answer -> answer.stream()
                        .flatMap(estimate -> estimate.trainee().stream())
                        .distinct()
                        .toList());
    }

    private List<Estimate> estimate(Connection connection, PolicyPack pack, ClassPlan plan, List<Candidate> roster)
            throws SQLException {
        Map<ResidentId, UUID> known = known(connection, roster);
        Map<UUID, PersonFacts> facts = reader(connection).read(known.values(), Optional.empty());
        List<Estimate> estimates = new ArrayList<>();
        for (Candidate candidate : roster) {
            Optional<UUID> trainee = Optional.ofNullable(known.get(candidate.id()));
            PersonFacts person = trainee.map(facts::get).orElseGet(() -> unknown(candidate.id()));
            List<Decision> decisions = pack.adjudicate(attending(person, plan)).stream()
                    .filter(decision -> decision.key().equals(PLANNED))
                    .toList();
            estimates.add(new Estimate(
                    estimates.size() + 1,
                    trainee,
                    candidate.name(),
                    candidate.id().masked(),
                    decisions));
        }
        return estimates;
    }

    /** The people of a roster whom the caller may see, by the key that each goes by. */
    private Map<ResidentId, UUID> known(Connection connection, List<Candidate> roster) throws SQLException {
        Map<String, ResidentId> hashes = new HashMap<>();
        roster.forEach(candidate -> database.vault()
                .hashes(candidate.id().value())
                .forEach(hash -> hashes.put(HEX.formatHex(hash), candidate.id())));
        Map<ResidentId, UUID> known = new HashMap<>();
        Sql.list(
                connection,
                """
                SELECT k.key_hash, p.master_id FROM person_key k JOIN person p ON p.id = k.person_id
                WHERE k.key_hash = ANY (?::bytea[])""",
                row -> known.put(hashes.get(HEX.formatHex(row.getBytes("key_hash"))), Sql.uuid(row, "master_id")),
                hashes.keySet().stream().map(HEX::parseHex).toList());
        return known;
    }

    private static PersonFacts unknown(ResidentId id) {
        return new PersonFacts(id.birthDate(), id.sex(), Optional.empty(), List.of(), List.of(), List.of());
    }

    /** The facts if the person attended the whole class and passed. */
    private static PersonFacts attending(PersonFacts person, ClassPlan plan) {
        LocalDate end = plan.period().end().orElse(plan.period().start());
        Training planned = new Training(
                PLANNED,
                plan.occupation(),
                plan.mode(),
                plan.period(),
                plan.place(),
                plan.hours(),
                sessions(plan, end),
                Optional.of(new Certificate(PLANNED, plan.certificate(), plan.level(), end)));
        return new PersonFacts(
                person.birthDate(),
                person.sex(),
                person.diedOn(),
                person.groups(),
                Stream.concat(person.trainings().stream(), Stream.of(planned)).toList(),
                person.workMonths(),
                person.residence(),
                person.apprenticeships(),
                person.schoolTerms(),
                person.startups(),
                person.hirings());
    }

    /** A day in class is eight study hours, from the first day on; allowances count the days. */
    private static List<Session> sessions(ClassPlan plan, LocalDate end) {
        long days = (plan.hours().wholeHours() + HOURS_A_DAY - 1) / HOURS_A_DAY;
        return plan.period()
                .start()
                .datesUntil(end.plusDays(1))
                .limit(days)
                .map(day -> new Session(day.atTime(8, 0), day.atTime(14, 0)))
                .toList();
    }

    @Override
    public List<Replay> replay(Caller caller, UUID claim) {
        return guard.readPeople(
                        caller,
                        connection -> Sql.first(
                                connection,
                                "SELECT person_id FROM claim_decision WHERE claim_id = ? LIMIT 1",
                                row -> Sql.uuid(row, "person_id"),
                                claim),
                        person -> person.stream().toList())
                .map(visible -> database.read(connection -> replays(connection).ofClaim(claim)))
                .orElse(List.of());
    }

    @Override
    public ReplayReport replayAll(Caller caller, LongConsumer progress) {
        guard.require(caller, Permission.AUDIT);
        Tally tally = new Tally();
        Optional<Instant> moment = momentAfter(Instant.EPOCH);
        while (moment.isPresent()) {
            Instant at = moment.get();
            tally.add(database.read(connection -> replays(connection).ofMoment(at)));
            progress.accept(tally.decisions);
            moment = momentAfter(at);
        }
        return tally.report();
    }

    private Optional<Instant> momentAfter(Instant moment) {
        return database.read(connection -> replays(connection).momentAfter(moment));
    }

    private Replays replays(Connection connection) {
        return new Replays(connection, reader(connection), policies);
    }

    private FactsReader reader(Connection connection) {
        return new FactsReader(connection, database.vault(), settings.precedence());
    }

    /** Counts what came of it. */
    private static final class Tally {
        private long decisions;
        private long same;
        private long missing;
        private long erased;
        private long differ;
        private final List<Replay> differing = new ArrayList<>();

        void add(List<Replay> replays) {
            for (Replay replay : replays) {
                decisions++;
                switch (replay.result()) {
                    case SAME -> same++;
                    case PACK_MISSING -> missing++;
                    case ERASED -> erased++;
                    case FACTS_DIFFER, DECISION_DIFFERS -> {
                        differ++;
                        if (differing.size() < MOST_SHOWN) {
                            differing.add(replay);
                        }
                    }
                }
            }
        }

        ReplayReport report() {
            return new ReplayReport(decisions, same, missing, erased, differ, differing);
        }
    }
}
