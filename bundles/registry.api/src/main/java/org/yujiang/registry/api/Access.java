package org.yujiang.registry.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.api.Registry.Page;
import org.yujiang.registry.api.Registry.PageRequest;

/**
 * Access beyond one's divisions, for a while and with a reason, seen by the auditors. Safe for use by several threads.
 */
@ProviderType
public interface Access {
    /** The longest that a glass stays broken. */
    Duration LONGEST = Duration.ofHours(4);

    /**
     * Lets the caller see the people of another division for a while ({@link Permission#READ}).
     *
     * @throws RegistryException {@code INVALID} {@code BREAK_GLASS_TOO_LONG}, {@code REASON_MISSING}
     */
    Grant breakGlass(Caller caller, DivisionCode division, Duration howLong, String reason);

    /** Every such access that there ever was, the oldest first ({@link Permission#AUDIT}). */
    Page<Grant> grants(Caller caller, PageRequest page);

    /**
     * Notes that a door refused somebody before it asked the registry. Returns at once and never fails: refusals are counted,
     * and written to the audit log once a minute, one entry for each account and door.
     *
     * @param account whom; empty when no account of that name is known, for what is typed into a log-in may be anything
     * @param via the door
     * @param code the problem that was answered
     */
    void refused(Optional<String> account, String via, String code);

    /** An access beyond one's divisions. */
    record Grant(UUID id, String account, String division, String reason, Instant openedAt, Instant closesAt) {}
}
