package org.yujiang.registry.internal.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujiang.domain.DivisionCode;
import org.yujiang.domain.Problem;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;
import org.yujiang.policy.PolicyLibrary;
import org.yujiang.policy.PolicyPack;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.LabComparison;
import org.yujiang.registry.api.Caller;
import org.yujiang.registry.api.Lab;
import org.yujiang.registry.api.Permission;
import org.yujiang.registry.api.RegistryException;
import org.yujiang.registry.internal.Settings;
import org.yujiang.registry.internal.access.Guard;
import org.yujiang.registry.internal.audit.ReadLog;
import org.yujiang.registry.internal.database.Database;

/** The lab: one set of facts in memory, loaded on a thread of its own. */
@Component
public final class LabComponent implements Lab {
    private static final Logger LOG = LoggerFactory.getLogger(LabComponent.class);
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_EXAMPLES = 20;
    /** Ways of change that are explained; those that follow are rare. */
    private static final int MOST_EXPLAINED = 20;

    private final Database database;
    private final Guard guard;
    private final ReadLog reads;
    private final Settings settings;
    private final Clock clock;
    private final PolicyLibrary policies;
    private Optional<Loaded> memory = Optional.empty();
    private Optional<Loading> loading = Optional.empty();
    private Optional<Problem> failure = Optional.empty();

    /** An empty lab. */
    @Activate
    public LabComponent(
            @Reference Database database,
            @Reference Guard guard,
            @Reference ReadLog reads,
            @Reference PolicyLibrary policies,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.database = database;
        this.guard = guard;
        this.reads = reads;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Stops loading and forgets. */
    @Deactivate
    public synchronized void close() {
        memory = Optional.empty();
        failure = Optional.empty();
        loading.ifPresent(Loading::stop);
        loading = Optional.empty();
    }

    @Override
    public CompletableFuture<Status> load(Caller caller, Consumer<Status> progress) {
        require(caller);
        return begin(progress, loader -> loader.load(database, settings, reads, caller));
    }

    @Override
    public CompletableFuture<Status> synthesize(Caller caller, int people, long seed, Consumer<Status> progress) {
        require(caller);
        if (people < 1 || people > MOST_PEOPLE) {
            throw LabError.LAB_SIZE_INVALID.exception();
        }
        return begin(progress, loader -> loader.synthesize(people, seed));
    }

    @Override
    public synchronized Status status(Caller caller) {
        require(caller);
        Status loaded = memory.map(Loaded::status).orElse(Status.NOTHING);
        return loading.map(Loading::status)
                .orElseGet(() -> failure.map(loaded::after).orElse(loaded));
    }

    @Override
    public Report compare(Caller caller, Draft draft, int examples) {
        require(caller);
        if (examples < 0 || examples > MOST_EXAMPLES) {
            throw LabError.LAB_EXAMPLES_INVALID.exception();
        }
        PolicyPack base = policies.inForce().orElseThrow(LabError.POLICY_NONE::exception);
        PolicyPack pack = new Drafts(policies).find(draft);
        Loaded loaded = loaded();
        Instant begin = clock.instant();
        int shown = caller.may(Permission.READ) ? examples : 0;
        LabComparison comparison = loaded.lab().compare(base, pack, shown);
        Duration took = Duration.between(begin, clock.instant());
        return new Report(
                loaded.status(),
                loaded.stored().map(it -> it.agreement(comparison)).orElse(Agreement.NOT_COMPARABLE),
                comparison,
                took,
                examples(caller, loaded, comparison, base, pack));
    }

    @Override
    public synchronized boolean drop(Caller caller) {
        require(caller);
        boolean any = memory.isPresent() || loading.isPresent();
        close();
        return any;
    }

    private void require(Caller caller) {
        guard.require(caller, Permission.LAB);
        if (caller.divisions().stream().noneMatch(division -> division.level() == DivisionCode.Level.PROVINCE)) {
            throw LabError.LAB_PROVINCE_ONLY.exception();
        }
    }

    private synchronized CompletableFuture<Status> begin(Consumer<Status> progress, Function<Loader, Loaded> work) {
        if (loading.isPresent()) {
            throw LabError.LAB_LOADING.exception();
        }
        Loading mine = new Loading(clock.instant());
        loading = Optional.of(mine);
        Loader loader = new Loader(clock, status -> {
            mine.isAt(status);
            progress.accept(status);
        });
        return mine.start(() -> run(loader, work))
                .handle((loaded, error) -> end(mine, Optional.ofNullable(loaded), Optional.ofNullable(error)));
    }

    private Loaded run(Loader loader, Function<Loader, Loaded> work) {
        Loaded loaded = work.apply(loader);
        // Most of what the first comparison would wait for.
        policies.inForce()
                .map(loaded.lab()::run)
                .ifPresent(result -> LOG.info(
                        "The policy lab is loaded: {} claims under {}",
                        result.total().claims(),
                        result.workings().policy()));
        return loaded;
    }

    private Status end(Loading mine, Optional<Loaded> loaded, Optional<Throwable> error) {
        Optional<RegistryException> refused = error.map(LabComponent::refusal);
        if (!keep(mine, loaded, refused.map(RegistryException::problem))) {
            throw LabError.LAB_DROPPED.exception();
        }
        return loaded.map(Loaded::status).orElseThrow(() -> refused.orElseGet(LabError.LAB_FAILED::exception));
    }

    private static RegistryException refusal(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        LOG.warn("The policy lab was not loaded: {}", cause.toString());
        return cause instanceof RegistryException known ? known : LabError.LAB_FAILED.exception();
    }

    /** Ends a load; says whether it had not been dropped before. */
    private synchronized boolean keep(Loading mine, Optional<Loaded> loaded, Optional<Problem> problem) {
        if (!loading.equals(Optional.of(mine))) {
            return false;
        }
        loading = Optional.empty();
        memory = loaded.or(() -> memory);
        failure = problem;
        return true;
    }

    private synchronized Loaded loaded() {
        return memory.orElseThrow(LabError.LAB_EMPTY::exception);
    }

    private List<Example> examples(
            Caller caller, Loaded loaded, LabComparison comparison, PolicyPack base, PolicyPack draft) {
        List<Example> examples = new ArrayList<>();
        List<UUID> whom = new ArrayList<>();
        List<LabComparison.Change> changes = comparison.changes();
        for (int i = 0; i < Math.min(MOST_EXPLAINED, changes.size()); i++) {
            SubsidyKind kind = changes.get(i).kind();
            for (LabComparison.Example example : changes.get(i).examples()) {
                PersonFacts person = loaded.facts().person(example.person());
                examples.add(new Example(
                        i,
                        kind,
                        example.key(),
                        loaded.facts().county(example.person()).map(DivisionCode::value),
                        decision(base, person, kind, example.key()),
                        decision(draft, person, kind, example.key())));
                if (!loaded.status().synthetic()) {
                    whom.add(loaded.ids().get(example.person()));
                }
            }
        }
        return whom.isEmpty() ? examples : guard.readPeople(caller, connection -> examples, shown -> whom);
    }

    private static Optional<Decision> decision(PolicyPack pack, PersonFacts person, SubsidyKind kind, String key) {
        return pack.adjudicate(person).stream()
                .filter(it -> it.kind() == kind && it.key().equals(key))
                .findFirst();
    }
}
