package org.yujiang.registry.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes imports back as a whole, and puts them in again ({@link Permission#UNDO_IMPORT}). What the run said counts no more;
 * what its feed said before it counts again; whoever is touched is adjudicated anew. Open cases, inclusions and automatic
 * merges that rest on it go and come with it; what somebody has decided stays. Nothing else changes. Safe for use by several
 * threads.
 */
@ProviderType
public interface Imports {

    /**
     * What taking a run back, or putting it in again, would touch; nothing is changed.
     *
     * @return empty when there is no such run
     */
    Optional<Effect> preview(Caller caller, long run);

    /**
     * Takes a run back.
     *
     * @throws RegistryException {@code NOT_FOUND} {@code RUN_UNKNOWN}; {@code INVALID} {@code RUN_OPEN} while it reads,
     *     {@code RUN_RETRACTED} when it was taken back before
     */
    Effect retract(Caller caller, long run, String reason);

    /**
     * Puts a run in again.
     *
     * @throws RegistryException {@code NOT_FOUND} {@code RUN_UNKNOWN}; {@code INVALID} {@code RUN_NOT_RETRACTED}
     */
    Effect restore(Caller caller, long run, String reason);

    /**
     * Lets the next run of a feed pass although many of its new people look like people whom the registry has already
     * ({@code DUPLICATES_ABNORMAL}).
     *
     * @throws RegistryException {@code NOT_FOUND} {@code FEED_UNKNOWN}
     */
    void acceptDuplicates(Caller caller, String feed, String reason);

    /**
     * What is touched.
     *
     * @param run the run
     * @param feed its feed
     * @param retracted whether the run is taken back at present
     * @param statements what it said
     * @param people people whom it spoke of; their claims are decided anew
     * @param classes classes and providers that it spoke of
     */
    record Effect(long run, String feed, boolean retracted, long statements, long people, long classes) {}
}
