package org.yujiang.shell;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yujiang.domain.InvalidValueException;
import org.yujiang.domain.ResidentId;
import org.yujiang.registry.api.Registry;

/** A person as the operator names them: by the registry's key or by resident id. */
final class TraineeKey {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private TraineeKey() {}

    static UUID find(Registry registry, String text) {
        Optional<UUID> id = ID.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : registry.findTrainee(residentId(text));
        return id.orElseThrow(TraineeKey::unknown);
    }

    static Refusal unknown() {
        return new Refusal(CoreCommand.UNKNOWN, "TRAINEE_UNKNOWN", "查无此学员。", "There is no such trainee.");
    }

    private static ResidentId residentId(String text) {
        try {
            return ResidentId.parseImported(text);
        } catch (InvalidValueException e) {
            throw new Refusal(CoreCommand.FAILED, e.problem());
        }
    }
}
