package org.yujiang.policy.internal.adjudication;

import java.util.List;
import org.yujiang.policy.Decision;
import org.yujiang.policy.PersonFacts;

/** Decides all lines of one kind of subsidy. A pure function. */
interface KindAdjudicator {

    /** The decisions, by key. */
    List<Decision> decide(PersonFacts person);
}
