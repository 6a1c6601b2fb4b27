package org.yujiang.registry.internal.query;

import java.util.List;
import org.yujiang.domain.DivisionCode;
import org.yujiang.registry.internal.access.Scope;

/** Conditions on where a person {@code p} lives or is registered, as row-level security reads it. */
final class Places {
    /** Nobody in force says it. */
    static final String NOWHERE = "p.residence IS NULL AND p.registered IS NULL";

    private Places() {}

    /** In a division or below it. */
    static void in(Where where, DivisionCode division) {
        Scope scope = Scope.of(List.of(division));
        String prefix = scope.prefixes();
        if (prefix.equals(Scope.PROVINCE)) {
            return;
        }
        where.and("(p.residence LIKE ? OR p.registered LIKE ?)", prefix + "%", prefix + "%");
        if (Scope.leavesOut(prefix)) {
            where.and("left(coalesce(p.residence, p.registered), 6) <> ALL (string_to_array(?, ','))", scope.apart());
        }
    }
}
