package org.yujiang.registry.internal.lab;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.lab.LabFacts;
import org.yujiang.policy.lab.PolicyLab;
import org.yujiang.policy.lab.SyntheticProvince;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Lab.State;
import org.yujiang.registry.api.Lab.Status;
import org.yujiang.registry.internal.Ids;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.audit.AuditAction;
import org.yujiang.registry.internal.audit.AuditEntry;
import org.yujiang.registry.internal.audit.ReadLog;
import org.yujiang.registry.internal.claims.FactsReader;
import org.yujiang.registry.internal.database.Database;

/** Fills the lab's memory, on a thread that may be interrupted. Used once. */
final class Loader {
    private static final int REPORT_EVERY = 10_000;
    /** With claims, groups and sessions; measured at about 110, and growing columns take half as much again. */
    private static final long BYTES_PER_PERSON = 200;

    private final Clock clock;
    private final Instant begin;
    private final Consumer<Status> progress;
    private final LabFacts.Builder facts = LabFacts.builder();
    private final PersonIds ids = new PersonIds();
    private int people;

    Loader(Clock clock, Consumer<Status> progress) {
        this.clock = clock;
        this.progress = progress;
        begin = clock.instant();
    }

    /** Loads everybody in one snapshot; the log tells of it before anybody can ask. */
    Loaded load(Database database, Settings settings, ReadLog reads, Caller caller) {
        Stored stored = database.read(connection -> {
            Everybody everybody =
                    new Everybody(connection, new FactsReader(connection, database.vault(), settings.precedence()));
            requireMemory(everybody.count());
            everybody.read(
                    (id, person, home) -> {
                        ids.add(id);
                        add(person, home);
                    },
                    Loader::stopIfInterrupted);
            return Stored.read(connection);
        });
        Loaded loaded = loaded(false, Optional.of(stored));
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("people", loaded.status().people())
                .put("claims", loaded.status().claims());
        reads.record(AuditEntry.of(Ids.next(clock), "user:" + caller.name(), AuditAction.READ)
                .via(caller.via())
                .because("政策试算 policy lab")
                .with(details));
        return loaded;
    }

    /** Makes people. */
    Loaded synthesize(int count, long seed) {
        requireMemory(count);
        SyntheticProvince province = new SyntheticProvince(seed);
        for (int i = 0; i < count; i++) {
            add(province.person(), province.home());
            if (i % REPORT_EVERY == 0) {
                stopIfInterrupted();
            }
        }
        return loaded(true, Optional.empty());
    }

    private void add(PersonFacts person, Optional<DivisionCode> home) {
        facts.add(person, home);
        people++;
        if (people % REPORT_EVERY == 0) {
            progress.accept(new Status(
                    State.LOADING, false, people, facts.claims(), 0, 0, Optional.of(begin), took(), Optional.empty()));
        }
    }

    private Loaded loaded(boolean synthetic, Optional<Stored> stored) {
        LabFacts all = facts.build();
        Status status = new Status(
                State.READY,
                synthetic,
                all.people(),
                all.claims(),
                all.peopleKeptWhole(),
                all.bytes() >> 20,
                Optional.of(begin),
                took(),
                Optional.empty());
        PolicyLab lab = new PolicyLab(all, Runtime.getRuntime().availableProcessors());
        return new Loaded(status, all, lab, ids, stored);
    }

    private Duration took() {
        return Duration.between(begin, clock.instant());
    }

    private static void requireMemory(long people) {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        long needed = people * BYTES_PER_PERSON;
        if (needed > free) {
            throw LabError.LAB_TOO_LARGE.exception(needed >> 20, free >> 20);
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw LabError.LAB_DROPPED.exception();
        }
    }
}
