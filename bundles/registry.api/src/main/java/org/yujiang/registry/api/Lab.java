package org.yujiang.registry.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.Problem;
import org.yujiang.policy.Decision;
import org.yujiang.policy.SubsidyKind;
import org.yujiang.policy.lab.Cell;
import org.yujiang.policy.lab.LabComparison;

/**
 * The policy lab (政策试算): what a draft pack would decide over all history, beside the pack in force. The facts of the whole
 * province are loaded into memory once, as they stood at a moment, and stay there until they are dropped or loaded anew; nothing
 * that is decided here is stored. Who asks needs {@link Permission#LAB} and the whole province as division. Safe for use by several
 * threads.
 */
@ProviderType
public interface Lab {

    /**
     * Begins to load the facts of everybody in the background. What was loaded before counts until it is done. One entry of the
     * audit log tells of it.
     *
     * @param progress is told how far it is, on another thread
     * @return is done when all is loaded, or fails with a {@link RegistryException}: {@code UNAVAILABLE} when the database is away
     *     or {@code LAB_DROPPED}
     * @throws RegistryException {@code FORBIDDEN} {@code LAB_PROVINCE_ONLY}; {@code CONFLICT} {@code LAB_LOADING};
     *     {@code INVALID} {@code LAB_TOO_LARGE} when the memory of the server does not suffice
     */
    CompletableFuture<Status> load(Caller caller, Consumer<Status> progress);

    /**
     * The same with people who do not exist, for trying and measuring; the database is not asked.
     *
     * @param people how many, 1 to 10,000,000
     * @param seed the same number makes the same people
     */
    CompletableFuture<Status> synthesize(Caller caller, int people, long seed, Consumer<Status> progress);

    /** What is loaded. */
    Status status(Caller caller);

    /**
     * Compares a draft with the pack in force over all that is loaded. One comparison is made at a time, on all processors;
     * others wait for their turn.
     *
     * @param examples most examples for each way in which decisions change, 0 to 20; none for callers who may not
     *     {@link Permission#READ}
     * @throws RegistryException {@code CONFLICT} {@code LAB_EMPTY} when nothing is loaded, {@code POLICY_NONE} or its like
     *     when no pack is in force; {@code UNAVAILABLE} {@code LAB_BUSY} when too many wait; {@code NOT_FOUND}
     *     {@code POLICY_UNKNOWN}; {@code INVALID} with the first problem of a draft that is refused
     */
    Report compare(Caller caller, Draft draft, int examples);

    /**
     * Forgets what is loaded, and stops loading.
     *
     * @return whether there was anything
     */
    boolean drop(Caller caller);

    /** A draft. */
    sealed interface Draft {}

    /**
     * A pack that is deployed.
     *
     * @param name id and version, e.g. {@code henan-2020/1.1.0}
     */
    record Deployed(String name) implements Draft {}

    /**
     * A pack as a text. Its examples are not run.
     *
     * @param name by which problems call it
     * @param yaml the text
     */
    record Text(String name, String yaml) implements Draft {}

    /** By what a report counts claims. */
    enum By {
        /** 县: the county where people live. */
        COUNTY,
        /** 补贴种类: the kind of subsidy. */
        KIND,
        /** 月份: the month. */
        MONTH,
        /** 县、种类、月份: all three. */
        ALL;

        /** The dimensions of its cells. */
        public Set<Cell.Dimension> dimensions() {
            return switch (this) {
                case COUNTY -> Set.of(Cell.Dimension.COUNTY);
                case KIND -> Set.of(Cell.Dimension.KIND);
                case MONTH -> Set.of(Cell.Dimension.MONTH);
                case ALL -> Cell.Dimension.ALL;
            };
        }
    }

    /** Whether there is something to ask. */
    enum State {
        /** 未加载: nothing is loaded. */
        EMPTY("未加载"),
        /** 加载中: it is being loaded. */
        LOADING("加载中"),
        /** 就绪: it can be asked. */
        READY("就绪");

        private final String zh;

        State(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /**
     * What is loaded, or how far loading is.
     *
     * @param state whether it can be asked
     * @param synthetic whether the people do not exist
     * @param people how many people
     * @param claims how many lines to pay
     * @param keptWhole how many people columns cannot hold; their decisions take longer
     * @param megabytes what the columns take in memory
     * @param asOf the moment whose facts they are
     * @param took how long loading took, or takes so far
     * @param problem why the last load failed, if it did
     */
    record Status(
            State state,
            boolean synthetic,
            int people,
            long claims,
            int keptWhole,
            long megabytes,
            Optional<Instant> asOf,
            Duration took,
            Optional<Problem> problem) {
        /** Nothing is loaded. */
        public static final Status NOTHING =
                new Status(State.EMPTY, false, 0, 0, 0, 0, Optional.empty(), Duration.ZERO, Optional.empty());

        /** The same after a load that failed. */
        public Status after(Problem failure) {
            return new Status(state, synthetic, people, claims, keptWhole, megabytes, asOf, took, Optional.of(failure));
        }
    }

    /** Whether the lab's decisions under the pack in force are those that the registry had stored when it was loaded. */
    enum Agreement {
        /** 一致: claims and sums are the same for each kind and outcome. */
        SAME("一致"),
        /** 不一致: they are not. Tell the makers. */
        DIFFERENT("不一致"),
        /** 无从比较: synthetic people, claims that waited for a decision, or another pack was in force. */
        NOT_COMPARABLE("无从比较");

        private final String zh;

        Agreement(String zh) {
            this.zh = zh;
        }

        /** The Chinese term. */
        public String zh() {
            return zh;
        }
    }

    /**
     * What a draft would change.
     *
     * @param facts over which people
     * @param agreement whether the lab decides as the registry did
     * @param comparison counts and sums; without names or ids
     * @param took how long it took
     * @param examples claims that change, with the decisions of both packs in full, by the packs' own adjudicators
     */
    record Report(Status facts, Agreement agreement, LabComparison comparison, Duration took, List<Example> examples) {
        /** Copies the list. */
        public Report {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A claim that changes.
     *
     * @param change which of the {@link LabComparison#changes()} it is an example of, counted from 0
     * @param kind what is paid for
     * @param key the line
     * @param county where the person lives, if known
     * @param base what the pack in force decides, if it decides the line
     * @param draft what the draft decides
     */
    record Example(
            int change,
            SubsidyKind kind,
            String key,
            Optional<String> county,
            Optional<Decision> base,
            Optional<Decision> draft) {}
}
