package org.yujiang.registry.api;

import java.util.Optional;
import org.yujiang.domain.DivisionCode;
import org.yujiang.policy.SubsidyKind;

/**
 * Which claims an export is about, among those of the caller's divisions.
 *
 * @param division whose people live or are registered there or below it; empty: anywhere
 * @param kind of this subsidy; empty: of any
 */
public record ExportFilter(Optional<DivisionCode> division, Optional<SubsidyKind> kind) {
    /** All claims. */
    public static final ExportFilter ALL = new ExportFilter(Optional.empty(), Optional.empty());
}
