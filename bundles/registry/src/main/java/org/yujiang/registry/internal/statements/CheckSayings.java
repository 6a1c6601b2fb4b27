package org.yujiang.registry.internal.statements;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.yujiang.provider.PersonRef;
import org.yujiang.provider.ProviderRecord;
import org.yujiang.provider.ProviderRecord.EmploymentEnd;
import org.yujiang.provider.ProviderRecord.RosterGroup;
import org.yujiang.provider.ProviderRecord.SignIn;
import org.yujiang.provider.ProviderRecord.TuitionReceipt;
import org.yujiang.provider.ProviderRecord.Visit;
import org.yujiang.provider.ProviderRecord.WorkShift;

/** What records say of a person for checks before payment to compare claims with. */
final class CheckSayings {
    private CheckSayings() {}

    /** What a record says; empty when it is of another sort. */
    static Optional<SupportSayings> of(ProviderRecord record) {
        if (record instanceof RosterGroup roster) {
            ObjectNode body = node().put("group", roster.group().name());
            return say(roster.person(), Kind.ROSTER_GROUP, Encoder.key(roster.training()), body);
        } else if (record instanceof Visit visit) {
            ObjectNode body = node().put("attended", visit.attended());
            return say(visit.person(), Kind.VISIT, Encoder.key(visit.training()) + "/" + visit.on(), body);
        } else if (record instanceof SignIn signIn) {
            ObjectNode body = node().put("device", signIn.device()).put("terminal", signIn.terminal());
            return say(signIn.person(), Kind.SIGN_IN, Encoder.key(signIn.training()) + "/" + signIn.at(), body);
        } else if (record instanceof TuitionReceipt receipt) {
            ObjectNode body = node().put("fen", receipt.paid().fen())
                    .put("on", receipt.paidOn().toString());
            String key = Encoder.key(receipt.training()) + "/" + receipt.reference();
            return say(receipt.person(), Kind.TUITION, key, body);
        } else if (record instanceof WorkShift shift) {
            ObjectNode body = node().put("to", shift.to().toString());
            return say(shift.person(), Kind.SHIFT, shift.employer() + "/" + shift.from(), body);
        } else if (record instanceof EmploymentEnd end) {
            ObjectNode body = node().put("on", end.lastDay().toString());
            return say(end.person(), Kind.EMPLOYMENT_END, end.employer().value(), body);
        }
        return Optional.empty();
    }

    private static Optional<SupportSayings> say(PersonRef person, Kind kind, String key, ObjectNode body) {
        return Optional.of(new SupportSayings(person, Optional.empty(), kind, key, body));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
